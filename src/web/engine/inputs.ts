/** The numbers of a case as levers: value, range, what they rest on, and how much the answer moves with them. */
import { type CaseFile, type CompiledCase, evidenceOf, influences } from 'endstate'
import type { Input } from './protocol.ts'

/** All numbers, those that move the answer most first; equal ones by key. */
export function inputsOf(file: CaseFile, compiled: CompiledCase): Input[] {
  const { quantities: labelled } = evidenceOf(file.spec)
  const amount = influences(compiled)
  return compiled.quantities
    .map(
      (one, index): Input => ({
        key: one.key,
        label: labelled.get(one.key)?.label ?? one.key,
        value: one.central,
        low: one.low,
        high: one.high,
        minimum: one.minimum,
        maximum: one.maximum,
        unit: one.unit ?? '',
        kind: one.basis.kind,
        influence: amount[index]!,
        parties: one.parties.map((party) => compiled.parties[party]!.id),
        role: one.role,
      }),
    )
    .sort((a, b) => b.influence - a.influence || (a.key < b.key ? -1 : 1))
}
