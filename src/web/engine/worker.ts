/** The worker: takes questions one after the other, lets a new one in between the steps of a long run. */
import { caseRoom } from './case-room.ts'
import type { Calls, Doing, FromWorker, ToWorker } from './protocol.ts'

/** The part of a worker's global that is used here; the library of types knows only a page's. */
interface Scope {
  onmessage: ((event: MessageEvent<ToWorker>) => void) | null
  postMessage: (message: FromWorker) => void
}
const scope = globalThis as unknown as Scope
const room = caseRoom()
const running = new Map<number, AbortController>()

scope.onmessage = ({ data }) => {
  if ('cancel' in data) {
    running.get(data.id)?.abort()
    return
  }
  void answer(data.id, data.doing, data.asks)
}

async function answer<D extends Doing>(id: number, doing: D, asks: Calls[D]['asks']): Promise<void> {
  const controller = new AbortController()
  running.set(id, controller)
  let told = 0
  try {
    const gives = await room[doing](asks, {
      signal: controller.signal,
      onProgress: (share, saying) => {
        // Ten times a second is as often as anybody reads.
        const now = performance.now()
        if (now - told < 100 && share < 1) return
        told = now
        scope.postMessage({ id, share, saying })
      },
    })
    scope.postMessage({ id, gives })
  } catch (problem) {
    const cancelled = controller.signal.aborted
    const said = problem instanceof Error ? problem.message : String(problem)
    scope.postMessage({ id, problem: said, cancelled })
  } finally {
    running.delete(id)
  }
}
