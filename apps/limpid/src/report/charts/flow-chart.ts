import { html, type Markup } from '../markup.ts'
import {
  layOutFlow,
  type FlowGroup,
  type FlowLeaf,
  type FlowShape,
  type PlacedGroup,
  type PlacedLeaf,
} from './flow-layout.ts'

export interface NamedLeaf extends FlowLeaf {
  readonly name: string
  /** Identifiers stand in a fixed-width face. */
  readonly isIdentifier: boolean
  readonly figure: string
  readonly tone: 'kept' | 'edited' | 'dropped' | 'skipped'
}

export interface FlowText {
  readonly title: string
  readonly offered: string
  readonly groups: Readonly<Record<FlowGroup['kind'], string>>
}

interface Frame extends FlowShape {
  readonly name: 'wide' | 'narrow'
  readonly width: number
  /** Longest label, in characters of the fixed-width face. */
  readonly longest: number
}

const WIDE: Frame = {
  name: 'wide',
  width: 860,
  barWidth: 12,
  groupX: 225,
  leafX: 455,
  height: 340,
  leafRoom: 26,
  topRoom: 34,
  groupRoom: 44,
  longest: 29,
}

/** On a telephone figures stand under names, and the bands have less way to go. */
const NARROW: Frame = {
  name: 'narrow',
  width: 340,
  barWidth: 9,
  groupX: 70,
  leafX: 136,
  height: 300,
  leafRoom: 40,
  topRoom: 52,
  groupRoom: 42,
  longest: 23,
}

/** The flow drawn twice, for wide and for narrow screens; the style sheet shows one. */
export function flowChart(groups: readonly FlowGroup<NamedLeaf>[], text: FlowText): Markup {
  return html`${[WIDE, NARROW].map((frame) => draw(groups, text, frame))}`
}

function draw(groups: readonly FlowGroup<NamedLeaf>[], text: FlowText, frame: Frame): Markup {
  const layout = layOutFlow(groups, frame)
  const { offered } = layout
  const [first] = layout.groups
  const headY = (first ? headOf(first) : offered.y - HEAD_RISE) - (frame.name === 'narrow' ? 20 : 0)
  const id = `flow-${frame.name}`
  return html`<svg
    class="flow ${frame.name}"
    viewBox="0 0 ${frame.width} ${Math.ceil(layout.height)}"
    role="img"
    aria-labelledby="${id}"
  >
    <title id="${id}">${text.title}</title>
    <rect
      class="offered"
      x="0"
      y="${offered.y}"
      width="${frame.barWidth}"
      height="${offered.height}"
    />
    ${layout.groups.map((group) => drawGroup(group, text, frame))}
    <text class="head" x="0" y="${headY}">${text.offered}</text>
  </svg> `
}

function drawGroup(group: PlacedGroup<NamedLeaf>, text: FlowText, frame: Frame): Markup {
  return html`<g class="${group.kind}">
    <path class="ribbon" d="${group.ribbon}" />
    <rect x="${frame.groupX}" y="${group.y}" width="${frame.barWidth}" height="${group.height}" />
    ${group.leaves.map((leaf) => drawLeaf(leaf, frame))}<text
      class="head"
      x="${frame.groupX}"
      y="${headOf(group)}"
      >${text.groups[group.kind]}</text
    >
  </g> `
}

/** How far a label stands above what it names. */
const HEAD_RISE = 12

/** Above the bar and above the highest band that leaves it. */
function headOf(group: PlacedGroup<NamedLeaf>): number {
  return Math.min(group.y, ...group.leaves.map((leaf) => leaf.y)) - HEAD_RISE
}

function drawLeaf(placed: PlacedLeaf<NamedLeaf>, frame: Frame): Markup {
  const { leaf, middle } = placed
  const labelX = frame.leafX + frame.barWidth + 8
  const face = leaf.isIdentifier ? 'id' : 'name'
  const isWide = frame.name === 'wide'
  const nameY = isWide ? middle + 5 : middle - 4
  const figure = isWide
    ? html`<text class="figure" x="${frame.width}" y="${nameY}" text-anchor="end"
        >${leaf.figure}</text
      >`
    : html`<text class="figure" x="${labelX}" y="${middle + 13}">${leaf.figure}</text>`
  return html`<g class="${leaf.tone}"
    ><path class="ribbon" d="${placed.ribbon}" />
    <rect x="${frame.leafX}" y="${placed.y}" width="${frame.barWidth}" height="${placed.height}" />
    <text class="${face}" x="${labelX}" y="${nameY}">${shortened(leaf.name, frame.longest)}</text
    >${figure}</g
  > `
}

/** Cut between code points; the table beside the drawing has the whole. */
function shortened(name: string, longest: number): string {
  const points = Array.from(name)
  return points.length <= longest ? name : `${points.slice(0, longest - 1).join('')}…`
}
