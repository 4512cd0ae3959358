/** The war path: every name in a formula is known at that point, every ending is mapped, every change hits something. */
import type { CasePath } from '../diagnostics.ts'
import { formulaNames, parseFormula } from '../formula.ts'
import { nearest } from '../near-miss.ts'
import type { ProblemList } from '../problems.ts'
import type { CaseSpec } from '../schema/case.ts'
import type { WarPath } from '../schema/war-path.ts'
import { clip, listInWords } from '../value-in-words.ts'
import { splitComparison, warProcessOf } from '../war-process.ts'
import { checkPattern } from './conditions.ts'
import { type CheckContext, known, type Names } from './names.ts'

/** Checks the war path and whatever refers to it. */
export function checkWarPath(spec: CaseSpec, names: Names, context: CheckContext, list: ProblemList): void {
  checkUses(spec, list)
  const war = spec.warPath
  if (!war) return
  const path: CasePath = ['warPath']
  if (war.fighting) checkPattern(war.fighting, [...path, 'fighting'], names, list)
  for (const [side, party] of Object.entries(war.sides)) {
    known(party, names.parties, { code: 'unknown-party', path: [...path, 'sides', side] }, list)
  }
  const stocks = new Set(warProcessOf(war).stocks.map((one) => one.id))
  for (const [party, stock] of Object.entries(war.will)) {
    const at = [...path, 'will', party]
    known(party, names.parties, { code: 'unknown-party', path: at, at: 'key' }, list)
    known(stock, stocks, { code: 'unknown-stock', path: at }, list)
  }
  war.endings.forEach((ending, index) => {
    checkPattern(ending.state, [...path, 'endings', index, 'state'], names, list)
  })
  if (war.model === undefined) checkOwnProcess(war, list)
  else checkModel(war, war.model, context, list)
  checkBaseRates(war, list)
  checkRivalFigures(spec, war, list)
  const drawn = new Set([...warProcessOf(war).stocks, ...warProcessOf(war).totals].map((one) => one.id))
  war.watch.forEach((name, index) => {
    if (name === '' || drawn.has(name)) return
    const suggestion = nearest(name, drawn)
    list.add({
      code: 'unknown-stock',
      path: [...path, 'watch', index],
      words: { name: clip(name) },
      suggestion,
    })
  })
}

function checkModel(war: WarPath, model: string, context: CheckContext, list: ProblemList): void {
  const path: CasePath = ['warPath']
  for (const part of ['stocks', 'steps', 'totals'] as const) {
    if (war[part].length === 0) continue
    list.add({ code: 'war-model-mixed', path: [...path, part], at: 'key', words: { name: model, got: part } })
  }
  const process = warProcessOf(war)
  const parameters = new Set(process.parameters.map((one) => one.id))
  for (const name of Object.keys(war.parameters))
    unknownParameter(name, parameters, [...path, 'parameters', name], list)
  const endings = new Set(process.endings.map((one) => one.id))
  war.endings.forEach((ending, index) => {
    const at = [...path, 'endings', index]
    unknownEnding(ending.id, endings, [...at, 'id'], list)
    if (ending.hazard === undefined && ending.when === undefined) return
    list.add({ code: 'war-model-mixed', path: at, words: { name: model, got: 'hazards' } })
  })
  if (!context.complete) return
  for (const id of endings) {
    if (war.endings.some((one) => one.id === id)) continue
    list.add({ code: 'war-ending-missing', path: [...path, 'endings'], at: 'key', words: { name: id } })
  }
}

function checkOwnProcess(war: WarPath, list: ProblemList): void {
  const path: CasePath = ['warPath']
  const parameters = new Set(Object.keys(war.parameters))
  const check = (text: string, at: CasePath, names: ReadonlySet<string>): void => {
    const parsed = parseFormula(text)
    if (!parsed.ok) {
      const words = { name: clip(text), problem: parsed.message, column: parsed.at + 1 }
      list.add({ code: 'formula-syntax', path: at, words })
      return
    }
    for (const name of formulaNames(parsed.value)) {
      if (names.has(name)) continue
      const suggestion = nearest(name, names)
      list.add({ code: 'unknown-war-name', path: at, words: { name: clip(name) }, suggestion })
    }
  }
  war.stocks.forEach((stock, index) => {
    check(stock.start, [...path, 'stocks', index, 'start'], parameters)
  })
  const stocks = new Set(war.stocks.map((one) => one.id))
  const names = new Set([...parameters, ...stocks, 'month'])
  const once = (name: string, taken: ReadonlySet<string>, at: CasePath): void => {
    if (name !== '' && taken.has(name))
      list.add({ code: 'war-name-twice', path: at, words: { name: clip(name) } })
  }
  war.stocks.forEach((stock, index) => {
    once(stock.id, new Set([...parameters, 'month']), [...path, 'stocks', index, 'id'])
  })
  war.steps.forEach((step, index) => {
    const at = [...path, 'steps', index]
    if ('stock' in step) {
      known(step.stock, stocks, { code: 'unknown-stock', path: [...at, 'stock'] }, list)
      check(step.becomes, [...at, 'becomes'], names)
      return
    }
    if ('is' in step) check(step.is, [...at, 'is'], names)
    else if ('noise' in step) check(step.deviation, [...at, 'deviation'], names)
    else {
      check(step.chance, [...at, 'chance'], names)
      check(step.mean, [...at, 'mean'], names)
    }
    once(step.id, names, [...at, 'id'])
    names.add(step.id)
  })
  war.totals.forEach((total, index) => {
    once(total.id, names, [...path, 'totals', index, 'id'])
    check(total.adds, [...path, 'totals', index, 'adds'], names)
  })
  const atEnd = new Set([...names, ...war.totals.map((one) => one.id)])
  war.endings.forEach((ending, index) => {
    const at = [...path, 'endings', index]
    if ((ending.hazard === undefined) === (ending.when === undefined)) {
      const got = ending.hazard === undefined ? 'neither' : 'both'
      list.add({ code: 'war-ending-shape', path: at, words: { name: clip(ending.id), got } })
    }
    if (ending.hazard !== undefined) check(ending.hazard, [...at, 'hazard'], atEnd)
    ending.when?.forEach((text, number) => {
      const place = [...at, 'when', number]
      const parts = splitComparison(text)
      if (parts === null) list.add({ code: 'comparison-syntax', path: place, words: { name: clip(text) } })
      else for (const part of [parts.less, parts.than]) check(part, place, atEnd)
    })
  })
}

