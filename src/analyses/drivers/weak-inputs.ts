/** Numbers that matter most and rest on least: influence on who accepts what, times lack of proof. */
import type { CompiledCase, CompiledQuantity } from '../../compile/index.ts'
import type { ProofName, WeakInput } from './finding.ts'

/** Lack of proof from 0 to 1 (judged): only the order of the kinds is meant, not the distances. */
const lack: Record<ProofName, number> = {
  assumed: 1,
  judged: 0.9,
  subject: 0.75,
  direction: 0.6,
  order: 0.45,
  number: 0.3,
  derived: 0.2,
  quoted: 0.1,
}

/** What a number rests on: its basis, and for a judgement the most that any of its passages gives. */
export function proofOf({ basis }: Pick<CompiledQuantity, 'basis'>): ProofName {
  if (basis.kind !== 'judged') return basis.kind
  const given = new Set(basis.passages.map(({ gives }) => gives))
  for (const name of ['number', 'order', 'direction', 'subject'] as const) if (given.has(name)) return name
  return 'judged'
}

/** The worst first, at most `most`; ties by key. Empty where no number has any influence. */
export function weakInputs(
  compiled: CompiledCase,
  influence: readonly { key: string; influence: number }[],
  most: number,
): WeakInput[] {
  const total = influence.reduce((sum, one) => sum + one.influence, 0)
  return influence
    .map(({ key, influence: amount }): WeakInput => {
      const proof = proofOf(compiled.quantities[compiled.quantityIndex.get(key)!]!)
      const share = amount / total
      return { key, influence: share, proof, score: share * lack[proof] }
    })
    .sort((a, b) => b.score - a.score || (a.key < b.key ? -1 : 1))
    .slice(0, most)
}
