/** Reads documents in a thread of its own, with a limit on time and memory. */
import { existsSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import type { Extraction, ExtractionProblem, ExtractOptions } from '../documents/index.ts'
import type { ReadingTask } from './sources-worker.ts'

/** What one document may take: a page takes milliseconds, a report of hundreds of pages some seconds. */
const limits = { seconds: 60, megabytes: 1024 } as const

/** A reader that must be closed. */
export interface DocumentReader {
  /** Never rejects; a file that takes too long or too much memory is a problem like any other. */
  read(bytes: Uint8Array, options: ExtractOptions): Promise<Extraction>
  close(): Promise<void>
}

/** The built worker beside this file, or among the parts below it; which of the two is up to the bundler. */
function scriptOfWorker(): URL {
  const places = ['./sources-worker.js', './parts/sources-worker.js'].map(
    (path) => new URL(path, import.meta.url),
  )
  return places.find((place) => existsSync(place)) ?? places[0]!
}

const problem = (code: ExtractionProblem['code'], says: string): Extraction => ({
  ok: false,
  problem: { code, says, remedy: 'Save its text as a .txt file and add that.' },
})

function onceRead(worker: Worker, task: ReadingTask, seconds: number): Promise<Extraction> {
  return new Promise((resolve) => {
    const clock = setTimeout(() => {
      done(problem('too-slow', `Reading it took longer than ${seconds} s and was stopped.`))
    }, seconds * 1000)
    const fail = (fault: NodeJS.ErrnoException): void => {
      const full = fault.code === 'ERR_WORKER_OUT_OF_MEMORY'
      const says = `Reading it would take more than ${limits.megabytes} MB of memory.`
      done(full ? problem('too-much-memory', says) : problem('unknown-kind', 'The file could not be read.'))
    }
    const exit = (): void => done(problem('unknown-kind', 'The file could not be read.'))
    const done = (answer: Extraction): void => {
      clearTimeout(clock)
      worker.off('message', done).off('error', fail).off('exit', exit)
      resolve(answer)
    }
    worker.on('message', done).on('error', fail).on('exit', exit)
    worker.postMessage(task)
  })
}

/** A reader with one thread, started with the first document and again after one that had to be stopped. */
export function documentReader(seconds: number = limits.seconds): DocumentReader {
  let worker: Worker | undefined
  const close = async (): Promise<void> => {
    const stopped = worker
    worker = undefined
    await stopped?.terminate()
  }
  return {
    close,
    async read(bytes, options) {
      worker ??= new Worker(scriptOfWorker(), {
        resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
        // Libraries inside must not write between the lines of a report.
        stdout: true,
        stderr: true,
      })
      const answer = await onceRead(worker, { bytes, options }, seconds)
      const stopped = ['too-slow', 'too-much-memory', 'unknown-kind']
      if (!answer.ok && stopped.includes(answer.problem.code)) await close()
      return answer
    },
  }
}
