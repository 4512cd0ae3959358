/**
 * Figures of one measure against each other. They conflict where what the words rule in does not meet although they speak
 * of the same time. Rates averaged over different stretches, and "more than" beside a number far above it, are a tension:
 * both may be true, and a model must not take both as one number. Figures of different times have changed.
 */
import { type CaseSpec, type Claim, type Figure, periodOf, readFigure, unitFactor } from '../case/index.ts'

/** A figure with its interval, in the unit of the first figure of its measure. */
export interface ComparedFigure {
  claim: string
  source: string
  asserter: string
  figure: Figure
  /** What is usually meant, and the most likely value; null where the unit does not convert. */
  usual: [number, number] | null
  likely: number | null
  /** First and last day, month or year it holds for; null where no date is known. */
  window: [string, string] | null
}

export type FigureVerdict = 'conflict' | 'tension' | 'changed'
/** Why two figures are a tension and no conflict, or have changed. */
export type FigureReason =
  | 'words-leave-room'
  | 'rates-averaged'
  | 'undated'
  | 'other-time'
  | 'intervals-apart'

/** Two figures that do not say the same. */
export interface FigureConflict {
  first: string
  second: string
  verdict: FigureVerdict
  why: FigureReason
}

/** All figures of one measure. */
export interface FigureGroup {
  measure: string
  unit: string
  figures: ComparedFigure[]
  conflicts: FigureConflict[]
}

/** Groups by measure in order of its id, figures in the order of the claims; figures without a measure are left out. */
export function figureGroups(claims: readonly Claim[], sources: CaseSpec['sources']): FigureGroup[] {
  const sourceOf = new Map(sources.map((source) => [source.id, source]))
  const groups = new Map<string, FigureGroup>()
  for (const claim of claims) {
    const { figure } = claim
    if (figure?.measure === undefined) continue
    const group = groups.get(figure.measure) ?? {
      measure: figure.measure,
      unit: figure.unit ?? '',
      figures: [],
      conflicts: [],
    }
    groups.set(figure.measure, group)
    const factor = unitFactor(figure.unit ?? '', group.unit)
    const { usual, likely } = readFigure(figure)
    const source = sourceOf.get(claim.source)
    const from = figure.from ?? claim.date
    group.figures.push({
      claim: claim.id,
      source: claim.source,
      asserter: claim.by ?? source?.publisher ?? source?.author ?? claim.source,
      figure,
      usual: factor === undefined ? null : [usual[0] * factor, usual[1] * factor],
      likely: factor === undefined ? null : likely * factor,
      window: from === undefined ? null : [from, figure.to ?? from],
    })
  }
  for (const group of groups.values()) {
    group.figures.forEach((one, index) => {
      for (const other of group.figures.slice(index + 1)) {
        const found = compareFigures(one, other)
        if (found) group.conflicts.push({ first: one.claim, second: other.claim, ...found })
      }
    })
  }
  return [...groups.values()].sort((a, b) => (a.measure < b.measure ? -1 : 1))
}

/** What two figures are to each other; undefined where they agree or cannot be compared. */
export function compareFigures(
  one: Pick<ComparedFigure, 'figure' | 'window'>,
  other: Pick<ComparedFigure, 'figure' | 'window'>,
): { verdict: FigureVerdict; why: FigureReason } | undefined {
  const factor = unitFactor(other.figure.unit ?? '', one.figure.unit ?? '')
  if (factor === undefined) return undefined
  const [a, b] = [readFigure(one.figure), readFigure(other.figure)]
  const scaled = (ends: [number, number]): [number, number] => [ends[0] * factor, ends[1] * factor]
  if (meet(a.usual, scaled(b.usual))) return undefined
  if (one.window && other.window && !overlap(one.window, other.window)) {
    return { verdict: 'changed', why: 'other-time' }
  }
  if (meet(a.ruledIn, scaled(b.ruledIn))) return { verdict: 'tension', why: 'words-leave-room' }
  if (!one.window || !other.window) return { verdict: 'tension', why: 'undated' }
  const [period, otherPeriod] = [periodOf(one.figure.unit ?? ''), periodOf(other.figure.unit ?? '')]
  const sameWindow = one.window.join() === other.window.join()
  if (period !== null && (period !== otherPeriod || !sameWindow)) {
    return { verdict: 'tension', why: 'rates-averaged' }
  }
  return { verdict: 'conflict', why: 'intervals-apart' }
}

function meet(a: readonly [number, number], b: readonly [number, number]): boolean {
  return a[0] <= b[1] && b[0] <= a[1]
}

/** Dates of any precision: `2025` holds every day of it. */
function overlap(a: readonly [string, string], b: readonly [string, string]): boolean {
  const notAfter = (first: string, second: string): boolean => {
    const shared = Math.min(first.length, second.length)
    return first.slice(0, shared) <= second.slice(0, shared)
  }
  return notAfter(a[0], b[1]) && notAfter(b[0], a[1])
}
