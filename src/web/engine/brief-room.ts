/** The brief in the worker. What it rests on is analysed once for a setting; changes of words are then quick. */
import {
  type Analysed,
  type AnchorResult,
  analyse,
  briefDocument,
  type CaseFile,
  type CompiledCase,
  draftBrief,
  renderBrief,
} from 'endstate'
import type { BriefCalls, BriefMade } from './brief-calls.ts'
import type { Asking } from './client.ts'

/** Analyses the brief rests on. */
const briefed = ['deals', 'holds', 'war', 'trust', 'plan', 'proof']

/** Writes the brief of a case under a setting. */
export type BriefRoom = (
  file: CaseFile,
  compiled: CompiledCase,
  asks: BriefCalls['brief']['asks'],
  asking: Asking,
  anchors: readonly AnchorResult[],
) => Promise<BriefMade>

/** A room that remembers the last setting's analyses. */
export function briefRoom(): BriefRoom {
  let last: {
    compiled: CompiledCase
    worlds: number
    seed: number
    anchors: readonly AnchorResult[]
    analysed: Analysed
  } | null = null
  return async (file, compiled, { worlds, seed, form, ...asked }, { signal, onProgress }, anchors) => {
    const same = last?.compiled === compiled && last.anchors === anchors
    if (!same || last?.worlds !== worlds || last.seed !== seed) {
      const analysed = await analyse(compiled, {
        only: briefed,
        worlds,
        seed,
        anchors,
        ...(signal ? { signal } : {}),
        ...(onProgress ? { onProgress } : {}),
      })
      last = { compiled, worlds, seed, anchors, analysed }
    }
    const brief = draftBrief(file, compiled, last.analysed, asked)
    const { lexicon, paper } = asked
    const { sentences, leftOver } = brief
    if (form === 'document') {
      return { text: '', document: briefDocument(brief, { lexicon, paper }), sentences, leftOver }
    }
    const format = form === 'markdown' ? 'markdown' : 'html'
    const text = renderBrief(brief, { format, lexicon, paper, editable: form === 'page' })
    return { text, document: null, sentences, leftOver }
  }
}
