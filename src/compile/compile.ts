/**
 * CaseFile → CompiledCase. One pass, top to bottom: names in canonical order → feasible states → conditions as state
 * lists → quantities → evaluators. Problems are collected and returned as diagnostics with their place in the file.
 */
import {
  type CaseFile,
  type CaseSpec,
  type Condition,
  type Constraint,
  type Diagnostic,
  diagnose,
  listQuantities,
  type Result,
} from '../case/index.ts'
import { compileAdvice } from './advice.ts'
import { smallestConflict } from './conflict.ts'
import { type EvaluatorContext, type PartyProblem, partyEvaluator } from './evaluators.ts'
import { compileTimeline } from './events.ts'
import { compileEvidence } from './evidence.ts'
import { compileGuarantees } from './guarantees.ts'
import { caseHash } from './hash.ts'
import { optionsById } from './identity.ts'
import { compileIssues, compileParties, vocabularyOf } from './names.ts'
import { nearestStates } from './nearest-states.ts'
import { compileObservations } from './observations.ts'
import { compilePlans } from './plans.ts'
import { compileQuantities } from './quantities.ts'
import { anyOf, rowTest, statesMeeting } from './row-test.ts'
import { applySettings, type CompileOptions, settingsOf } from './settings.ts'
import { enumerateStates, optionTables, type StateSpace, splitIssues, stateOf } from './space.ts'
import type {
  CompiledCase,
  CompiledEndState,
  CompiledIssue,
  CompiledReading,
  CompiledRedLine,
} from './types.ts'
import { compileWarPath } from './war-path.ts'

/** Feasible states up to which answers are exact: 2²⁰, so that twenty yes-or-no options fit. */
export const stateLimit = 2 ** 20
/** Combinations that constraints are checked against; more would take minutes before the first answer. */
const combinationLimit = 2 ** 30

