import type { Kernel } from './register-file.ts'

/** One call of a kernel; all numbers are places in the register file. */
export interface Instruction {
  readonly kernel: Kernel
  readonly target: number
  readonly a: number
  readonly b: number
  readonly c: number
  readonly d: number
}

/** Runs instructions in their order. */
export function runInstructions(list: readonly Instruction[], lanes: number): void {
  for (let i = 0; i < list.length; i++) {
    const { kernel, target, a, b, c, d } = list[i]!
    kernel(lanes, target, a, b, c, d)
  }
}
