/** One claim: the numbers on it, the parts of the case that cite it, and who says the opposite. */
import type { CompiledCase, CompiledClaim } from '../../compile/index.ts'
import type { BoardAnswer, BoardRow } from '../../evidence/index.ts'
import type { ClaimProof } from './finding.ts'
import { acceptanceOf, type PassageBook } from './passages.ts'

/** The proof of a claim; `shares` gives the share of all influence by key. */
export function claimProof(
  compiled: CompiledCase,
  claim: CompiledClaim,
  book: PassageBook,
  board: readonly BoardRow[],
  shares: ReadonlyMap<string, number>,
): ClaimProof {
  const numbers = compiled.quantities.flatMap(({ key, basis }) => {
    const use = basis.passages.find((passage) => passage.claim === claim.id)
    return use ? [{ key, share: shares.get(key) ?? 0, gives: use.gives }] : []
  })
  const { accepted } = claim
  return {
    kind: 'claim',
    passage: book.passageOf(claim),
    numbers: numbers.sort((a, b) => b.share - a.share || (a.key < b.key ? -1 : 1)),
    uses: usesOf(compiled, claim.id),
    answers: claim.answers.flatMap(({ proposition, says }) => {
      const row = board.find((one) => one.proposition === proposition)
      if (!row) return []
      const others = (side: readonly BoardAnswer[]) => side.filter((one) => one.claim !== claim.id)
      const [same, opposite] = says === 'yes' ? [row.yes, row.no] : [row.no, row.yes]
      return [{ proposition, says, with: others(same), against: others(opposite) }]
    }),
    accepted: accepted ? acceptanceOf(accepted) : null,
  }
}

/** Everything beside numbers that cites a claim. */
function usesOf(compiled: CompiledCase, claim: string): ClaimProof['uses'] {
  const lists: [string, readonly { id: string; claims: readonly string[] }[]][] = [
    ['option', compiled.issues.flatMap(({ options }) => options)],
    ['red line', compiled.redLines],
    ['reading', compiled.readings],
    ['end state', compiled.endStates],
    ['lever', compiled.levers],
    ['event', compiled.events],
    ['tactic', compiled.tactics],
    ['crossed signal', compiled.crossedSignals],
    ['plan', compiled.plans],
    ['dilemma', compiled.dilemmas],
    ['need', compiled.needs],
    ['way the war ends', compiled.warPath?.endings ?? []],
    ['guarantee', compiled.guarantees?.terms ?? []],
    ['precedent', compiled.guarantees?.precedents ?? []],
  ]
  return lists.flatMap(([what, list]) =>
    list.flatMap(({ id, claims }) => (claims.includes(claim) ? [{ what, id }] : [])),
  )
}
