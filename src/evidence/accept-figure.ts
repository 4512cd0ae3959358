/** Accepting a figure: the number a passage states becomes a quantity of the case, with its interval and its basis. */
import {
  type CaseFile,
  type CasePath,
  type CaseValue,
  type Diagnostic,
  listQuantities,
  nearest,
  type QuantityRole,
  type Spread,
  setValue,
  spreadOfFigure,
  unitFactor,
} from '../case/index.ts'

/** Roles whose numbers say how much somebody wants something; no passage states those. */
const wishes: readonly QuantityRole[] = [
  'weight',
  'option value',
  'adjustment',
  'table value',
  'prior',
  'likelihood',
]

/** Why a figure could not be taken in. */
export interface AcceptanceProblem {
  code: 'unknown-claim' | 'no-figure' | 'unknown-quantity' | 'no-stated-number' | 'derived' | 'units' | 'case'
  says: string
  remedy: string
  /** What the case language says against the new number; empty for the other codes. */
  diagnostics: Diagnostic[]
}

/** The case with the number in it, and what the number was and is. */
export type Acceptance =
  | {
      ok: true
      file: CaseFile
      key: string
      before: Spread | undefined
      after: Spread
      unit: string | undefined
    }
  | { ok: false; problem: AcceptanceProblem }

/**
 * Writes the figure of a claim into the case as the quantity `key`, with basis `quoted`; comments and everything else
 * stay. `quantity.NAME` may be new. The file given is not changed; a number outside its domain is refused.
 */
export function acceptFigure(file: CaseFile, claimId: string, key: string): Acceptance {
  const refuse = (
    code: AcceptanceProblem['code'],
    says: string,
    remedy: string,
    diagnostics: Diagnostic[] = [],
  ) => ({ ok: false, problem: { code, says, remedy, diagnostics } }) as const
  const claim = file.spec.claims.find(({ id }) => id === claimId)
  if (!claim) {
    const meant = nearest(
      claimId,
      file.spec.claims.map(({ id }) => id),
    )
    return refuse(
      'unknown-claim',
      `The case has no claim ${claimId}.`,
      meant ? `Did you mean ${meant}?` : 'Add it under `claims`.',
    )
  }
  const { figure } = claim
  if (!figure) {
    return refuse(
      'no-figure',
      `Claim ${claimId} has no figure.`,
      'Give it `figure` with the number the passage states.',
    )
  }
  const entries = listQuantities(file.spec)
  const entry = entries.find((one) => one.key === key)
  const fresh = /^quantity\.([a-z0-9]+(-[a-z0-9]+)*)$/.exec(key)?.[1]
  if (!entry && fresh === undefined) {
    const meant = nearest(
      key,
      entries.map((one) => one.key),
    )
    return refuse(
      'unknown-quantity',
      `The case has no number ${key}.`,
      meant ? `Did you mean ${meant}?` : 'A new one is called quantity.NAME.',
    )
  }
  if (entry && wishes.includes(entry.role)) {
    return refuse(
      'no-stated-number',
      `${key} says how much somebody wants or believes something; no passage states that.`,
      'Judge it from the claim with `judged`.',
    )
  }
  if (entry?.basis.kind === 'derived') {
    return refuse(
      'derived',
      `${key} is worked out from other numbers.`,
      'Accept the figure for one of those.',
    )
  }
  const unit = entry?.unit ?? figure.unit
  const factor = figure.unit === undefined || unit === undefined ? 1 : unitFactor(figure.unit, unit)
  if (factor === undefined) {
    return refuse(
      'units',
      `${figure.unit} does not convert to ${unit}.`,
      'Use a claim in the unit of the number, or change the unit.',
    )
  }
  const after = spreadOfFigure(figure, factor)
  const path: CasePath = entry?.path ?? ['quantities', fresh!]
  const note = noteAt(file.spec, path)
  const written: CaseValue = {
    value: after as CaseValue,
    ...(unit === undefined ? {} : { unit }),
    quoted: claimId,
    ...(note === undefined ? {} : { note }),
  }
  const changed = setValue(file, path, written)
  if (!changed.ok) {
    const first = changed.diagnostics[0]
    return refuse(
      'case',
      first?.message ?? 'The case would not be sound.',
      first?.remedy ?? '',
      changed.diagnostics,
    )
  }
  return { ok: true, file: changed.value, key, before: entry?.spread, after, unit }
}

/** The note of a number stays with it. */
function noteAt(spec: unknown, path: CasePath): string | undefined {
  let here: unknown = spec
  for (const step of path) {
    if (typeof here !== 'object' || here === null) return undefined
    here = (here as Record<string, unknown>)[String(step)]
  }
  const note = typeof here === 'object' && here !== null ? (here as Record<string, unknown>).note : undefined
  return typeof note === 'string' ? note : undefined
}
