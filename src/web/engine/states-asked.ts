/** States that are asked for by name, by short id or option by option. */
import { type CompiledCase, findState, optionsById, stateId } from 'endstate'

/** States asked for option by option, by their short ids; a state that the case does not have is a problem. */
export function statesFound(compiled: CompiledCase, parameters: unknown): unknown {
  if (typeof parameters !== 'object' || parameters === null || !('states' in parameters)) return parameters
  const { states } = parameters as { states: string[] }
  return { ...parameters, states: states.map((text) => stateFound(compiled, text)) }
}

/** The name or short id of one state; throws where the case has no such state. */
export function stateFound(compiled: CompiledCase, text: string): string {
  const named = [...compiled.endStates.map(({ id }) => id), ...solutionNames, 'status-quo']
  if (named.includes(text)) return text
  const state = text.includes('=') ? stateWith(compiled, text) : findState(compiled, text)[0]
  if (state === undefined)
    throw new Error(
      `No feasible state is called ${text}: its options exclude each other, or the name is wrong.`,
    )
  return stateId(compiled, state)
}

const solutionNames = ['nash', 'kalai-smorodinsky', 'egalitarian', 'utilitarian']

/** The feasible state with these options, written `issue=option,issue=option`. */
function stateWith(compiled: CompiledCase, text: string): number | undefined {
  const wanted = text.split(',').map((pair) => pair.split('=') as [string, string])
  for (let state = 0; state < compiled.space.count; state++) {
    const options = optionsById(compiled, state)
    if (wanted.every(([issue, option]) => options[issue] === option)) return state
  }
  return undefined
}
