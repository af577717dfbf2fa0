/** Something that records flow into, and what it is made of. */
export interface FlowLeaf {
  readonly id: string
  readonly count: number
}

export interface FlowGroup<Leaf extends FlowLeaf = FlowLeaf> {
  readonly kind: 'kept' | 'dropped' | 'skipped'
  readonly leaves: readonly Leaf[]
}

/** Columns of the drawing and the room each label needs, in user units. */
export interface FlowShape {
  readonly barWidth: number
  readonly groupX: number
  readonly leafX: number
  /** Height of the bar of everything offered. */
  readonly height: number
  /** A leaf takes at least this much, so that its label has room. */
  readonly leafRoom: number
  /** Room at the top, for what stands above the first bars. */
  readonly topRoom: number
  /** Free room above each further group, where its label stands. */
  readonly groupRoom: number
}

interface Bar {
  readonly y: number
  readonly height: number
}

export interface PlacedLeaf<Leaf> extends Bar {
  readonly leaf: Leaf
  /** Middle of the room the leaf has: where its label stands. */
  readonly middle: number
  readonly ribbon: string
}

export interface PlacedGroup<Leaf> extends Bar {
  readonly kind: FlowGroup['kind']
  readonly count: number
  readonly ribbon: string
  readonly leaves: readonly PlacedLeaf<Leaf>[]
}

export interface FlowLayout<Leaf> {
  readonly height: number
  readonly offered: Bar
  readonly groups: readonly PlacedGroup<Leaf>[]
}

/** A band thinner than this would not be seen; what is there must be seen. */
const THINNEST = 0.75

/** Places offered → outcomes → reasons, every band as wide as its share. */
export function layOutFlow<Leaf extends FlowLeaf>(
  groups: readonly FlowGroup<Leaf>[],
  shape: FlowShape,
): FlowLayout<Leaf> {
  const present = groups.filter((group) => countOf(group) > 0)
  const offered = present.reduce((sum, group) => sum + countOf(group), 0)
  const scale = offered > 0 ? shape.height / offered : 0
  const heights = present.map((group) => groupHeight(group, scale, shape))
  const top = shape.topRoom + firstDrop(present[0], heights[0] ?? 0, scale)
  let source = top
  let y = shape.topRoom
  const placed = present.map((group, index) => {
    const height = heights[index] ?? 0
    const groupPlaced = placeGroup(group, { y, height, source, scale, shape })
    source += countOf(group) * scale
    y += height + shape.groupRoom
    return groupPlaced
  })
  const bottom = Math.max(y - shape.groupRoom, top + shape.height)
  return { height: bottom + 8, offered: { y: top, height: shape.height }, groups: placed }
}

/** How far the first group's bar lies below its room's top: what is offered starts level with it. */
function firstDrop(group: FlowGroup | undefined, height: number, scale: number): number {
  return group ? (height - countOf(group) * scale) / 2 : 0
}

function countOf(group: FlowGroup): number {
  return group.leaves.reduce((sum, leaf) => sum + leaf.count, 0)
}

function leafHeight(leaf: FlowLeaf, scale: number, shape: FlowShape): number {
  return Math.max(leaf.count * scale, shape.leafRoom)
}

function groupHeight(group: FlowGroup, scale: number, shape: FlowShape): number {
  return group.leaves.reduce((sum, leaf) => sum + leafHeight(leaf, scale, shape), 0)
}

interface Place {
  readonly y: number
  readonly height: number
  readonly source: number
  readonly scale: number
  readonly shape: FlowShape
}

function placeGroup<Leaf extends FlowLeaf>(
  group: FlowGroup<Leaf>,
  { y, height, source, scale, shape }: Place,
): PlacedGroup<Leaf> {
  const count = countOf(group)
  const thickness = Math.max(count * scale, THINNEST)
  const bar = { y: y + (height - thickness) / 2, height: thickness }
  const start = { x: shape.barWidth, y: source, height: thickness }
  let from = bar.y
  let roomTop = y
  const leaves = group.leaves.map((leaf) => {
    const room = leafHeight(leaf, scale, shape)
    const thin = Math.max(leaf.count * scale, THINNEST)
    const middle = roomTop + room / 2
    const placed = { y: middle - thin / 2, height: thin }
    const left = { x: shape.groupX + shape.barWidth, y: from, height: thin }
    from += leaf.count * scale
    roomTop += room
    return { ...placed, leaf, middle, ribbon: ribbon(left, { x: shape.leafX, ...placed }) }
  })
  return {
    ...bar,
    kind: group.kind,
    count,
    ribbon: ribbon(start, { x: shape.groupX, ...bar }),
    leaves,
  }
}

interface Side extends Bar {
  readonly x: number
}

/** A band that leaves its left side and meets its right side level. */
function ribbon(left: Side, right: Side): string {
  const bend = (left.x + right.x) / 2
  const curve = (fromY: number, x: number, y: number) =>
    `C ${round(bend)} ${round(fromY)} ${round(bend)} ${round(y)} ${round(x)} ${round(y)}`
  const top = curve(left.y, right.x, right.y)
  const bottom = curve(right.y + right.height, left.x, left.y + left.height)
  const start = `M ${round(left.x)} ${round(left.y)}`
  return `${start} ${top} V ${round(right.y + right.height)} ${bottom} Z`
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
