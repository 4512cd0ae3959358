/**
 * The register file. A register is `lanes` values of it, one per run or path, named by the offset of the first; `lanes` is a
 * multiple of four. There is one file, used again by every call: nothing in it outlives a call, and none is interrupted.
 */

/** Cells of the register file, a power of two. */
export const CELLS = 32_768

/** The register file. */
export const registers: Float64Array = new Float64Array(CELLS)

/**
 * Reads registers at a, b, c and d lane by lane and writes the one at the target, which may be one of them. Some kernels
 * read a single cell for all lanes instead; the names of such operands begin with `one`.
 */
export type Kernel = (lanes: number, target: number, a: number, b: number, c: number, d: number) => void

/** The first registers always mean the same; their offsets are these numbers times `lanes`. */
export const SURVIVAL = 0
/** First month without a usable value, 0 as long as there was none. */
export const UNDEFINED_MONTH = 1
/** The month, 1 in the first. */
export const MONTH = 2
/** How many registers have a fixed meaning. */
export const FIXED_REGISTERS = 3

/** Marks a lane that is still going on with the month, if it has no mark yet. */
export function mark(lanes: number, lane: number): void {
  const at = UNDEFINED_MONTH * lanes + lane
  if (registers[SURVIVAL * lanes + lane]! > 0 && registers[at] === 0) {
    registers[at] = registers[MONTH * lanes + lane]!
  }
}

/** Marks every lane that is still going on. */
export function markAll(lanes: number): void {
  for (let lane = 0; lane < lanes; lane++) mark(lanes, lane)
}

/** Whether nothing is going on any more. */
export function allEnded(lanes: number): boolean {
  for (let lane = 0; lane < lanes; lane++) if (registers[SURVIVAL * lanes + lane]! > 0) return false
  return true
}