/** Compiles a case for one scenario and its settings. Never throws for any case that `parseCase` has accepted. */
export function compileCase(file: CaseFile, options: CompileOptions = {}): Result<CompiledCase> {
  const { spec } = file
  const diagnostics: Diagnostic[] = []
  const at = (path: (string | number)[]) => ({ path, place: file.locate(path) })
  const failed = (...more: Diagnostic[]): Result<CompiledCase> => ({
    ok: false,
    diagnostics: [...diagnostics, ...more],
  })

  // 1. Names in canonical order.
  const partyIds = spec.parties.map((party) => party.id).sort()
  const partyIndex = new Map(partyIds.map((id, index) => [id, index]))
  const issues = compileIssues(spec, partyIndex)
  const parties = compileParties(spec, partyIds)
  const vocabulary = vocabularyOf(issues)

  // 2. Feasible states.
  const shape = shapeOf(issues)
  const largest = [...issues].sort((a, b) => b.options.length - a.options.length)
  const largestNames = largest
    .slice(0, 3)
    .map((issue) => `\`${issue.id}\` with ${issue.options.length}`)
    .join(', ')
  if (shape === null) {
    const got = issues.reduce((total, issue) => total * issue.options.length, 1)
    const words = { limit: grouped(combinationLimit), got: grouped(got), largest: largestNames }
    return failed(diagnose('too-many-combinations', at(['issues']), words))
  }
  const forbids = spec.constraints.map((rule) => rowTest(forbiddenBy(rule), shape, vocabulary))
  const limit = options.stateLimit ?? stateLimit
  const enumerated = enumerateStates(shape, forbids.length === 0 ? null : anyOf(shape, forbids), limit)
  if (!enumerated.ok) {
    const megabytes = Math.ceil((enumerated.feasible * (6 + 4 * parties.length)) / 1e6)
    return failed(
      diagnose('too-many-states', at(['issues']), {
        limit: grouped(limit),
        got: grouped(enumerated.feasible),
        megabytes: grouped(megabytes),
        factor: (enumerated.feasible / limit).toFixed(1),
        largest: largestNames,
      }),
    )
  }
  const { space } = enumerated
  if (space.count === 0) {
    const smallest = smallestConflict(shape, forbids)
    const names = smallest.map((k) => `\`${spec.constraints[k]!.id}\``).join(', ')
    return failed(diagnose('nothing-feasible', at(['constraints', smallest[0] ?? 0]), { names }))
  }

  // 3. Conditions as lists of states, each worked out once.
  const remembered = new Map<string, Int32Array>()
  const memory = new Int32Array(space.count + 1)
  const statesOf = (condition: Condition): Int32Array => {
    const key = JSON.stringify(condition)
    let states = remembered.get(key)
    if (!states) {
      states = statesMeeting(space, rowTest(condition, shape, vocabulary), memory)
      remembered.set(key, states)
    }
    return states
  }
  const agreement = new Uint8Array(space.count)
  if (spec.agreement === undefined) agreement.fill(1)
  else for (const state of statesOf(spec.agreement)) agreement[state] = 1
  const agreementCount = agreement.reduce((sum, mark) => sum + mark, 0)
  if (agreementCount === 0) return failed(diagnose('no-agreement', at(['agreement']), {}))
  const statusQuo =
    spec.statusQuo === undefined ? -1 : stateOfPattern(spec.statusQuo, undefined, space, issues)

  // 4. Quantities.
  const { quantities, index, derived } = compileQuantities(
    listQuantities(spec),
    partyIndex,
    partiesOnWarPath(spec, partyIndex),
  )

  // 5. Parties, readings, red lines, end states.
  const readings = compileReadings(
    spec,
    partyIndex,
    (id) => quantities[index.get(`reading.${id}.prior`)!]!.central,
  )
  const redLines = compileRedLines(spec, partyIndex, statesOf)
  const problems: PartyProblem[] = []
  const context: EvaluatorContext = {
    space,
    issues,
    quantityIndex: index,
    central: Float64Array.from(quantities, (quantity) => quantity.central),
    statesOf,
    stateOfPattern: (pattern) => stateOfPattern(pattern, spec.statusQuo, space, issues),
  }
  const evaluators = partyIds.map((id, party) => {
    const position = spec.parties.findIndex((one) => one.id === id)
    const own = readings.flatMap((reading, number) => {
      if (reading.party !== party) return []
      const place = spec.readings.findIndex((one) => one.id === reading.id)
      return [{ index: number, place, spec: spec.readings[place]! }]
    })
    return partyEvaluator(
      context,
      spec.parties[position]!,
      position,
      own,
      redLines.map((line) => line.id),
      problems,
    )
  })
  const warPath = compileWarPath(
    spec,
    { quantityIndex: index, partyIndex, stateOfPattern: context.stateOfPattern, readings },
    (code, path) => diagnose(code, at(path), {}),
  )
  if (warPath.diagnostics.length > 0) return failed(...warPath.diagnostics)
  const guarantees = compileGuarantees(spec, {
    quantityIndex: index,
    partyIndex,
    agreement,
    statesOf,
    stateOfPattern: context.stateOfPattern,
    nearestToToday: (states) => nearestStates(space, statusQuo, states),
    problem: (path) => problems.push({ kind: 'no-deal-state', path }),
  })
  if (guarantees) {
    parties.forEach((party) => {
      if (party.scale === 'ordinal') problems.push({ kind: 'ordinal-no-deal', path: ['guarantees'] })
    })
  }
  const endStates = spec.endStates.map((endState): CompiledEndState => {
    const states = statesOf(endState.is)
    return {
      id: endState.id,
      name: endState.name,
      summary: endState.summary,
      agreement: endState.agreement,
      claims: endState.claims,
      advocates: endState.advocates,
      settles: settledBy(endState.is, issues),
      states,
    }
  })
  spec.endStates.forEach((endState, number) => {
    if (endStates[number]!.states.length > 0) return
    diagnostics.push(diagnose('end-state-infeasible', at(['endStates', number]), { name: endState.id }))
  })

  const compiled: CompiledCase = {
    id: spec.id,
    title: spec.title,
    question: spec.question,
    asOf: spec.asOf,
    purpose: spec.purpose,
    limits: spec.limits,
    authors: spec.authors,
    hash: caseHash(spec),
    scenario: 'base',
    changes: [],
    parties,
    issues,
    space,
    readings,
    observations: compileObservations(spec, index, partyIndex, readings),
    redLines,
    endStates: endStates.sort((a, b) => (a.id < b.id ? -1 : 1)),
    quantities,
    quantityIndex: index,
    derived,
    unconstrained: space.count === space.combinations && agreementCount === space.count,
    agreement,
    agreementCount,
    statusQuo,
    fixedReadings: new Map(),
    ...compileTimeline(spec, partyIndex, (position) => settledBy(position, issues)),
    ...compileEvidence(spec),
    scenarios: [],
    levers: [],
    plans: [],
    dilemmas: [],
    needs: [],
    provides: [],
    steps: [],
    warPath: warPath.value,
    guarantees,
    evaluators,
  }
  for (const problem of problems) diagnostics.push(partyDiagnostic(problem, compiled, at))
  if (problems.length > 0) return failed()

  // 6. Scenario and settings: the same structure with other spreads.
  const plans = compilePlans(spec, compiled, at)
  if (!plans.ok) return failed(...plans.diagnostics)
  Object.assign(compiled, plans.value)
  Object.assign(compiled, compileAdvice(spec, compiled, statesOf))
  const settings = settingsOf(spec, compiled, options, at)
  if (!settings.ok) return failed(...settings.diagnostics)
  return { ok: true, value: applySettings(compiled, settings.value), diagnostics }
}

