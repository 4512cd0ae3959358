/** Blocks measured by worker threads of this machine. */
import { existsSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import type { MeasuredBlock } from 'endstate'
import type { BlockRunner, EnsembleTask } from './block-runner.ts'
import type { BlockAnswer } from './block-worker.ts'

interface Waiting {
  resolve: (block: MeasuredBlock) => void
  reject: (problem: Error) => void
}

/** One thread with at most one block in hand. */
interface Thread {
  worker: Worker
  waiting: Waiting | null
}

/** The built worker beside this file, or among the parts below it; which of the two is up to the bundler. */
function scriptOfWorker(): URL {
  const places = ['./block-worker.js', './parts/block-worker.js'].map(
    (path) => new URL(path, import.meta.url),
  )
  return places.find((place) => existsSync(place)) ?? places[0]!
}

/** A runner of `threads` worker threads (at least 1). Each compiles the case once. */
export function workerThreads(task: EnsembleTask, threads: number): BlockRunner {
  const script = scriptOfWorker()
  const pool = Array.from({ length: Math.max(1, threads) }, (): Thread => {
    const thread: Thread = { worker: new Worker(script, { workerData: task }), waiting: null }
    const fail = (problem: Error): void => {
      thread.waiting?.reject(problem)
      thread.waiting = null
    }
    thread.worker.on('message', (answer: BlockAnswer) => {
      const { waiting } = thread
      thread.waiting = null
      if ('problem' in answer) waiting?.reject(new Error(answer.problem))
      else waiting?.resolve(answer)
    })
    thread.worker.on('error', fail)
    thread.worker.on('exit', (code) => fail(new Error(`a worker thread stopped (${code})`)))
    return thread
  })
  return {
    capacity: pool.length,
    measure: (block, worlds) =>
      new Promise((resolve, reject) => {
        const free = pool.find((thread) => thread.waiting === null)
        if (!free) return reject(new Error('more blocks at once than threads'))
        free.waiting = { resolve, reject }
        free.worker.postMessage({ block, worlds })
      }),
    close: async () => {
      await Promise.all(pool.map(({ worker }) => worker.terminate()))
    },
  }
}
