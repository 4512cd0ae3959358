/** Guarantees: the parties, deals and terms they speak of must exist. */
import type { CasePath } from '../diagnostics.ts'
import type { ProblemList } from '../problems.ts'
import type { CaseSpec } from '../schema/case.ts'
import { checkCondition, checkPattern } from './conditions.ts'
import { known, type Names } from './names.ts'

/** Checks the section on guarantees, if there is one. */
export function checkGuarantees(spec: CaseSpec, names: Names, list: ProblemList): void {
  const own = spec.guarantees
  if (!own) return
  const path: CasePath = ['guarantees']
  for (const part of ['challenger', 'protected'] as const) {
    known(own[part], names.parties, { code: 'unknown-party', path: [...path, part] }, list)
  }
  const terms = new Set(own.terms.map((one) => one.id))
  known(own.calibratedOn, terms, { code: 'unknown-term', path: [...path, 'calibratedOn'] }, list)
  for (const part of ['terms', 'modifiers'] as const) {
    own[part].forEach((one, index) => {
      checkCondition(one.when, [...path, part, index, 'when'], names, list)
    })
  }
  if (own.nextWar) {
    const at = [...path, 'nextWar']
    checkPattern(own.nextWar.won, [...at, 'won'], names, list)
    checkPattern(own.nextWar.repelled, [...at, 'repelled'], names, list)
    for (const party of Object.keys(own.nextWar.cost)) {
      known(party, names.parties, { code: 'unknown-party', path: [...at, 'cost', party], at: 'key' }, list)
    }
  }
  own.precedents.forEach((one, index) => {
    one.terms.forEach((id, number) => {
      known(id, terms, { code: 'unknown-term', path: [...path, 'precedents', index, 'terms', number] }, list)
    })
  })
}
