/** Public names of states: a short id from the options alone, the same whatever the order of the file. */
import { shortId } from '../numeric/index.ts'
import { optionOf } from './space.ts'
import type { CompiledCase } from './types.ts'

/** Length of a short state id. Two of a million states may share one; `findState` then says so. */
const idLength = 7

/** Issue id → option id of a state. */
export function optionsById(compiled: CompiledCase, state: number): Record<string, string> {
  const named: Record<string, string> = {}
  compiled.issues.forEach((issue, index) => {
    named[issue.id] = issue.options[optionOf(compiled.space, state, index)]!.id
  })
  return named
}

/** Short id of a state, such as `7k3qf0m`. */
export function stateId(compiled: CompiledCase, state: number): string {
  const text = compiled.issues
    .map((issue, index) => `${issue.id}=${issue.options[optionOf(compiled.space, state, index)]!.id}`)
    .join(' ')
  return shortId(text, idLength)
}

/** The state in words: option names in the order of the file. */
export function stateInWords(compiled: CompiledCase, state: number): string {
  return compiled.issues
    .map((issue, index) => issue.options[optionOf(compiled.space, state, index)]!.short)
    .join(' · ')
}

/** States with this short id: one as a rule, none for an unknown id, more if ids collide. Looks at every state. */
export function findState(compiled: CompiledCase, id: string): number[] {
  const found: number[] = []
  for (let state = 0; state < compiled.space.count; state++)
    if (stateId(compiled, state) === id) found.push(state)
  return found
}
