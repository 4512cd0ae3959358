/** A number while a form is filled in, with what it rests on, and the same number as the case holds it. */
import type { CaseValue } from 'endstate'
import type { JudgedAs } from '../../engine/editing-calls.ts'
import { cellText, readCell, type Written } from '../wants/cell-value.ts'

/** The four bases, the strongest wish first: a number is nearly always judged. */
export const basisKinds = ['judged', 'quoted', 'derived', 'assumed'] as const
export type BasisKind = (typeof basisKinds)[number]

/** What a number that the form itself put in is written with. */
export const formReason = 'a default of the form; nobody has judged it yet'

/** A number as it stands in a form; every text may be empty. */
export interface FilledNumber {
  kind: BasisKind
  /** What is typed: a number, or its range. */
  value: string
  unit: string
  note: string
  by: string
  on: string
  because: string
  from: { claim: string; gives: string }[]
  quoted: string[]
  derived: string
  assumed: string
}

/**
 * A written number as a form shows it. One that is not there yet, or rests on nothing, starts as judged where somebody
 * judges in this session, and as assumed otherwise.
 */
export function filledFrom(written: Written | undefined, as: JudgedAs | null, on: string): FilledNumber {
  const whole =
    typeof written === 'object' && !Array.isArray(written) && !('distribution' in written) ? written : null
  const judged = whole?.judged
  const bare: BasisKind = as ? 'judged' : 'assumed'
  return {
    kind: judged
      ? 'judged'
      : whole?.quoted
        ? 'quoted'
        : whole?.derived
          ? 'derived'
          : whole?.assumed
            ? 'assumed'
            : bare,
    value: cellText(written),
    unit: whole?.unit ?? '',
    note: whole?.note ?? '',
    by: judged?.by ?? as?.by ?? '',
    on: judged?.on ?? as?.on ?? on,
    because: judged?.because ?? as?.because ?? '',
    from: judged?.from.map(({ claim, gives }) => ({ claim, gives })) ?? [],
    quoted: whole?.quoted ? [...whole.quoted] : [],
    derived: whole?.derived ?? '',
    assumed: whole?.assumed ?? '',
  }
}

/** A number with the basis that covers it: one given for a whole issue covers every bare number below. */
export function covered(
  written: Written | undefined,
  over: { quoted?: unknown; derived?: unknown; judged?: unknown; assumed?: unknown } | undefined,
): Written | undefined {
  const bare = typeof written === 'number' || Array.isArray(written)
  if (!bare || !over) return written
  const { quoted, derived, judged, assumed } = over
  const kind = Object.entries({ quoted, derived, judged, assumed }).find(([, one]) => one !== undefined)
  return kind ? ({ value: written, [kind[0]]: kind[1] } as Written) : written
}

/** Nothing typed at all: a number that may be left out is then left out. */
export function isBlank({ kind, value, derived }: FilledNumber): boolean {
  return kind === 'derived' ? derived.trim() === '' : value.trim() === ''
}

/** What is missing or wrong in a number; null where nothing is. */
export function lackOf(filled: FilledNumber): 'value' | 'basis' | null {
  if (filled.kind === 'derived') return filled.derived.trim() === '' ? 'basis' : null
  if (readCell(filled.value) === null) return 'value'
  if (filled.kind === 'quoted') return filled.quoted.length === 0 ? 'basis' : null
  if (filled.kind === 'judged') return filled.by.trim() && filled.because.trim() ? null : 'basis'
  return null
}

/** The number as the case holds it; null where something is missing. An assumption without a reason is said to be a default. */
export function writtenNumber(filled: FilledNumber): CaseValue | null {
  if (lackOf(filled) !== null) return null
  const value = readCell(filled.value)
  const own = {
    ...(value === null || filled.kind === 'derived' ? {} : { value }),
    ...(filled.unit ? { unit: filled.unit } : {}),
    ...(filled.note ? { note: filled.note } : {}),
  }
  switch (filled.kind) {
    case 'quoted':
      return { ...own, quoted: filled.quoted }
    case 'derived':
      return { ...own, derived: filled.derived.trim() }
    case 'assumed':
      return { ...own, assumed: filled.assumed.trim() || formReason }
    case 'judged': {
      const { by, on, because, from } = filled
      const passages = from.length > 0 ? { from } : {}
      return { ...own, judged: { by: by.trim(), on, because: because.trim(), ...passages } }
    }
  }
}
