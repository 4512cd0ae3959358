/** Shapes that tell things apart without colour. */
import { type Attributes, element, ink, short } from './svg.ts'

/** Shapes that stay apart at six points and in black and white. */
export type Shape = 'circle' | 'square' | 'triangle' | 'diamond' | 'star' | 'cross'

/** Shapes of parties, in their order; they repeat after six, where the name beside them tells them apart. */
export const partyShapes: readonly Shape[] = ['triangle', 'circle', 'square', 'diamond', 'star', 'cross']

/** Shapes of solutions; circles are for end states. */
export const solutionShapes: readonly Shape[] = ['star', 'diamond', 'triangle', 'square', 'cross']

/** A shape around a point, about as large as a circle of radius `r`. */
export function mark(shape: Shape, x: number, y: number, r: number, attributes: Attributes = {}): string {
  const shared = { fill: ink.dark, ...attributes }
  if (shape === 'circle') return element('circle', { cx: x, cy: y, r, ...shared })
  return element('path', { d: outline(shape, x, y, r), ...shared })
}

/** A shape with a white rim, so that it stands out on any ground; `open` ones are white inside. */
export function rimmedMark(shape: Shape, x: number, y: number, r: number, open: boolean): string {
  return (
    mark(shape, x, y, r, { fill: ink.paper, stroke: ink.paper, 'stroke-width': 3 }) +
    mark(shape, x, y, r, { fill: open ? ink.paper : ink.dark, stroke: ink.dark, 'stroke-width': 0.9 })
  )
}

/** A saltire: a line that is crossed. */
export function saltire(x: number, y: number, r: number): string {
  const d = `M${short(x - r)} ${short(y - r)}L${short(x + r)} ${short(y + r)}M${short(x - r)} ${short(y + r)}L${short(x + r)} ${short(y - r)}`
  return element('path', {
    d,
    stroke: ink.dark,
    'stroke-width': 1.4,
    'stroke-linecap': 'round',
    fill: 'none',
  })
}

function outline(shape: Exclude<Shape, 'circle'>, x: number, y: number, r: number): string {
  switch (shape) {
    case 'square':
      return polygon(
        [45, 135, 225, 315].map((angle) => [angle, r * 1.25]),
        x,
        y,
      )
    case 'triangle':
      return polygon(
        [90, 210, 330].map((angle) => [angle, r * 1.35]),
        x,
        y,
      )
    case 'diamond':
      return polygon(
        [0, 90, 180, 270].map((angle) => [angle, r * 1.35]),
        x,
        y,
      )
    case 'star':
      return polygon(
        Array.from({ length: 10 }, (_, k) => [90 + k * 36, k % 2 === 0 ? r * 1.5 : r * 0.65]),
        x,
        y,
      )
    case 'cross': {
      const a = r * 0.45
      const b = r * 1.2
      const points = [-a, -b, a, -b, a, -a, b, -a, b, a, a, a, a, b, -a, b, -a, a, -b, a, -b, -a, -a, -a]
      const pairs = Array.from(
        { length: 12 },
        (_, k) => `${short(x + points[2 * k]!)} ${short(y + points[2 * k + 1]!)}`,
      )
      return `M${pairs.join('L')}Z`
    }
  }
}

function polygon(corners: number[][], x: number, y: number): string {
  const points = corners.map(([angle, radius]) => {
    const turn = (angle! * Math.PI) / 180
    return `${short(x + radius! * Math.cos(turn))} ${short(y - radius! * Math.sin(turn))}`
  })
  return `M${points.join('L')}Z`
}
