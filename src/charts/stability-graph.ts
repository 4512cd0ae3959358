/**
 * Stability graph: the state on the left; to the right, for each party, its better move and the answers to it as one
 * path. Moves are full arrows, answers dashed ones; the end is a shape with words: filled where the party stays, open
 * where it leaves.
 */
import type { StabilityGraphData } from '../blocks/index.ts'
import { mark, partyShapes, rimmedMark } from './marks.ts'
import { type ChartSize, element, emptyPicture, ink, picture, short, textAt, textWidth, wrap } from './svg.ts'
import { type ChartRows, numberOf, numbers, words } from './table-parts.ts'

type Party = StabilityGraphData['parties'][number]

const nothing = 'No party to show: nobody in the case can move away from this state.'
const rowHeight = 52
const gap = 6
const stateWidth = 58
const arrowRoom = 16

const stances: Record<Party['stance'], string> = {
  content: 'content: no better move',
  deterred: 'deterred: stays',
  threatened: 'threatened: stays while the threat is believed',
  leaves: 'leaves',
}

/** Height of the picture in points. */
export function heightOfStabilityGraph({ parties }: StabilityGraphData): number {
  return parties.length === 0 ? 48 : parties.length * rowHeight + 14
}

/** The picture; without parties a sentence. */
export function drawStabilityGraph(data: StabilityGraphData, size: ChartSize): string {
  const id = size.id ?? 'stability-graph'
  if (data.parties.length === 0) return emptyPicture(size, id, nothing)
  const height = data.parties.length * rowHeight
  const name = wrap(data.state, stateWidth - 6, 7, 6)
  return picture(
    { width: size.width, height: heightOfStabilityGraph(data), id },
    { title: `Who would move away from ${data.state}`, description: describeStabilityGraph(data) },
    element('rect', {
      x: 0.5,
      y: 2,
      width: stateWidth - 1,
      height: height - 8,
      rx: 3,
      fill: ink.faint,
      stroke: ink.dark,
    }),
    ...name.map((line, index) =>
      textAt(stateWidth / 2, height / 2 - (name.length - 1) * 4 + index * 8, line, {
        'text-anchor': 'middle',
        'font-weight': 'bold',
      }),
    ),
    ...data.parties.map((party, index) => drawRow(party, index, size.width)),
    textAt(
      0,
      height + 8,
      'Full arrow: a move the party gains by. Dashed: an answer to it. Filled: stays; open: leaves.',
      { 'font-size': 6.3, fill: ink.middle },
    ),
  )
}

function drawRow(party: Party, index: number, width: number): string {
  const top = index * rowHeight + 2
  const label = [
    mark(partyShapes[index % partyShapes.length]!, stateWidth + 8, top + 5, 3),
    textAt(stateWidth + 15, top + 7.5, `${party.name}: ${stances[party.stance]}`, {
      'font-weight': 'bold',
      'font-size': 6.8,
    }),
  ]
  const y = top + 28
  if (!party.move) {
    const stays = party.improvements === 0 ? 'no better move' : ''
    return [
      ...label,
      element('path', {
        d: `M${short(stateWidth)} ${short(y)}H${short(stateWidth + 20)}`,
        stroke: ink.light,
        'stroke-width': 1,
      }),
      rimmedMark('circle', stateWidth + 25, y, 3, false),
      textAt(stateWidth + 32, y + 2.3, stays),
    ].join('')
  }
  const boxes = [
    { text: `moves ${party.move.what}${gainText(party.move.gain)}`, dashed: false },
    ...party.answers.map(({ by, what }) => ({ text: `${by}: ${what}`, dashed: true })),
  ].slice(0, 4)
  const endWords = endText(party)
  const endWidth = Math.min(70, textWidth(endWords, 6.3) + 14)
  const room = width - stateWidth - endWidth - gap
  const boxWidth = Math.max(34, room / boxes.length - arrowRoom)
  const drawn = boxes.map(({ text, dashed }, k) => {
    const x = stateWidth + k * (boxWidth + arrowRoom) + arrowRoom
    return (
      arrow(x - arrowRoom, x, y, dashed) +
      element('rect', {
        x,
        y: y - 14,
        width: boxWidth,
        height: 31,
        rx: 2,
        fill: ink.paper,
        stroke: ink.dark,
        'stroke-width': dashed ? 0.7 : 1,
        'stroke-dasharray': dashed ? '3 2' : undefined,
      }) +
      wrap(text, boxWidth - 5, 6.2, 4)
        .map((line, n) => textAt(x + 3, y - 7.5 + n * 7.2, line, { 'font-size': 6.2 }))
        .join('')
    )
  })
  const endX = stateWidth + boxes.length * (boxWidth + arrowRoom) + 8
  return [
    ...label,
    ...drawn,
    rimmedMark('circle', endX, y, 3, party.stance === 'leaves'),
    ...wrap(endWords, endWidth - 12, 6.3, 3).map((line, n) =>
      textAt(endX + 6, y + 2 + n * 7, line, { 'font-size': 6.3 }),
    ),
  ].join('')
}

