/** What the numbers of a case rest on: sources, claims, and for every quantity the passages it was taken from. */
import {
  type CaseSpec,
  type Claim,
  formulaNames,
  listQuantities,
  type PassageUse,
  parseFormula,
  type QuantityEntry,
  type Source,
} from '../case/index.ts'
import { labelQuantities } from './labels.ts'

export type { Claim, PassageUse, Source }

/** One quantity with what it rests on. */
export interface QuantitySupport {
  key: string
  /** The quantity in words: `Russia: value of “no limits” on Force limits`. */
  label: string
  kind: 'quoted' | 'derived' | 'judged' | 'assumed'
  /** Passages it rests on; for a derived quantity those of the numbers in its formula. */
  passages: PassageUse[]
  /** The author's reason, the formula, or why a default stands; empty where the passage states the number. */
  reason: string
}

/** What a party can or cannot provide. */
export interface Provision {
  party: string
  item: string
  can: 'yes' | 'partly' | 'no' | 'not-judged'
  claims: string[]
}

/** Everything the numbers of a case rest on, by id and by key. */
export interface Evidence {
  sources: Map<string, Source>
  claims: Map<string, Claim>
  quantities: Map<string, QuantitySupport>
  provisions: Provision[]
}

/** Collects the evidence of a case. A passage of an unknown claim stays listed; `check` reports it. */
export function evidenceOf(spec: CaseSpec): Evidence {
  const entries = listQuantities(spec)
  const labels = labelQuantities(spec, entries)
  const byKey = new Map(entries.map((entry) => [entry.key, entry]))
  const quantities = entries.map((entry): [string, QuantitySupport] => [
    entry.key,
    {
      key: entry.key,
      label: labels.get(entry.key) ?? entry.key,
      kind: entry.basis.kind,
      passages: passagesOf(entry, byKey, new Set()),
      reason: reasonOf(entry),
    },
  ])
  return {
    sources: new Map(spec.sources.map((source) => [source.id, source])),
    claims: new Map(spec.claims.map((claim) => [claim.id, claim])),
    quantities: new Map(quantities),
    provisions: spec.parties.flatMap((party) =>
      party.provides.map(({ item, can, claims }) => ({ party: party.id, item, can, claims })),
    ),
  }
}

/** Own passages, and for a formula those of its inputs, each once; `seen` stops a formula that refers to itself. */
function passagesOf(
  entry: QuantityEntry,
  byKey: Map<string, QuantityEntry>,
  seen: Set<string>,
): PassageUse[] {
  if (entry.basis.kind !== 'derived' || seen.has(entry.key)) return entry.basis.passages
  seen.add(entry.key)
  const formula = parseFormula(entry.basis.formula)
  if (!formula.ok) return entry.basis.passages
  const found = new Map<string, PassageUse>()
  for (const name of formulaNames(formula.value)) {
    const input = byKey.get(`quantity.${name}`)
    if (!input) continue
    for (const passage of passagesOf(input, byKey, seen))
      found.set(`${passage.claim} ${passage.gives}`, passage)
  }
  return [...found.values()]
}

function reasonOf(entry: QuantityEntry): string {
  switch (entry.basis.kind) {
    case 'quoted':
      return ''
    case 'derived':
      return entry.basis.formula
    case 'judged':
      return entry.basis.because
    case 'assumed':
      return entry.basis.reason
  }
}
