/** What every worker of the page does: takes questions one after the other, lets a new one in between the steps of a long run. */
import type { Asking } from './client.ts'
import type { Calls, Doing, FromWorker, ToWorker } from './protocol.ts'

// The page's policy forbids making code from text. The library of schemas would try it once, and browsers report that.
// Its settings are global, and are read when it is loaded, which is after this file.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } })

/** One handler for every question. */
export type Room = {
  [D in Doing]: (
    asks: Calls[D]['asks'],
    asking: Required<Pick<Asking, 'onProgress'>> & Asking,
  ) => Calls[D]['gives'] | Promise<Calls[D]['gives']>
}

/** The part of a worker's global that is used here; the library of types knows only a page's. */
interface Scope {
  onmessage: ((event: MessageEvent<ToWorker>) => void) | null
  postMessage: (message: FromWorker) => void
}
const scope = globalThis as unknown as Scope
const running = new Map<number, AbortController>()

/** Answers what the page asks with the handlers of a room; a question it has none for is answered with a problem. */
export function answerWith(room: Partial<Room>): void {
  scope.onmessage = ({ data }) => {
    if ('cancel' in data) {
      running.get(data.id)?.abort()
      return
    }
    void answer(room, data.id, data.doing, data.asks)
  }
}

async function answer<D extends Doing>(
  room: Partial<Room>,
  id: number,
  doing: D,
  asks: Calls[D]['asks'],
): Promise<void> {
  const controller = new AbortController()
  running.set(id, controller)
  let told = 0
  try {
    const handler: Room[D] | undefined = room[doing]
    if (!handler) throw new Error(`Nobody here answers ${doing}.`)
    const gives = await handler(asks, {
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
