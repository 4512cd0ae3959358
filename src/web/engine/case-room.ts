/** What a worker holds: one case, compiled under the settings last looked at, and the answers to every question about it. */
import {
  type AnchorResult,
  analyse,
  type CaseFile,
  type CompiledCase,
  compileCase,
  engineVersion,
  formatDiagnostic,
  measureBlock,
  parseCase,
  type Result,
  withSetting,
} from 'endstate'
import type { Room } from './answering.ts'
import { briefRoom } from './brief-room.ts'
import type { Asking } from './client.ts'
import { editingRoom } from './editing-room.ts'
import { factsOf, worded } from './facts-of.ts'
import type { FindingAsked } from './finding-calls.ts'
import { findingRoom } from './finding-room.ts'
import { flipsOf } from './flips.ts'
import { inputsOf, labelsOf } from './inputs.ts'
import { liveRoom } from './live-room.ts'
import { linesOf, proofOf } from './proof-of.ts'
import type { About, Opened, Where } from './protocol.ts'
import { publicPartOf } from './public-part.ts'
import { said, shownParts } from './say.ts'
import type { SourcesCalls } from './sources-calls.ts'
import { standsRoom } from './stands-room.ts'
import { stateFound, statesFound } from './states-asked.ts'

/** One handler for every question but those about texts of sources, which have a worker of their own. */
export type CaseRoom = Omit<Room, keyof SourcesCalls>

/** Compiled cases kept: the base and the few what-ifs somebody goes back and forth between. */
const keptCases = 4
const pointsPerPixel = 0.75
const usualWidth = 640 * pointsPerPixel

/** A room without a case; every question but `open` then has no answer. */
export function caseRoom(): CaseRoom {
  let file: CaseFile | null = null
  let compiled = new Map<string, CompiledCase>()
  let live = liveRoom()
  let stands = standsRoom()
  let anchors: readonly AnchorResult[] = []
  const brief = briefRoom()
  let findings = findingRoom()
  let label = (key: string): string => key

  const opened = (text: string, parsed: Result<CaseFile>): Opened => {
    const name = 'case.yaml'
    const say = (result: Result<unknown>) =>
      result.diagnostics.map((one) => ({ ...one, said: formatDiagnostic(one, text, { name }) }))
    if (!parsed.ok) return { ok: false, text, diagnostics: say(parsed), about: null }
    const base = compileCase(parsed.value)
    const diagnostics = say({
      ...base,
      diagnostics: [...parsed.diagnostics, ...base.diagnostics],
    } as Result<unknown>)
    if (!base.ok) return { ok: false, text, diagnostics, about: null }
    file = parsed.value
    compiled = new Map([[keyOf(baseCase), base.value]])
    live = liveRoom()
    stands = standsRoom()
    anchors = []
    findings = findingRoom()
    label = labelsOf(parsed.value)
    return { ok: true, text, diagnostics, about: aboutOf(parsed.value, base.value) }
  }
  const current = (): CaseFile => {
    if (!file) throw new Error('No case is open.')
    return file
  }
  const at = (where: Where): CompiledCase => {
    const key = keyOf(where)
    const known = compiled.get(key)
    if (known) return known
    const found = settled(where) ?? afresh(where)
    if (compiled.size >= keptCases) {
      const oldest = [...compiled.keys()].find((one) => one !== keyOf(baseCase))
      if (oldest !== undefined) compiled.delete(oldest)
    }
    compiled.set(key, found)
    return found
  }
  const afresh = (where: Where): CompiledCase => {
    const result = compileCase(current(), where)
    if (!result.ok) throw new Error(result.diagnostics.map((one) => one.message).join(' '))
    return result.value
  }
  /** Points set over a case that is compiled already, which takes no time; null where anything else is set. */
  const settled = (where: Where): CompiledCase | null => {
    const points = Object.entries(where.set).sort()
    if (points.length === 0) return null
    let found = at({ ...where, set: {} })
    for (const [key, value] of points) {
      const index = found.quantityIndex.get(key)
      if (typeof value !== 'number' || index === undefined) return null
      found = withSetting(found, index, value)
    }
    return found
  }

  const found = async (
    { analysis, where, worlds, seed, parameters: asked }: FindingAsked,
    { signal, onProgress }: Asking,
  ) => {
    const parameters = statesFound(at(where), asked)
    const { findings: made, presentations } = await analyse(at(where), {
      only: [analysis],
      worlds,
      seed,
      anchors,
      ...(parameters === undefined ? {} : { parameters: { [analysis]: parameters } }),
      ...(signal ? { signal } : {}),
      ...(onProgress ? { onProgress } : {}),
    })
    const [finding, presented] = [made[analysis], presentations[analysis]]
    if (!finding || !presented) throw new Error(`There is no analysis called ${analysis}.`)
    return { finding, presented }
  }

  return {
    ...editingRoom(current),
    open: ({ text, name }) => opened(text, parseCase(text, { name })),
    quotes: ({ results }) => {
      anchors = results
      return null
    },
    live: (asked) => live(at({ ...asked.where, set: {} }), asked, label),
    stands: (asked) => {
      const start = at({ ...asked.where, set: {} })
      return stands(start, { ...asked, state: stateFound(start, asked.state) }, at(asked.where))
    },
    estimate: ({ where, worlds, lexicon }) => {
      const measured = measureBlock(at(where), { seed: 1, block: 0, worlds, drawn: worlds })
      const open = columnOf(measured, 'open').reduce((sum, value) => sum + value, 0)
      const counts = columnOf(measured, 'acceptable').sort((a, b) => a - b)
      const at_ = (share: number) => counts[Math.round(share * (counts.length - 1))] ?? 0
      const sentence = {
        kind: 'sentence' as const,
        role: 'likelihood' as const,
        text: [
          'It is ',
          { kind: 'likelihood' as const, share: open / measured.worlds, worlds: measured.worlds },
          ' that at least one package is acceptable to everybody, over the rival readings and the ranges of the inputs.',
        ],
      }
      return {
        worlds: measured.worlds,
        open,
        low: at_(0.05),
        high: at_(0.95),
        said: said(sentence, lexicon, [
          { says: 'estimate', likelihood: worded(open / measured.worlds, measured.worlds, lexicon) },
        ]),
      }
    },
    answer: async ({ lexicon, width = usualWidth, ...asked }, asking) => {
      // Another case may be open by the time the answer is there.
      const [settled, kept] = [at(asked.where), findings]
      const { finding, presented } = await found(asked, asking)
      const { analysis } = asked
      kept.keep({ ...asked, compiled: settled }, finding)
      const { question, kind, quantities, run } = finding
      const facts = factsOf(analysis, finding, settled, lexicon)
      const parts = shownParts(presented, lexicon, width, run, facts)
      return { analysis, question, kind, quantities, run, ...parts }
    },
    finding: (asked, asking) =>
      findings.json(
        { ...asked, compiled: at(asked.where) },
        async () => (await found(asked, asking)).finding,
      ),
    inputs: ({ where }) => inputsOf(current(), at(where)),
    proof: ({ key, where }) => proofOf(current(), at(where), key, anchors),
    lines: ({ keys, where }) => linesOf(current(), at(where), keys, anchors),
    flips: ({ where, endState }, asking) => flipsOf(current(), at(where), endState, asking),
    publicPart: ({ where }) => publicPartOf(current(), at(where), where),
    brief: (asked, asking) => brief(current(), at(asked.where), asked, asking, anchors),
  }
}

