/** Quantities of the war path and of the guarantees, those the file leaves at their documented defaults too. */
import { codeDefaults, deterrenceDefaults, hyphened } from './deterrence-defaults.ts'
import type { AddQuantity, BasisInput } from './quantity-entry.ts'
import type { CaseSpec } from './schema/case.ts'
import type { GuaranteeCodes } from './schema/guarantee.ts'
import type { QuantityInput } from './schema/quantity.ts'
import { warProcessOf } from './war-process.ts'

type Path = (string | number)[]

/** `war.discount`, `war.<parameter>`, and `reading.<id>.war.<parameter>` for what a reading sees differently. */
export function addWarPath(spec: CaseSpec, add: AddQuantity): void {
  const war = spec.warPath
  if (!war) return
  const path: Path = ['warPath']
  add('war.discount', [...path, 'discount'], 'war path', war.discount, {}, undefined, [0, 1])
  const domains = new Map<string, readonly [number, number]>()
  for (const { id, known } of warProcessOf(war).parameters) {
    const domain = known ? ([known.minimum, known.maximum] as const) : undefined
    if (domain) domains.set(id, domain)
    const written = war.parameters[id] ?? documented(known!)
    add(`war.${id}`, [...path, 'parameters', id], 'war path', written, {}, undefined, domain)
  }
  spec.readings.forEach((reading, index) => {
    for (const [id, written] of Object.entries(reading.changes.war)) {
      const at = ['readings', index, 'changes', 'war', id]
      const place = { party: reading.party, reading: reading.id }
      add(`reading.${reading.id}.war.${id}`, at, 'war path', written, place, undefined, domains.get(id))
    }
  })
}

/** `guarantee.<parameter>`, `guarantee.<term>.<code>` for terms and modifiers, `guarantee.next-war-cost.<party>`. */
export function addGuarantees(spec: CaseSpec, add: AddQuantity): void {
  const own = spec.guarantees
  if (!own) return
  const path: Path = ['guarantees']
  for (const [name, known] of Object.entries(deterrenceDefaults)) {
    const written = own.parameters[name as keyof typeof own.parameters] ?? documented(known)
    const domain = [known.minimum, known.maximum] as const
    add(
      `guarantee.${hyphened(name)}`,
      [...path, 'parameters', name],
      'guarantee',
      written,
      {},
      undefined,
      domain,
    )
  }
  const addCodes = (id: string, codes: GuaranteeCodes, at: Path, inherited: BasisInput): void => {
    for (const [code, written] of Object.entries(codes)) {
      if (written === undefined) continue
      const { minimum, maximum } = codeDefaults[code as keyof GuaranteeCodes]
      const key = `guarantee.${id}.${hyphened(code)}`
      add(key, [...at, code], 'guarantee', written, {}, inherited, [minimum, maximum])
    }
  }
  own.terms.forEach((term, index) => {
    addCodes(term.id, term.codes, [...path, 'terms', index, 'codes'], term)
  })
  own.modifiers.forEach((one, index) => {
    // What is added may take a code down as well as up.
    const at = [...path, 'modifiers', index, 'add']
    for (const [code, written] of Object.entries(one.add)) {
      if (written === undefined) continue
      add(`guarantee.${one.id}.${hyphened(code)}`, [...at, code], 'guarantee', written, {}, one, [-10, 10])
    }
  })
  for (const [party, written] of Object.entries(own.nextWar?.cost ?? {})) {
    const at = [...path, 'nextWar', 'cost', party]
    add(`guarantee.next-war-cost.${party}`, at, 'guarantee', written, { party }, undefined, [0, 1])
  }
}

/** A documented default as it would stand in the file. */
function documented(known: { default: number; unit: string; meaning: string }): QuantityInput {
  return { value: known.default, unit: known.unit, assumed: `default of the model: ${known.meaning}` }
}
