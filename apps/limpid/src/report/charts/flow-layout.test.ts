import { array, assert, nat, property, tuple } from 'fast-check'
import { expect, test } from 'vitest'
import { layOutFlow, type FlowShape } from './flow-layout.ts'

const shape: FlowShape = {
  barWidth: 10,
  groupX: 100,
  leafX: 200,
  height: 300,
  leafRoom: 20,
  topRoom: 30,
  groupRoom: 40,
}

const groups = tuple(
  array(nat(1_000_000), { maxLength: 5 }),
  array(nat(1_000_000), { maxLength: 30 }),
).map(([kept, dropped]) => [
  { kind: 'kept' as const, leaves: kept.map((count, index) => ({ id: `k${index}`, count })) },
  {
    kind: 'dropped' as const,
    leaves: dropped.map((count, index) => ({ id: `d${index}`, count })),
  },
])

test('no label room overlaps another, and everything lies inside the drawing', () => {
  assert(
    property(groups, (some) => {
      const layout = layOutFlow(some, shape)
      const middles = layout.groups.flatMap((group) => group.leaves.map((leaf) => leaf.middle))
      const rooms = middles.slice(1).map((middle, index) => middle - (middles[index] ?? 0))
      expect(Math.min(Infinity, ...rooms)).toBeGreaterThanOrEqual(shape.leafRoom - 1e-6)
      expect(Math.max(0, ...middles)).toBeLessThan(layout.height)
      expect(JSON.stringify(layout)).not.toMatch(/NaN|null|Infinity/)
    }),
  )
})

test('bands are as wide as their shares, and the outcomes make up what was offered', () => {
  const layout = layOutFlow(
    [
      {
        kind: 'kept',
        leaves: [
          { id: 'a', count: 60 },
          { id: 'b', count: 15 },
        ],
      },
      { kind: 'dropped', leaves: [{ id: 'c', count: 25 }] },
    ],
    shape,
  )
  expect(layout.groups.map((group) => group.height)).toEqual([225, 75])
  expect(layout.groups.flatMap((group) => group.leaves.map((leaf) => leaf.height))).toEqual([
    180, 45, 75,
  ])
  expect(layout.offered.height).toBe(300)
})

test('what is too small to draw to scale is still drawn', () => {
  const layout = layOutFlow(
    [
      {
        kind: 'dropped',
        leaves: [
          { id: 'a', count: 1_000_000 },
          { id: 'b', count: 1 },
        ],
      },
    ],
    shape,
  )
  expect(layout.groups[0]?.leaves[1]?.height).toBeGreaterThan(0.5)
})
