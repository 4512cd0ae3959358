/** The states a reader asks about: end states at their best version, solutions, the status quo, or any state by its id. */
import { type CompiledCase, findState, stateOf } from '../../compile/index.ts'
import type { DealsValue } from '../deals/finding.ts'
import type { HeldState } from './finding.ts'

/** A state with the name it is asked by. */
export interface Named {
  id: string
  name: string
  kind: HeldState['kind']
  state: number
}

/** The states asked about; unknown names are left out, since the caller has been told which exist. */
export function namedStates(
  compiled: CompiledCase,
  deals: Pick<DealsValue, 'frameworks' | 'solutions'>,
  asked: readonly string[],
): Named[] {
  const index = (options: Record<string, string>): number =>
    stateOf(
      compiled.space,
      compiled.issues.map((issue) => issue.options.findIndex((option) => option.id === options[issue.id])),
    )
  const all: Named[] = deals.frameworks.flatMap((one): Named[] =>
    one.best ? [{ id: one.id, name: one.name, kind: 'end-state', state: index(one.best.options) }] : [],
  )
  for (const endState of compiled.endStates) {
    const [first] = endState.states
    if (!endState.agreement && first !== undefined) {
      const own = endState.states.includes(compiled.statusQuo) ? compiled.statusQuo : first
      all.push({ id: endState.id, name: endState.name, kind: 'end-state', state: own })
    }
  }
  for (const one of deals.solutions) {
    const name = `${one.name} package`
    all.push({ id: one.name, name, kind: 'solution', state: index(one.package.options) })
  }
  if (compiled.statusQuo >= 0) {
    all.push({ id: 'status-quo', name: 'Where things stand', kind: 'status-quo', state: compiled.statusQuo })
  }
  if (asked.length === 0) return all
  return asked.flatMap((id) => {
    const known = all.find((one) => one.id === id)
    if (known) return [known]
    return findState(compiled, id).map((state): Named => ({ id, name: id, kind: 'asked', state }))
  })
}
