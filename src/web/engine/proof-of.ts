/** What numbers rest on: basis, reason, passages, what speaks against them, and what they drive. */
import {
  type AnchorResult,
  analyse,
  type CaseFile,
  type CompiledCase,
  evidenceOf,
  type Finding,
  type ProofValue,
  reasonInWords,
} from 'endstate'
import { inputOf, labelsOf } from './inputs.ts'
import type { InputLine, PassageLine, Proof } from './protocol.ts'

type NumberProof = Extract<ProofValue['asked'], { kind: 'number' }>

/** Everything about one number, by the analysis `proof`; null where the case has no such number. */
export async function proofOf(
  file: CaseFile,
  compiled: CompiledCase,
  key: string,
  anchors: readonly AnchorResult[],
): Promise<Proof | null> {
  const quantity = compiled.quantities[compiled.quantityIndex.get(key) ?? -1]
  if (!quantity) return null
  const { findings } = await analyse(compiled, {
    only: ['proof'],
    worlds: 0,
    parameters: { proof: { of: key } },
    anchors,
  })
  const { asked } = (findings.proof as Finding<ProofValue>).value
  if (asked?.kind !== 'number') return null
  const label = labelsOf(file)
  const line = liner(file, anchors)
  return {
    input: inputOf(compiled, quantity, label(key), asked.share),
    reason: asked.reason,
    judgedBy: asked.judgedBy ?? '',
    judgedOn: asked.judgedOn ?? '',
    passages: asked.passages.map((one) => line(one, one.gives ?? '')),
    against: asked.counter.map((one) => line(one, againstBecause(one, file))),
    share: asked.share,
    rank: asked.rank,
    parties: asked.parties.map((id) => compiled.parties.find((one) => one.id === id)?.name ?? id),
    outputs: asked.outputs.map((output) => ({ id: output, name: label(output) })),
    moves: movesOf(asked),
  }
}

function movesOf({ moves }: NumberProof): Proof['moves'] {
  if (!moves) return []
  return [moves.low, moves.base, moves.high].map(({ value, acceptable }) => ({ value, acceptable }))
}

function againstBecause({ because }: NumberProof['counter'][number], file: CaseFile): string {
  if (because.kind === 'subject') return because.about.join(', ')
  const found = file.spec.propositions.find((one) => one.id === because.proposition)
  return found?.says ?? because.proposition
}

interface AnyPassage {
  claim: string
  says: string
  fragment: string | null
  asserter: string
  source: string
  date: string | null
  verdict: string
}

function liner(
  file: CaseFile,
  anchors: readonly AnchorResult[],
): (one: AnyPassage, gives: string) => PassageLine {
  const { sources } = evidenceOf(file.spec)
  const checked = new Map(anchors.map((one) => [one.claim, one]))
  return (one, gives) => {
    const source = sources.get(one.source)
    const { verdict, found = '', why = [] } = checked.get(one.claim) ?? {}
    return {
      claim: one.claim,
      says: one.says,
      fragment: one.fragment ?? '',
      by: one.asserter,
      source: source?.title ?? source?.publisher ?? one.source,
      sourceId: one.source,
      language: source?.language ?? '',
      date: one.date ?? '',
      gives,
      verdict: one.verdict,
      nearest: verdict === 'exact' ? '' : found,
      why: why.map(reasonInWords),
    }
  }
}

/** Several numbers with the first of their passages, in the order given; unknown keys are left out. */
export function linesOf(
  file: CaseFile,
  compiled: CompiledCase,
  keys: readonly string[],
  anchors: readonly AnchorResult[],
): InputLine[] {
  const label = labelsOf(file)
  const line = liner(file, anchors)
  const verdicts = new Map(anchors.map(({ claim, verdict }) => [claim, verdict]))
  const claims = new Map(compiled.claims.map((claim) => [claim.id, claim]))
  return keys.flatMap((key) => {
    const quantity = compiled.quantities[compiled.quantityIndex.get(key) ?? -1]
    if (!quantity) return []
    const passages = quantity.basis.passages.slice(0, 2).flatMap(({ claim, gives }) => {
      const found = claims.get(claim)
      if (!found) return []
      const { says, quote, asserter, source, date } = found
      const verdict = quote === undefined ? 'no quote' : (verdicts.get(claim) ?? 'not checked here')
      return [
        line(
          { claim, says, fragment: quote?.exact ?? null, asserter, source, date: date ?? null, verdict },
          gives,
        ),
      ]
    })
    return [{ input: inputOf(compiled, quantity, label(key), 0), share: 0, passages }]
  })
}
