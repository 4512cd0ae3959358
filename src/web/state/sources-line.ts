/** The line to the worker for texts of sources; it reads the case again when the case has changed. */
import { type Line, lineTo } from '../engine/client.ts'
import type { SourcesCalls } from '../engine/sources-calls.ts'
import { workbench } from './signals.ts'
import { startWorker } from './start-worker.ts'

let line: Line | null = null
let read: string | null = null

/** Asks about sources, on the case as it is open now. */
export function askSources<D extends keyof SourcesCalls>(
  doing: D,
  asks: SourcesCalls[D]['asks'],
): Promise<SourcesCalls[D]['gives']> {
  line ??= lineTo(() => startWorker('sources'))
  const text = workbench.opened.value?.text ?? ''
  if (text !== read) {
    read = text
    void line.ask('open', { text, name: 'case.yaml' }).catch(() => {})
  }
  return line.ask(doing, asks as never) as Promise<SourcesCalls[D]['gives']>
}
