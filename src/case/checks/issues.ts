/** Issues, constraints, the status quo and end states. */
import { nearest } from '../near-miss.ts'
import type { ProblemList } from '../problems.ts'
import type { CaseSpec } from '../schema/case.ts'
import { inWords, listInWords } from '../value-in-words.ts'
import { checkCondition, checkOption, checkPattern, holdsIn } from './conditions.ts'
import { type CheckContext, known, type Names } from './names.ts'

/** Checks everything that says which states there are. */
export function checkIssues(spec: CaseSpec, names: Names, context: CheckContext, list: ProblemList): void {
  checkMoves(spec, names, context, list)
  spec.constraints.forEach((rule, index) => {
    const path = ['constraints', index]
    const given = (['forbid', 'if', 'then'] as const).filter((part) => rule[part] !== undefined)
    if (!['forbid', 'if then'].includes(given.join(' '))) {
      list.add({ code: 'constraint-shape', path, words: { got: listInWords(given) || 'neither' } })
    }
    for (const part of ['forbid', 'if', 'then'] as const) {
      const condition = rule[part]
      if (condition) checkCondition(condition, [...path, part], names, list)
    }
  })
  if (spec.statusQuo) checkPattern(spec.statusQuo, ['statusQuo'], names, list)
  if (spec.agreement) checkCondition(spec.agreement, ['agreement'], names, list)
  spec.endStates.forEach((end, index) => {
    checkPattern(end.is, ['endStates', index, 'is'], names, list)
    end.advocates.forEach(({ source }, number) => {
      const path = ['endStates', index, 'advocates', number, 'source']
      known(source, names.sources, { code: 'unknown-source', path }, list)
    })
  })
  if (context.complete) checkStatusQuo(spec, names, list)
}

function checkMoves(spec: CaseSpec, names: Names, context: CheckContext, list: ProblemList): void {
  spec.issues.forEach((issue, index) => {
    const path = ['issues', index]
    issue.decidedBy.forEach((party, number) => {
      known(party, names.parties, { code: 'unknown-party', path: [...path, 'decidedBy', number] }, list)
    })
    issue.exits.forEach((exit, number) => {
      const at = [...path, 'exits', number]
      known(exit.party, names.parties, { code: 'unknown-party', path: [...at, 'party'] }, list)
      checkOption(issue.id, exit.to, { path: [...at, 'to'] }, names, list)
      exit.from?.forEach((option, place) => {
        checkOption(issue.id, option, { path: [...at, 'from', place] }, names, list)
      })
    })
    if (context.complete && issue.exits.length > 0 && issue.decidedBy.length === 1) {
      const words = { name: issue.id }
      list.add({ code: 'exit-without-joint-issue', path: [...path, 'exits'], at: 'key', words })
    }
    if (typeof issue.changes === 'string') return
    issue.changes.forEach((pair, number) => {
      pair.forEach((option, place) => {
        checkOption(issue.id, option, { path: [...path, 'changes', number, place] }, names, list)
      })
    })
  })
}

/** Needs a case whose shape is whole. One option per issue, and no constraint broken. */
function checkStatusQuo(spec: CaseSpec, names: Names, list: ProblemList): void {
  if (!spec.statusQuo) return
  const state = new Map<string, string>()
  for (const issue of names.issues.keys()) {
    const given = Object.hasOwn(spec.statusQuo, issue) ? spec.statusQuo[issue] : undefined
    const options = typeof given === 'string' ? [given] : (given ?? [])
    if (options.length === 1) state.set(issue, options[0]!)
    else {
      const path = given ? ['statusQuo', issue] : ['statusQuo']
      const near = given ? undefined : nearest(issue, Object.keys(spec.statusQuo))
      // A misspelt issue was reported as unknown; here it would be said twice.
      if (near !== undefined && !names.issues.has(near)) continue
      const got = given ? inWords(given) : 'none'
      list.add({ code: 'status-quo-incomplete', path, words: { name: issue, got } })
    }
  }
  if (state.size < names.issues.size) return
  for (const rule of spec.constraints) {
    const allowed = rule.forbid
      ? !holdsIn(rule.forbid, state)
      : !holdsIn(rule.if ?? {}, state) || holdsIn(rule.then ?? {}, state)
    if (allowed) continue
    list.add({ code: 'status-quo-infeasible', path: ['statusQuo'], words: { name: rule.id } })
    return
  }
}
