/** Propositions, what claims say to them, and the figures that passages state. */
import { isRate, readFigure, unitFactor } from '../figure-reading.ts'
import type { ProblemList } from '../problems.ts'
import { centralValue } from '../quantities.ts'
import type { QuantityEntry } from '../quantity-entry.ts'
import type { CaseSpec } from '../schema/case.ts'
import type { Claim, Figure } from '../schema/evidence.ts'
import type { Spread } from '../schema/quantity.ts'
import { type CheckContext, known, type Names } from './names.ts'

/** Checks propositions, answers, holders and figures; `subjects` are the parties, issues and options of the case. */
export function checkAnswers(
  spec: CaseSpec,
  quantities: readonly QuantityEntry[],
  names: Names,
  subjects: Set<string>,
  context: CheckContext,
  list: ProblemList,
): void {
  const propositions = new Set(spec.propositions.map(({ id }) => id).filter((id) => id !== ''))
  spec.propositions.forEach(({ about }, index) => {
    about.forEach((subject, number) => {
      known(
        subject,
        subjects,
        { code: 'unknown-subject', path: ['propositions', index, 'about', number] },
        list,
      )
    })
  })
  const answered = new Set<string>()
  spec.claims.forEach((claim, index) => {
    const path = ['claims', index]
    if (claim.holder !== undefined) {
      known(claim.holder, names.parties, { code: 'unknown-party', path: [...path, 'holder'] }, list)
    }
    const said = new Map<string, string>()
    claim.answers.forEach(({ proposition, says }, number) => {
      const at = [...path, 'answers', number, 'proposition']
      if (!known(proposition, propositions, { code: 'unknown-proposition', path: at }, list)) return
      answered.add(proposition)
      const before = said.get(proposition)
      if (before !== undefined && before !== says) {
        list.add({ code: 'answers-both-ways', path: at, words: { claim: claim.id, name: proposition } })
      }
      said.set(proposition, says)
    })
    if (claim.figure) checkFigure(claim.figure, [...path, 'figure'], claim.id, list)
  })
  if (!context.complete) return
  spec.propositions.forEach(({ id }, index) => {
    if (answered.has(id) || id === '') return
    list.add({ code: 'unanswered-proposition', path: ['propositions', index, 'id'], words: { name: id } })
  })
  checkMeasures(spec, list)
  checkQuoted(spec.claims, quantities, list)
}

function checkFigure(
  { value, from, to }: Figure,
  path: (string | number)[],
  claim: string,
  list: ProblemList,
): void {
  if (typeof value !== 'number' && value[0] > value[1]) {
    const words = { what: `the figure of claim \`${claim}\``, got: `[${value.join(', ')}]` }
    list.add({ code: 'interval-upside-down', path: [...path, 'value'], words })
  }
  if (to !== undefined && (from === undefined || to < from.slice(0, to.length))) {
    const words = { claim, got: `${from ?? 'nothing'} to ${to}` }
    list.add({ code: 'figure-dates', path: [...path, 'to'], words })
  }
}

/** Figures of one measure are compared, so their units must be exchangeable; a rate and a total are not. */
function checkMeasures(spec: CaseSpec, list: ProblemList): void {
  const first = new Map<string, { claim: string; unit: string }>()
  spec.claims.forEach(({ id, figure }, index) => {
    if (figure?.measure === undefined) return
    const unit = figure.unit ?? ''
    const before = first.get(figure.measure)
    if (before === undefined) {
      first.set(figure.measure, { claim: id, unit })
      return
    }
    if (unitFactor(unit, before.unit) !== undefined) return
    const words = {
      name: figure.measure,
      claim: id,
      got: unitText(unit),
      other: before.claim,
      expected: unitText(before.unit),
    }
    list.add({ code: 'measure-units', path: ['claims', index, 'figure'], words })
  })
}

const unitText = (unit: string): string =>
  unit === '' ? 'no unit' : `${unit}${isRate(unit) ? ' (a rate)' : ''}`

/** A number that is called quoted must lie where the figure of one of its claims puts it. Other units are not compared. */
function checkQuoted(
  claims: readonly Claim[],
  quantities: readonly QuantityEntry[],
  list: ProblemList,
): void {
  const figures = new Map(claims.flatMap(({ id, figure }) => (figure ? [[id, figure] as const] : [])))
  if (figures.size === 0) return
  for (const { key, path, unit, spread, basis } of quantities) {
    if (basis.kind !== 'quoted' || spread === undefined) continue
    const compared = basis.passages.flatMap(({ claim }) => {
      const figure = figures.get(claim)
      const factor = figure ? factorBetween(figure.unit, unit) : undefined
      return figure && factor !== undefined ? [{ claim, figure, factor }] : []
    })
    const [one] = compared
    if (one === undefined || compared.some(({ figure, factor }) => agrees(spread, figure, factor))) continue
    const words = {
      what: `\`${key}\``,
      got: String(centralValue(spread)),
      claim: one.claim,
      figure: figureText(one.figure),
    }
    list.add({ code: 'quoted-differs', path, words })
  }
}

/** Without a unit on either side nothing can be converted, and only what has none on both sides is compared. */
function factorBetween(from: string | undefined, to: string | undefined): number | undefined {
  if (from === undefined && to === undefined) return 1
  return from === undefined || to === undefined ? undefined : unitFactor(from, to)
}

function agrees(spread: Spread, figure: Figure, factor: number): boolean {
  const value = centralValue(spread)
  const [low, high] = readFigure(figure).ruledIn
  const slack = 1e-9 * Math.max(1, Math.abs(value))
  return value >= low * factor - slack && value <= high * factor + slack
}

/** A figure as a passage says it: `> 350000 persons/year`. */
function figureText({ value, comparator, unit }: Figure): string {
  const number = typeof value === 'number' ? String(value) : `${value[0]} to ${value[1]}`
  return `${comparator === '=' ? '' : `${comparator} `}${number}${unit === undefined ? '' : ` ${unit}`}`
}
