/** One number: what it rests on, what speaks against that, and what it drives. */
import { type CompiledCase, type CompiledClaim, withSetting } from '../../compile/index.ts'
import type { BoardRow } from '../../evidence/index.ts'
import type { CounterPassage, NumberProof } from './finding.ts'
import { movesOf } from './moves.ts'
import type { PassageBook } from './passages.ts'

/** Passages against a number that are listed; those that answer a proposition come first. */
const listedAgainst = 12

/** The proof of the number at an index of the compiled case. `ranked`: keys with influence, largest first. */
export function numberProof(
  compiled: CompiledCase,
  quantity: number,
  book: PassageBook,
  board: readonly BoardRow[],
  ranked: readonly { key: string; share: number }[],
): NumberProof {
  const { key, central, low, high, unit, basis, parties } = compiled.quantities[quantity]!
  const rank = ranked.findIndex((one) => one.key === key)
  const cited = basis.passages.flatMap(({ claim, gives }, index) => {
    const found = book.claims.get(claim)
    // A derived number has the passages of all its inputs, and some of them twice.
    const first = basis.passages.findIndex((one) => one.claim === claim && one.gives === gives) === index
    return found && first ? [{ claim: found, gives }] : []
  })
  return {
    kind: 'number',
    key,
    central,
    low,
    high,
    unit: unit ?? null,
    basis: basis.kind,
    reason: basis.reason,
    judgedBy: basis.by ?? null,
    judgedOn: basis.on ?? null,
    passages: cited.map(({ claim, gives }) => book.passageOf(claim, gives)),
    counter: counterPassages(
      compiled,
      cited.map(({ claim }) => claim),
      subjectsOf(compiled, key),
      book,
      board,
    ),
    share: ranked[rank]?.share ?? 0,
    rank: rank + 1,
    parties: parties.map((party) => compiled.parties[party]!.id),
    inputs: inputsOf(compiled, quantity),
    outputs: outputsOf(compiled, quantity),
    moves: movesOf(compiled, quantity),
  }
}

/** Parties, issues and options that stand in the key of a number. */
function subjectsOf(compiled: CompiledCase, key: string): string[] {
  const parts = new Set(key.split('.'))
  const names = [
    ...compiled.parties.map(({ id }) => id),
    ...compiled.issues.flatMap(({ id, options }) => [id, ...options.map((option) => option.id)]),
  ]
  return [...new Set(names)].filter((name) => parts.has(name))
}

/**
 * Passages against those of a number. First claims that answer one of their propositions the other way, unless only on a
 * condition, as a question or as an assumption; then claims that deny where all of them do not (or the other way round)
 * and bear on two or more of the same things: those may speak against it, a reader has to look.
 */
function counterPassages(
  compiled: CompiledCase,
  cited: readonly CompiledClaim[],
  subjects: readonly string[],
  book: PassageBook,
  board: readonly BoardRow[],
): CounterPassage[] {
  const own = new Set(cited.map(({ id }) => id))
  const found = new Map<string, CounterPassage>()
  for (const claim of cited) {
    for (const { proposition, says, only } of claim.answers) {
      const row = only === undefined ? board.find((one) => one.proposition === proposition) : undefined
      for (const other of row?.[says === 'yes' ? 'no' : 'yes'] ?? []) {
        if (other.only !== null || found.has(other.claim) || own.has(other.claim)) continue
        const passage = book.passageOf(book.claims.get(other.claim)!)
        found.set(other.claim, { ...passage, because: { kind: 'proposition', proposition } })
      }
    }
  }
  if (cited.length > 0) {
    const denied = cited.every(({ stance }) => stance === 'denies')
    const about = new Set([...subjects, ...cited.flatMap((claim) => claim.about)])
    for (const claim of compiled.claims) {
      if (own.has(claim.id) || found.has(claim.id) || (claim.stance === 'denies') === denied) continue
      if (denied && claim.stance !== 'affirms') continue
      const shared = claim.about.filter((one) => about.has(one))
      if (shared.length < 2) continue
      found.set(claim.id, { ...book.passageOf(claim), because: { kind: 'subject', about: shared } })
    }
  }
  return [...found.values()].slice(0, listedAgainst)
}

/** Numbers in the formula of a derived one, by key. */
function inputsOf(compiled: CompiledCase, quantity: number): string[] {
  return compiled.derived.find(({ index }) => index === quantity)?.inputs ?? []
}

/** Derived numbers that change with this one, at once or through others. */
function outputsOf(compiled: CompiledCase, quantity: number): string[] {
  const { central, low, high, maximum } = compiled.quantities[quantity]!
  if (compiled.derived.length === 0) return []
  const to = high > central ? high : low < central ? low : Math.min(maximum, central * 1.1 + 0.1)
  const moved = withSetting(compiled, quantity, to)
  return compiled.derived.flatMap(({ index }) =>
    index !== quantity && moved.quantities[index]!.central !== compiled.quantities[index]!.central
      ? [compiled.quantities[index]!.key]
      : [],
  )
}