function checkBaseRates(war: WarPath, list: ProblemList): void {
  const process = warProcessOf(war)
  const endings = new Set(process.endings.map((one) => one.id))
  const parameters = new Set(process.parameters.map((one) => one.id))
  war.baseRates.forEach((rate, index) => {
    rate.targets.forEach((target, number) => {
      const at = ['warPath', 'baseRates', index, 'targets', number]
      target.endings?.forEach((id, k) => {
        unknownEnding(id, endings, [...at, 'endings', k], list)
      })
      target.scales.forEach((id, k) => {
        unknownParameter(id, parameters, [...at, 'scales', k], list)
      })
    })
  })
}

function checkRivalFigures(spec: CaseSpec, war: WarPath, list: ProblemList): void {
  const parameters = new Set(warProcessOf(war).parameters.map((one) => one.id))
  const quantities = new Set(Object.keys(spec.quantities))
  war.rivalFigures.forEach((one, index) => {
    const at = ['warPath', 'rivalFigures', index]
    unknownParameter(one.parameter, parameters, [...at, 'parameter'], list)
    one.figures.forEach((id, number) => {
      known(id, quantities, { code: 'unknown-quantity', path: [...at, 'figures', number] }, list)
    })
  })
}

/** No-deal values and readings that speak of a war path. */
function checkUses(spec: CaseSpec, list: ProblemList): void {
  const missing = (what: string, path: CasePath): void => {
    if (!spec.warPath) list.add({ code: 'war-path-missing', path, words: { what } })
  }
  const isWarPath = (value: unknown) => typeof value === 'object' && value !== null && 'warPath' in value
  spec.parties.forEach((party, index) => {
    if (isWarPath(party.noDeal)) missing(`the no-deal value of \`${party.id}\``, ['parties', index, 'noDeal'])
  })
  const parameters = new Set(spec.warPath ? warProcessOf(spec.warPath).parameters.map((one) => one.id) : [])
  const changedBy = new Map<string, string>()
  spec.readings.forEach((reading, index) => {
    const path = ['readings', index, 'changes']
    if (isWarPath(reading.changes.noDeal)) missing(`the reading \`${reading.id}\``, [...path, 'noDeal'])
    const names = Object.keys(reading.changes.war)
    if (names.length > 0) missing(`the reading \`${reading.id}\``, [...path, 'war'])
    for (const name of names) {
      const at = [...path, 'war', name]
      if (spec.warPath) unknownParameter(name, parameters, at, list)
      const before = changedBy.get(name)
      if (before !== undefined && before !== reading.party) {
        const words = { name: clip(name), party: before, got: reading.party }
        list.add({ code: 'war-parameter-twice', path: at, at: 'key', words })
      }
      changedBy.set(name, reading.party)
    }
  })
  spec.levers.forEach(({ months }, index) => {
    if (months === undefined || months[0] <= months[1]) return
    const words = { what: 'the months', got: `[${months.join(', ')}]` }
    list.add({ code: 'interval-upside-down', path: ['levers', index, 'months'], words })
  })
}

function unknownParameter(name: string, among: ReadonlySet<string>, path: CasePath, list: ProblemList): void {
  if (name === '' || among.has(name)) return
  const suggestion = nearest(name, among)
  list.add({ code: 'unknown-war-parameter', path, words: { name: clip(name) }, suggestion })
}

function unknownEnding(name: string, among: ReadonlySet<string>, path: CasePath, list: ProblemList): void {
  if (name === '' || among.has(name)) return
  const words = { name: clip(name), allowed: listInWords([...among]) }
  list.add({ code: 'unknown-ending', path, words, suggestion: nearest(name, among) })
}