function arrow(from: number, to: number, y: number, dashed: boolean): string {
  return (
    element('path', {
      d: `M${short(from + 1)} ${short(y)}H${short(to - 1)}`,
      stroke: ink.dark,
      'stroke-width': dashed ? 0.8 : 1.3,
      'stroke-dasharray': dashed ? '3 2' : undefined,
      fill: 'none',
    }) +
    element('path', {
      d: `M${short(to - 5)} ${short(y - 3)}L${short(to - 1)} ${short(y)}L${short(to - 5)} ${short(y + 3)}`,
      stroke: ink.dark,
      'stroke-width': 1,
      fill: 'none',
    })
  )
}

const gainText = (gain: number | null): string =>
  gain === null || !Number.isFinite(gain) ? '' : ` (+${(gain * 10).toFixed(1)})`

function endText({ end, answers, move }: Party): string {
  if (!move) return ''
  if (answers.length === 0) return 'nobody answers'
  if (end === null || !Number.isFinite(end)) return 'ends no better'
  return end < 0 ? `ends ${(end * 10).toFixed(1).replace('-', '−')}` : `ends +${(end * 10).toFixed(1)}`
}

/** The text equivalent: party by party. */
export function describeStabilityGraph(data: StabilityGraphData): string {
  if (data.parties.length === 0) return nothing
  const said = data.parties.map((party) => {
    if (!party.move) return `${party.name}: ${stances[party.stance]}.`
    const answers =
      party.answers.length === 0
        ? 'nobody answers'
        : party.answers.map(({ by, what }) => `then ${by} moves ${what}`).join(', ')
    const end = party.answers.length === 0 ? '' : `, and it ${endText(party)}`
    return `${party.name}: ${stances[party.stance]}; can move ${party.move.what}${gainText(party.move.gain)}, ${answers}${end}.`
  })
  return `From ${data.state}, gains on a scale of 0 to 10. ${said.join(' ')}`
}

/** A row per party. */
export function stabilityGraphRows({ parties }: StabilityGraphData): ChartRows {
  return {
    columns: [
      words('party', 'Party'),
      words('stance', 'Stance'),
      numbers('improvements', 'Better moves'),
      words('move', 'Best of them'),
      numbers('gain', 'Gain, 0 to 10'),
      words('answers', 'Answers'),
      numbers('end', 'End against the start'),
    ],
    rows: parties.map(({ name, stance, improvements, move, answers, end }) => [
      name,
      stances[stance],
      numberOf(improvements),
      move?.what ?? '',
      move?.gain == null ? null : numberOf(move.gain * 10),
      answers.map(({ by, what }) => `${by}: ${what}`).join('; then '),
      end === null ? null : numberOf(end * 10),
    ]),
  }
}
