/** Where the numbers of the war path, of the guarantees and those that places share stand in the case. */
import type { CaseSpec } from 'endstate'
import type { Input } from '../../engine/protocol.ts'
import type { Written } from '../wants/cell-value.ts'

/** Groups of numbers that belong to no form of a thing. */
export type NumberGroup = 'war' | 'guarantee' | 'quantity'

/** A number with its place and what the file says; a default of a model is not written there. */
export interface PlacedNumber {
  input: Input
  path: (string | number)[]
  written: Written | undefined
}

/** The numbers of a group, in the order the engine lists them. Codes of a guarantee belong to its form. */
export function numbersOf(group: NumberGroup, spec: CaseSpec, inputs: readonly Input[]): PlacedNumber[] {
  return inputs.flatMap((input): PlacedNumber[] => {
    const [first, ...rest] = input.key.split('.')
    const name = rest.join('.')
    if (first !== group) return []
    if (group === 'quantity')
      return [{ input, path: ['quantities', name], written: spec.quantities[name] as Written }]
    if (group === 'war') {
      if (!spec.warPath) return []
      if (name === 'discount')
        return [{ input, path: ['warPath', 'discount'], written: spec.warPath.discount as Written }]
      const written = spec.warPath.parameters[name] as Written | undefined
      return [{ input, path: ['warPath', 'parameters', name], written }]
    }
    if (!spec.guarantees || rest.length !== 1) return []
    const camel = name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
    const written = (spec.guarantees.parameters as Record<string, Written | undefined>)[camel]
    return [{ input, path: ['guarantees', 'parameters', camel], written }]
  })
}

/** What a form starts with: what is written, or the default as it would stand in the file. */
export function startOfNumber({ written, input }: PlacedNumber): Written {
  if (written !== undefined) return written
  const unit = input.unit ? { unit: input.unit } : {}
  return { value: input.value, ...unit, assumed: `default of the model: ${input.label}` }
}
