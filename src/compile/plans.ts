/** Scenarios and levers of a case, each resolved to the numbers and readings it changes. */
import type { CaseSpec, Diagnostic } from '../case/index.ts'
import { type At, settingsOf } from './settings.ts'
import type { CompiledCase, CompiledLever, CompiledScenario } from './types.ts'

type Plans =
  | { ok: true; value: { scenarios: CompiledScenario[]; levers: CompiledLever[] } }
  | { ok: false; diagnostics: Diagnostic[] }

/** Resolves every scenario and lever; problems are settings that no quantity of the case can take. */
export function compilePlans(spec: CaseSpec, compiled: CompiledCase, at: At): Plans {
  const diagnostics: Diagnostic[] = []
  const scenarios: CompiledScenario[] = []
  const levers: CompiledLever[] = []
  const party = (id: string): number => compiled.parties.findIndex((one) => one.id === id)
  for (const { id, name, summary = '' } of inOrder(spec.scenarios)) {
    const settings = settingsOf(spec, compiled, { scenario: id }, at)
    if (settings.ok) scenarios.push({ id, name, summary, settings: settings.value })
    else diagnostics.push(...settings.diagnostics)
  }
  for (const lever of inOrder(spec.levers)) {
    const { id, name, holder, target, kind = '', status = '', effect = '', claims } = lever
    const alone = { ...spec, scenarios: [{ id, name, levers: [id], set: {}, readings: {} }] }
    const settings = settingsOf(alone, compiled, { scenario: id }, at)
    if (!settings.ok) {
      diagnostics.push(...settings.diagnostics)
      continue
    }
    const pulled = { ...settings.value, scenario: compiled.scenario }
    const whose = { holder: party(holder), target: target === undefined ? null : party(target) }
    levers.push({ id, name, ...whose, kind, status, effect, claims, settings: pulled })
  }
  return diagnostics.length > 0 ? { ok: false, diagnostics } : { ok: true, value: { scenarios, levers } }
}

function inOrder<One extends { id: string }>(list: readonly One[]): One[] {
  return [...list].sort((a, b) => (a.id < b.id ? -1 : 1))
}
