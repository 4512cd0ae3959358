/**
 * The engine as the page sees it: two workers with the same case. One answers at once what follows a hand; the other does
 * what takes long, so that a long run never makes a slider wait.
 */
import type { Calls, Doing, FromWorker, ToWorker } from './protocol.ts'

/** What may go with a question. */
export interface Asking {
  signal?: AbortSignal
  onProgress?: (share: number, saying: string) => void
}

/** One worker behind promises. */
export interface Line {
  ask: <D extends Doing>(doing: D, asks: Calls[D]['asks'], asking?: Asking) => Promise<Calls[D]['gives']>
  close: () => void
}

/** Why a question has no answer: it was withdrawn, or the engine says what went wrong. */
export class NoAnswer extends Error {
  readonly cancelled: boolean
  constructor(problem: string, cancelled: boolean) {
    super(problem)
    this.cancelled = cancelled
  }
}

interface Waiting {
  resolve: (gives: never) => void
  reject: (problem: NoAnswer) => void
  onProgress?: (share: number, saying: string) => void
}

/** A line to one worker. `start` makes the worker; a worker that dies answers everything with a problem. */
export function lineTo(start: () => Worker): Line {
  const worker = start()
  const waiting = new Map<number, Waiting>()
  let last = 0
  worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
    const one = waiting.get(data.id)
    if (!one) return
    if ('share' in data) return one.onProgress?.(data.share, data.saying)
    waiting.delete(data.id)
    if ('problem' in data) one.reject(new NoAnswer(data.problem, data.cancelled))
    else one.resolve(data.gives as never)
  }
  worker.onerror = (event) => {
    for (const one of waiting.values()) one.reject(new NoAnswer(event.message || 'the engine stopped', false))
    waiting.clear()
  }
  return {
    ask: (doing, asks, { signal, onProgress } = {}) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(new NoAnswer('withdrawn', true))
        const id = ++last
        waiting.set(id, { resolve: resolve as never, reject, ...(onProgress ? { onProgress } : {}) })
        signal?.addEventListener('abort', () => {
          if (!waiting.delete(id)) return
          worker.postMessage({ id, cancel: true } satisfies ToWorker)
          reject(new NoAnswer('withdrawn', true))
        })
        worker.postMessage({ id, doing, asks } as ToWorker)
      }),
    close: () => worker.terminate(),
  }
}
