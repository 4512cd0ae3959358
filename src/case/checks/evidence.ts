/** Sources, claims and bases: every reference leads somewhere, quotes are short, and numbers say what they rest on. */
import type { CasePath } from '../diagnostics.ts'
import { maximumQuoteWords } from '../limits.ts'
import type { ProblemList } from '../problems.ts'
import type { QuantityEntry, QuantityRole } from '../quantity-entry.ts'
import type { CaseSpec } from '../schema/case.ts'
import type { Judgement } from '../schema/quantity.ts'
import { checkAnswers } from './answers.ts'
import { type CheckContext, known, type Names } from './names.ts'

/** Roles whose numbers say how much a party wants something: passages nearly never state those. */
const preferenceRoles: readonly QuantityRole[] = ['weight', 'option value', 'adjustment', 'table value']

/** Checks sources and claims, and what rests on them. */
export function checkEvidence(
  spec: CaseSpec,
  quantities: readonly QuantityEntry[],
  names: Names,
  context: CheckContext,
  list: ProblemList,
): void {
  const subjects = new Set([...names.parties, ...names.issues.keys()])
  for (const options of names.issues.values()) for (const option of options) subjects.add(option)
  const usedSources = new Set(spec.endStates.flatMap((end) => end.advocates.map((one) => one.source)))
  spec.claims.forEach((claim, index) => {
    const path = ['claims', index]
    known(claim.source, names.sources, { code: 'unknown-source', path: [...path, 'source'] }, list)
    usedSources.add(claim.source)
    claim.about.forEach((subject, number) => {
      known(subject, subjects, { code: 'unknown-subject', path: [...path, 'about', number] }, list)
    })
    const words = claim.quote?.exact.trim().split(/\s+/).length ?? 0
    if (words > maximumQuoteWords) {
      const at = [...path, 'quote', 'exact']
      list.add({ code: 'quote-too-long', path: at, words: { limit: maximumQuoteWords, got: words } })
    }
    if (!claim.quote && context.complete) {
      list.add({ code: 'unanchored-claim', path: [...path, 'id'], words: { what: `claim \`${claim.id}\`` } })
    }
  })
  checkAnswers(spec, quantities, names, subjects, context, list)
  // A claim that answers a proposition, or whose figure is compared with others, is used by that.
  const used = new Set(
    spec.claims.filter(({ answers, figure }) => answers.length > 0 || figure?.measure).map(({ id }) => id),
  )
  for (const { claim, path } of claimUses(spec)) {
    used.add(claim)
    known(claim, names.claims, { code: 'unknown-claim', path }, list)
  }
  if (!context.complete) return
  spec.claims.forEach(({ id }, index) => {
    if (used.has(id)) return
    list.add({ code: 'unused-claim', path: ['claims', index, 'id'], words: { what: `claim \`${id}\`` } })
  })
  spec.sources.forEach(({ id }, index) => {
    if (usedSources.has(id)) return
    list.add({ code: 'unused-source', path: ['sources', index, 'id'], words: { what: `source \`${id}\`` } })
  })
  checkBases(quantities, list)
}

/** Mappings whose keys are names chosen by the author, so that an issue may be called `claims` or `state`. */
const mappingsOfNames: readonly unknown[] = [
  'issues',
  'options',
  'quantities',
  'set',
  'redLines',
  'readings',
  'war',
  'cost',
  'sides',
  'will',
  'likelihoods',
  'meanings',
  'believes',
]
/** Conditions and patterns: below these, every key is an issue or an operator, and nothing is a claim. */
const conditions =
  'forbid if then when crossedWhen neededFor agreement is state statusQuo tiers statements won repelled fighting forStates position'.split(
    ' ',
  )

/** Every place where a claim is referred to: all `claims` lists, `quoted`, and the passages of judgements. */
export function* claimUses(spec: CaseSpec): Generator<{ claim: string; path: CasePath }> {
  const { claims: _claims, sources: _sources, ...rest } = spec
  const waiting: { value: unknown; path: CasePath }[] = [{ value: rest, path: [] }]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, path } = next
    if (typeof value !== 'object' || value === null) continue
    if (Array.isArray(value)) {
      value.forEach((inner, index) => {
        waiting.push({ value: inner, path: [...path, index] })
      })
      continue
    }
    // What the next war costs is listed by party; what fighting costs is a single number.
    const named =
      mappingsOfNames.includes(path.at(-1)) && !(path.at(-1) === 'cost' && path.at(-2) === 'noDeal')
    for (const [key, inner] of Object.entries(value)) {
      const at = [...path, key]
      if (!named && conditions.includes(key)) continue
      if (!named && (key === 'claims' || key === 'quoted') && isTexts(inner)) {
        for (const [index, claim] of inner.entries()) yield { claim, path: [...at, index] }
      } else if (!named && key === 'judged') {
        for (const [index, use] of (inner as Judgement).from.entries()) {
          yield { claim: use.claim, path: [...at, 'from', index, 'claim'] }
        }
      } else waiting.push({ value: inner, path: at })
    }
  }
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string')
}

/** What numbers rest on. One warning per judgement, however many numbers it covers. */
function checkBases(entries: readonly QuantityEntry[], list: ProblemList): void {
  let assumed = 0
  const said = new Set<string>()
  for (const one of entries) {
    const { basis } = one
    const what = `\`${one.key}\``
    if (basis.kind === 'assumed') assumed += 1
    if (basis.kind === 'quoted' && preferenceRoles.includes(one.role)) {
      list.add({ code: 'quoted-without-number', path: one.path, words: { what } })
    }
    if (basis.kind === 'judged' && basis.passages.length === 0) {
      const judgement = `${basis.by}\n${basis.on}\n${basis.because}`
      if (!said.has(judgement)) list.add({ code: 'judged-without-passage', path: one.path, words: { what } })
      said.add(judgement)
    }
  }
  if (assumed === 0) return
  const words = { got: assumed, total: entries.length }
  list.add({ code: 'assumed-numbers', path: ['parties'], at: 'key', words })
}
