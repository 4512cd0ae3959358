/** Runs an ensemble of worlds block by block: with progress, able to be stopped and to go on, however it is split. */
import { blockSize } from 'endstate'
import type { BlockRunner } from './block-runner.ts'
import type { BlockStore } from './block-store.ts'

export interface EnsembleProgress {
  /** Worlds measured so far, those found in the store included. */
  done: number
  worlds: number
  /** Worlds that were in the store when the run began. */
  found: number
}

export interface EnsembleResult {
  worlds: number
  /** Worlds found finished in the store, and worlds measured now. */
  found: number
  measured: number
  /** values[world * measures + measure], worlds in the order of their numbers. */
  values: Float64Array
}

/**
 * Measures worlds 0 … `worlds` − 1, each block by the next free part of the runner, and stores a block as soon as it is
 * done. Blocks that are stored already are not measured again. Rejects with the reason of `signal` if it is stopped; what
 * is stored then stays. The values are the same for every runner and every order of blocks.
 */
export async function runEnsemble(
  worlds: number,
  measures: number,
  runner: BlockRunner,
  store: BlockStore,
  { signal, onProgress }: { signal?: AbortSignal; onProgress?: (progress: EnsembleProgress) => void } = {},
): Promise<EnsembleResult> {
  const blocks = Math.ceil(worlds / blockSize)
  const sizeOf = (block: number): number => Math.min(blockSize, worlds - block * blockSize)
  const open = Array.from({ length: blocks }, (_, block) => block).filter(
    (block) => store.worldsOf(block) < sizeOf(block),
  )
  const found = worlds - open.reduce((sum, block) => sum + sizeOf(block), 0)
  let done = found
  onProgress?.({ done, worlds, found })
  const next = open[Symbol.iterator]()
  const work = async (): Promise<void> => {
    for (const block of next) {
      signal?.throwIfAborted()
      const { values } = await runner.measure(block, sizeOf(block))
      store.write(block, values)
      done += sizeOf(block)
      onProgress?.({ done, worlds, found })
    }
  }
  await Promise.all(Array.from({ length: Math.min(runner.capacity, open.length) }, work))
  signal?.throwIfAborted()
  const values = new Float64Array(worlds * measures)
  for (let block = 0; block < blocks; block++) {
    const own = store.read(block).subarray(0, sizeOf(block) * measures)
    values.set(own, block * blockSize * measures)
  }
  return { worlds, found, measured: worlds - found, values }
}