const baseCase: Where = { scenario: 'base', levers: [], set: {}, readings: {} }

const keyOf = ({ scenario, levers, set, readings }: Where): string =>
  JSON.stringify([scenario, levers, Object.entries(set).sort(), Object.entries(readings).sort()])

function columnOf(
  { measures, worlds, values }: { measures: string[]; worlds: number; values: Float64Array },
  name: string,
): number[] {
  const column = measures.indexOf(name)
  return Array.from({ length: worlds }, (_, k) => values[k * measures.length + column]!)
}

function aboutOf(file: CaseFile, compiled: CompiledCase): About {
  const { spec } = file
  const named = ({ id, name }: { id: string; name: string }) => ({ id, name })
  return {
    id: compiled.id,
    title: spec.title,
    question: spec.question,
    asOf: spec.asOf,
    purpose: spec.purpose,
    limits: spec.limits,
    authors: spec.authors,
    hash: compiled.hash,
    engine: engineVersion,
    parties: compiled.parties.map((party) => ({ ...named(party), short: party.short, signs: party.signs })),
    issues: compiled.issues.map((issue) => ({
      ...named(issue),
      options: issue.listed.map((index) => {
        const option = issue.options[index]!
        return { ...named(option), short: option.short }
      }),
    })),
    endStates: compiled.endStates.map((one) => ({ ...named(one), summary: one.summary })),
    scenarios: spec.scenarios.map((one) => ({ ...named(one), summary: one.summary ?? '' })),
    readings: compiled.readings.map((one) => ({
      ...named(one),
      party: compiled.parties[one.party]!.id,
      summary: one.summary,
    })),
    levers: spec.levers.map((one) => ({
      ...named(one),
      holder: one.holder,
      effect: one.effect ?? '',
      judged: Object.keys(one.set).length > 0,
    })),
    tactics: compiled.tactics.map(named),
    has: {
      plans: spec.plans.length > 0,
      events: spec.events.length > 0,
      warPath: compiled.warPath !== null && compiled.warPath !== undefined,
      guarantees: compiled.guarantees !== null && compiled.guarantees !== undefined,
      observations: spec.observations.length > 0,
    },
    combinations: compiled.space.combinations,
    feasible: compiled.space.count,
    packages: compiled.agreementCount,
    quantities: compiled.quantities.length,
    sources: spec.sources.length,
    sourceNames: spec.sources.map(({ id, title }) => ({ id, name: title ?? id })),
    claims: spec.claims.length,
  }
}
