/** The two lines to the engine. */
import type { AnchorResult } from 'endstate'
import { type Line, lineTo } from '../engine/client.ts'
import { startWorker } from './start-worker.ts'

let quick: Line | null = null
let slow: Line | null = null
/** A text the second worker has not read yet. */
let unread: string | null = null

/** What became of the quotes of the open case, and whether the second worker has yet to hear it. */
let quotes: readonly AnchorResult[] = []
let untold = false

/** Leaves the verdicts on quotes to the second worker, to be told before its next question. */
export function tellQuotes(results: readonly AnchorResult[]): void {
  quotes = results
  untold = true
}

/** Leaves a text to the second worker, to be read before its next question. */
export function readLater(text: string): void {
  unread = text
}

/** The lines to the engine, started when first needed. */
export function engine(): { quick: Line; slow: Line } {
  quick ??= lineTo(() => startWorker())
  return { quick, slow: second }
}

/** The second worker reads a case when it is first asked about it, so as not to compete with the first sentence. */
const second: Line = {
  ask: (doing, asks, asking) => {
    slow ??= lineTo(() => startWorker())
    // What is wrong with the text, the first worker has said.
    if (unread !== null) {
      void slow.ask('open', { text: unread, name: 'case.yaml' }).catch(() => {})
      // It has forgotten what was found under the text before.
      untold = quotes.length > 0
    }
    if (untold) void slow.ask('quotes', { results: quotes }).catch(() => {})
    unread = null
    untold = false
    return slow.ask(doing, asks, asking)
  },
  close: () => slow?.close(),
}
