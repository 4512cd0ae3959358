/** Placing labels beside points so that no two overlap. */

/** A rectangle by its upper left corner, in points. */
export interface Box {
  x: number
  y: number
  width: number
  height: number
}

/** A label to be placed: its point and its size. */
export interface LabelRequest {
  /** The point it belongs to. */
  x: number
  y: number
  width: number
  height: number
}

/** Rings of candidate places around a point: how far away, in points. */
const rings = [6, 11, 18, 27, 38, 52]
/** Directions in the order they are tried: right, left, above, below, then the corners. */
const directions = [0, 180, 90, 270, 45, 315, 135, 225, 22, 338, 158, 202, 68, 112, 248, 292]

/**
 * A box for each label, inside `area`, clear of `obstacles` and of each other; null where none was found. Labels of the
 * most crowded points choose first. Equal input gives equal output.
 */
export function placeLabels(
  requests: readonly LabelRequest[],
  area: Box,
  obstacles: readonly Box[],
): (Box | null)[] {
  const placed: (Box | null)[] = requests.map(() => null)
  const taken: Box[] = [...obstacles]
  const order = requests
    .map((request, index) => ({
      index,
      near: requests.filter((other) => distance(request, other) < 40).length,
    }))
    .sort((a, b) => b.near - a.near || a.index - b.index)
  for (const { index } of order) {
    const box = firstFree(requests[index]!, area, taken)
    placed[index] = box
    if (box) taken.push(box)
  }
  return placed
}

function firstFree(request: LabelRequest, area: Box, taken: readonly Box[]): Box | null {
  for (const radius of rings) {
    for (const direction of directions) {
      const turn = (direction * Math.PI) / 180
      const [cos, sin] = [Math.cos(turn), -Math.sin(turn)]
      // The side of the box that faces the point touches the ring.
      const box = {
        x: request.x + cos * radius + ((cos - 1) / 2) * request.width,
        y: request.y + sin * radius + ((sin - 1) / 2) * request.height,
        width: request.width,
        height: request.height,
      }
      if (inside(box, area) && !taken.some((other) => overlap(box, other))) return box
    }
  }
  return null
}

/** True if two boxes share any area. */
export function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

function inside(box: Box, area: Box): boolean {
  return (
    box.x >= area.x &&
    box.y >= area.y &&
    box.x + box.width <= area.x + area.width &&
    box.y + box.height <= area.y + area.height
  )
}

const distance = (a: LabelRequest, b: LabelRequest): number => Math.hypot(a.x - b.x, a.y - b.y)
