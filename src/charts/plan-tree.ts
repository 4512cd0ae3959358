/**
 * Plan tree: offers from top to bottom in the best order. To the right what happens if an offer is accepted, downwards what
 * its refusal teaches. Widths and positions carry no amounts; the numbers are printed.
 */
import type { PlanTreeData } from '../blocks/index.ts'
import { type ChartSize, element, emptyPicture, ink, picture, short, textAt, wrap } from './svg.ts'

const nothing = 'No offer to draw: none of the plan is expected to gain anything.'
const boxHeight = 26
const stepHeight = 58

/** Height of the picture in points. */
export function heightOfPlanTree({ steps }: PlanTreeData): number {
  return steps.length * stepHeight + boxHeight + 4
}

/** The picture; without offers a sentence. */
export function drawPlanTree(data: PlanTreeData, size: ChartSize): string {
  const id = size.id ?? 'plan-tree'
  if (data.steps.length === 0) return emptyPicture(size, id, nothing)
  const end = data.steps.length * stepHeight
  return picture(
    { width: size.width, height: heightOfPlanTree(data), id },
    { title: `Offers of “${data.plan}” in order`, description: describePlanTree(data) },
    ...data.steps.map((step, index) => drawStep(step, index, size.width)),
    box(0, end + 1, size.width * 0.52, 'Stop: no deal for now', false),
  )
}

function drawStep(step: PlanTreeData['steps'][number], index: number, width: number): string {
  const top = index * stepHeight + 1
  const boxWidth = width * 0.52
  const middle = top + boxHeight / 2
  const small = { 'font-size': 6.6 }
  const down = top + boxHeight
  const lesson = step.lesson
    ? `refused: “${step.lesson.reading}” ${percent(step.lesson.before)} → ${percent(step.lesson.after)}`
    : 'refused: teaches next to nothing'
  return [
    box(0, top, boxWidth, `${String.fromCharCode(65 + index)}: ${step.name}`, true),
    arrow(boxWidth, middle, boxWidth + 22, middle),
    ...wrap(`accepted: ${percent(step.accepted)}`, width - boxWidth - 28, 6.6, 2).map((line, k) =>
      textAt(boxWidth + 26, middle + 2.4 + k * 7.6, line, small),
    ),
    textAt(boxWidth + 26, middle + 10, `reached: ${percent(step.reached)}`, { ...small, fill: ink.middle }),
    arrow(12, down, 12, top + stepHeight - 1),
    ...wrap(lesson, width - 24, 6.6, 3).map((line, k) => textAt(20, down + 10 + k * 7.6, line, small)),
  ].join('')
}

function box(x: number, y: number, width: number, text: string, strong: boolean): string {
  const lines = wrap(text, width - 8, 7, 2)
  return [
    element('rect', {
      x: x + 0.5,
      y,
      width: width - 1,
      height: boxHeight - 2,
      rx: 2,
      fill: ink.paper,
      stroke: strong ? ink.dark : ink.middle,
      'stroke-width': strong ? 1 : 0.7,
      'stroke-dasharray': strong ? undefined : '3 2',
    }),
    ...lines.map((line, k) =>
      textAt(x + 5, y + (lines.length === 1 ? 14.5 : 10.5) + k * 8, line, { 'font-size': 7 }),
    ),
  ].join('')
}

function arrow(fromX: number, fromY: number, toX: number, toY: number): string {
  const across = toX > fromX
  const head = across
    ? `M${short(toX - 4)} ${short(toY - 2.5)}L${short(toX)} ${short(toY)}L${short(toX - 4)} ${short(toY + 2.5)}`
    : `M${short(toX - 2.5)} ${short(toY - 4)}L${short(toX)} ${short(toY)}L${short(toX + 2.5)} ${short(toY - 4)}`
  return element('path', {
    d: `M${short(fromX)} ${short(fromY)}L${short(toX)} ${short(toY)}${head}`,
    fill: 'none',
    stroke: ink.dark,
    'stroke-width': 0.8,
  })
}

/** A whole per cent; "<1" and ">99" rather than a false 0 or 100. */
function percent(share: number): string {
  if (!Number.isFinite(share)) return '–'
  if (share > 0 && share < 0.01) return '<1 %'
  if (share < 1 - 1e-9 && share > 0.99) return '>99 %'
  return `${Math.round(share * 100)} %`
}

/** The text equivalent: the offers in order. */
export function describePlanTree(data: PlanTreeData): string {
  if (data.steps.length === 0) return nothing
  const steps = data.steps.map(({ name, accepted, reached, lesson }) => {
    const taught = lesson
      ? `; if refused, belief in “${lesson.reading}” goes from ${percent(lesson.before)} to ${percent(lesson.after)}`
      : ''
    return `${name}: reached in ${percent(reached)}, then accepted in ${percent(accepted)}${taught}.`
  })
  return `Offers of “${data.plan}” in order. ${steps.join(' ')} Then stop.`
}
