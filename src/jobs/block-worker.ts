/** A worker thread: compiles the case once, then measures the blocks it is asked for. */
import { parentPort, workerData } from 'node:worker_threads'
import { compileCase, measureBlock, parseCase } from 'endstate'
import type { EnsembleTask } from './block-runner.ts'

/** What the thread is asked, and what it answers. */
export interface BlockQuestion {
  block: number
  worlds: number
}
export type BlockAnswer =
  | { block: number; measures: string[]; worlds: number; values: Float64Array }
  | { block: number; problem: string }

const task = workerData as EnsembleTask
const read = parseCase(task.text)
const compiled = read.ok ? compileCase(read.value, task.options) : read

parentPort?.on('message', ({ block, worlds }: BlockQuestion) => {
  parentPort?.postMessage(answer(block, worlds))
})

function answer(block: number, worlds: number): BlockAnswer {
  if (!compiled.ok) return { block, problem: compiled.diagnostics[0]?.message ?? 'the case cannot be read' }
  try {
    return { block, ...measureBlock(compiled.value, { seed: task.seed, block, worlds, value: task.value }) }
  } catch (error) {
    return { block, problem: error instanceof Error ? error.message : String(error) }
  }
}
