/** Who measures blocks of worlds: this process, worker threads, or one day other machines. One interface for all. */
import type { CompileOptions, MeasuredBlock } from 'endstate'

/** Everything a block depends on beside its number, as plain data that can be sent anywhere. */
export interface EnsembleTask {
  /** The case file as text. */
  text: string
  /** Scenario, settings and readings over it. */
  options: CompileOptions
  seed: number
  value: 'auto' | 'face' | 'durable'
}

/** Measures blocks. Which runner measures a block, and in which order, makes no difference to the result. */
export interface BlockRunner {
  /** Blocks it can work on at the same time. */
  readonly capacity: number
  /** Measures the first `worlds` worlds of a block; rejects where the task cannot be done. */
  measure: (block: number, worlds: number) => Promise<MeasuredBlock>
  /** Frees what it holds; blocks still being measured are given up. */
  close: () => Promise<void>
}
