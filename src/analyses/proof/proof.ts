/**
 * How do we know? What the numbers of a case rest on, weighted by how much each moves the answer; which sources carry how
 * much of it; what the sources disagree about; which figures do not fit together; and whether the passages still stand
 * where the case says. With a number, a claim or a source asked about: everything that belongs to it.
 * Nothing is drawn: the answer is the same for every number of worlds.
 */
import type { CompiledCase } from '../../compile/index.ts'
import { coverage, disagreementBoard, figureGroups } from '../../evidence/index.ts'
import type { AnalysisInput, Finding, Progress, Reason } from '../analysis.ts'
import { anchorSummary } from './anchor-summary.ts'
import { claimProof } from './claim-proof.ts'
import type { ProofValue, SourceProof, WeakNumber } from './finding.ts'
import { numberProof } from './number-proof.ts'
import { type PassageBook, passageBook } from './passages.ts'
import { sourceRows, voicesOf } from './source-rows.ts'

export interface ProofParameters {
  /** Key of a number, id of a claim or of a source; null for the overview. What the case does not have counts as null. */
  of: string | null
}

export const proofParameters: ProofParameters = { of: null }

/** Runs the analysis; a case that cites nothing gets an answer that says so. */
export function* runProof(
  input: AnalysisInput,
  parameters: ProofParameters,
): Generator<Progress, Finding<ProofValue>> {
  const { compiled, influence, run, anchors = [] } = input
  const total = influence.reduce((sum, one) => sum + one.influence, 0)
  const ranked = influence.map(({ key, influence: amount }) => ({ key, share: amount / total }))
  const shares = new Map(ranked.map(({ key, share }) => [key, share]))
  const book = passageBook(compiled, anchors)
  const board = disagreementBoard(compiled)
  yield { share: 0.5, doing: 'sources' }
  const covered = coverage(
    compiled.quantities.map(({ key, basis }) => ({ key, basis, influence: shares.get(key) ?? 0 })),
  )
  const sources = sourceRows(compiled, shares)
  const value: ProofValue = {
    coverage: covered,
    weakest: covered.weakest.map(
      (one): WeakNumber => ({ ...one, sources: sourcesOf(compiled, one.key, book) }),
    ),
    unsourced: total === 0 ? 1 - covered.counted.citing : 1 - covered.weighted.citing,
    sources,
    ...voicesOf(sources),
    board,
    figures: figureGroups(compiled.claims, compiled.sources),
    anchors: anchorSummary(compiled, anchors, book, shares),
    claims: compiled.claims.length,
    asked: askedOf(compiled, parameters.of, { book, board, ranked, shares, sources }),
  }
  return {
    analysis: 'proof',
    question: 'How do we know?',
    value,
    headline: {
      name: 'share of the answer that cites a passage',
      value: covered.weighted.citing,
      range: null,
    },
    kind: 'exact',
    because: reasonsOf(value),
    quantities: ranked.map(({ key, share }) => ({ key, influence: share })),
    run,
  }
}

function sourcesOf(compiled: CompiledCase, key: string, { claims }: PassageBook): string[] {
  const { passages } = compiled.quantities[compiled.quantityIndex.get(key)!]!.basis
  return [...new Set(passages.flatMap(({ claim }) => claims.get(claim)?.source ?? []))].sort()
}

interface Known {
  book: PassageBook
  board: ProofValue['board']
  ranked: { key: string; share: number }[]
  shares: Map<string, number>
  sources: ProofValue['sources']
}

/** A number first, then a claim, then a source; `NAME` also finds the shared number `quantity.NAME`. */
function askedOf(compiled: CompiledCase, of: string | null, known: Known): ProofValue['asked'] {
  if (of === null) return null
  const { book, board, ranked, shares, sources } = known
  const number = compiled.quantityIndex.get(of) ?? compiled.quantityIndex.get(`quantity.${of}`)
  if (number !== undefined) return numberProof(compiled, number, book, board, ranked)
  const claim = book.claims.get(of)
  if (claim) return claimProof(compiled, claim, book, board, shares)
  const row = sources.find(({ source }) => source === of)
  return row ? sourceProof(compiled, row, book) : null
}

function sourceProof(compiled: CompiledCase, row: SourceProof['row'], book: PassageBook): SourceProof {
  const source = compiled.sources.find(({ id }) => id === row.source)
  return {
    kind: 'source',
    row,
    title: source?.title ?? null,
    sha256: source?.sha256 ?? null,
    passages: compiled.claims
      .filter((claim) => claim.source === row.source)
      .map((claim) => book.passageOf(claim)),
  }
}

function reasonsOf({ coverage: covered, weakest, sources, board, figures, anchors }: ProofValue): Reason[] {
  const [weak] = weakest
  const [most] = sources
  const disagreeing = board.filter(({ disagreements }) => disagreements.length > 0).length
  const conflicts = figures.flatMap((group) =>
    group.conflicts.filter(({ verdict }) => verdict === 'conflict'),
  )
  return [
    { code: 'cites-a-passage', about: { weighting: covered.weighting }, amount: covered.weighted.citing },
    ...(most ? [{ code: 'carries-most', about: { source: most.source }, amount: most.carries }] : []),
    ...(weak ? [{ code: 'least-proof', about: { quantity: weak.key }, amount: weak.share }] : []),
    ...(disagreeing > 0 ? [{ code: 'sources-at-odds', about: {}, amount: disagreeing }] : []),
    ...(conflicts.length > 0 ? [{ code: 'figures-in-conflict', about: {}, amount: conflicts.length }] : []),
    ...(anchors.checked
      ? [{ code: 'passages-that-do-not-hold', about: {}, amount: anchors.broken.length }]
      : [{ code: 'passages-not-checked', about: {} }]),
  ]
}