function shapeOf(issues: CompiledIssue[]) {
  const radices = Int32Array.from(issues, (issue) => issue.options.length)
  const combinations = radices.reduce((total, radix) => total * radix, 1)
  if (combinations > combinationLimit) return null
  const { split, rowCount, columnCount } = splitIssues(radices)
  return {
    radices,
    split,
    rowCount,
    columnCount,
    optionTable: optionTables(radices, split, rowCount, columnCount),
  }
}

/** Parties whose no-deal value is the war path's, by themselves or under some reading. */
function partiesOnWarPath(spec: CaseSpec, partyIndex: Map<string, number>): number[] {
  const onIt = (value: unknown): boolean => typeof value === 'object' && value !== null && 'warPath' in value
  const ids = [
    ...spec.parties.filter((party) => onIt(party.noDeal)).map((party) => party.id),
    ...spec.readings.filter((reading) => onIt(reading.changes.noDeal)).map((reading) => reading.party),
  ]
  return [...new Set(ids)].map((id) => partyIndex.get(id)!).sort((a, b) => a - b)
}

function forbiddenBy(rule: Constraint): Condition {
  if (rule.forbid !== undefined) return rule.forbid
  return { all: [rule.if!, { not: rule.then! }] }
}

/** The one state of a pattern, filled up from the status quo; -1 if none or several fit, or constraints exclude it. */
function stateOfPattern(
  pattern: Record<string, string | string[]>,
  rest: Record<string, string | string[]> | undefined,
  space: StateSpace,
  issues: CompiledIssue[],
): number {
  const options: number[] = []
  for (const issue of issues) {
    const written = pattern[issue.id] ?? rest?.[issue.id]
    const ids = Array.isArray(written) ? written : [written]
    const option = ids.length === 1 ? issue.options.findIndex((one) => one.id === ids[0]) : -1
    if (option < 0) return -1
    options.push(option)
  }
  return stateOf(space, options)
}

function settledBy(pattern: Record<string, string | string[]>, issues: CompiledIssue[]) {
  return issues.flatMap((issue, index) => {
    const written = pattern[issue.id]
    if (written === undefined) return []
    const ids = Array.isArray(written) ? written : [written]
    return [
      {
        issue: index,
        options: ids.map((id) => issue.options.findIndex((one) => one.id === id)).sort((a, b) => a - b),
      },
    ]
  })
}

function compileReadings(
  spec: CaseSpec,
  partyIndex: Map<string, number>,
  priorOf: (id: string) => number,
): CompiledReading[] {
  const readings = spec.readings.map((one) => ({
    id: one.id,
    name: one.name,
    party: partyIndex.get(one.party)!,
    summary: one.summary,
    heldBy: one.heldBy,
    claims: one.claims,
    prior: priorOf(one.id),
  }))
  return readings.sort((a, b) => (a.id < b.id ? -1 : 1))
}

function compileRedLines(
  spec: CaseSpec,
  partyIndex: Map<string, number>,
  statesOf: (condition: Condition) => Int32Array,
): CompiledRedLine[] {
  const lines = spec.parties.flatMap((party) =>
    party.redLines.map((line) => ({
      id: line.id,
      name: line.name,
      party: partyIndex.get(party.id)!,
      declared: line.declared !== undefined,
      assessed: line.assessed !== undefined,
      claims: line.declared?.claims ?? [],
      states: statesOf(line.crossedWhen),
    })),
  )
  return lines.sort((a, b) => a.party - b.party || (a.id < b.id ? -1 : 1))
}

function partyDiagnostic(
  problem: PartyProblem,
  compiled: CompiledCase,
  at: (path: (string | number)[]) => { path: (string | number)[]; place: { line: number; column: number } },
): Diagnostic {
  if (problem.kind === 'mixed-scales') return diagnose('mixed-scales', at(problem.path), {})
  if (problem.kind === 'no-deal-state') return diagnose('no-deal-state', at(problem.path), {})
  if (problem.kind === 'ordinal-no-deal') return diagnose('ordinal-no-deal', at(problem.path), {})
  const example = Object.entries(optionsById(compiled, problem.gap!.state))
    .map(([issue, option]) => `${issue}=${option}`)
    .join(' ')
  const who = problem.path[0] === 'parties' ? 'the party' : 'the reading'
  return diagnose('preference-gap', at(problem.path), { who, got: grouped(problem.gap!.count), example })
}

const grouped = (value: number): string => value.toLocaleString('en-US')
