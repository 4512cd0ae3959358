/** The numbers of a case as levers: value, range, what they rest on, and how much the answer moves with them. */
import { type CaseFile, type CompiledCase, evidenceOf, influences } from 'endstate'
import type { Input } from './protocol.ts'

/** Names of the numbers for readers; a number without one stands under its key. */
export function labelsOf(file: CaseFile): (key: string) => string {
  const { quantities } = evidenceOf(file.spec)
  return (key) => quantities.get(key)?.label ?? key
}

/** All numbers, those that move the answer most first; equal ones by key. */
export function inputsOf(file: CaseFile, compiled: CompiledCase): Input[] {
  const label = labelsOf(file)
  const amount = influences(compiled)
  return compiled.quantities
    .map((one, index): Input => inputOf(compiled, one, label(one.key), amount[index]!))
    .sort((a, b) => b.influence - a.influence || (a.key < b.key ? -1 : 1))
}

/** One number as a line. */
export function inputOf(
  compiled: CompiledCase,
  one: CompiledCase['quantities'][number],
  label: string,
  influence: number,
): Input {
  return {
    key: one.key,
    label,
    value: one.central,
    low: one.low,
    high: one.high,
    minimum: one.minimum,
    maximum: one.maximum,
    unit: one.unit ?? '',
    kind: one.basis.kind,
    influence,
    parties: one.parties.map((party) => compiled.parties[party]!.id),
    role: one.role,
  }
}
