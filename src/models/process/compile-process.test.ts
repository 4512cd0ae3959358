import { describe, expect, it } from 'vitest'
import { formula, step } from '../../../test/oracles/process-text.ts'
import { compileProcess } from './compile-process.ts'
import type { ProcessModel } from './process-model.ts'

const sound: ProcessModel = {
  parameters: ['rain'],
  stocks: [{ id: 'lake', start: formula('2 * rain'), minimum: 0, maximum: 9 }],
  steps: [step('flow = rain * during(1, 3)'), step('lake <- lake + flow'), step('wave ~ normal rain / 10')],
  totals: [{ id: 'sum', adds: formula('flow + lake') }],
  endings: [
    { id: 'flood', hazard: formula('max(0, lake - 8)') },
    { id: 'dry', when: [{ less: formula('lake'), than: formula('sum / month') }] },
  ],
}

/** Code, name and place of the problem of the model with some parts replaced. */
function problem(changed: Partial<ProcessModel>): unknown[] {
  const result = compileProcess({ ...sound, ...changed })
  return result.ok ? [] : [result.problem.code, result.problem.name, result.problem.where.join('/')]
}

describe('compileProcess', () => {
  it('accepts a sound model and lists its ids in order', () => {
    const result = compileProcess(sound)
    expect(result.ok && [result.value.parameters, result.value.stocks]).toEqual([['rain'], ['lake']])
    expect(result.ok && [result.value.totals, result.value.endings]).toEqual([['sum'], ['flood', 'dry']])
  })

  it('says which name is unknown, and where', () => {
    const stock = (start: string) => [{ id: 'lake', start: formula(start), minimum: 0, maximum: 9 }]
    expect(problem({ stocks: stock('lake') })).toEqual(['unknown-name', 'lake', 'stocks/0/start'])
    expect(problem({ stocks: stock('month') })).toEqual(['unknown-name', 'month', 'stocks/0/start'])
    expect(problem({ stocks: stock('1 + max(0, during(1, 2))') })).toEqual([
      'unknown-name',
      'month',
      'stocks/0/start',
    ])
    expect(problem({ steps: [step('flow = later'), step('later = 1')] })).toEqual([
      'unknown-name',
      'later',
      'steps/0/is',
    ])
    expect(problem({ steps: [step('pond <- 1')] })).toEqual(['unknown-name', 'pond', 'steps/0/stock'])
    expect(problem({ steps: [step('lake <- sum')] })).toEqual(['unknown-name', 'sum', 'steps/0/becomes'])
    expect(problem({ steps: [step('a ~ jump b mean c')] })).toEqual(['unknown-name', 'b', 'steps/0/chance'])
    expect(problem({ steps: [step('a ~ jump 1 mean c')] })).toEqual(['unknown-name', 'c', 'steps/0/mean'])
    expect(problem({ steps: [step('a ~ lognormal a')] })).toEqual(['unknown-name', 'a', 'steps/0/deviation'])
    expect(problem({ totals: [{ id: 'sum', adds: formula('sum') }] })).toEqual([
      'unknown-name',
      'sum',
      'totals/0/adds',
    ])
    const when = [{ less: formula('1'), than: formula('depth') }]
    expect(problem({ endings: [{ id: 'dry', when }] })).toEqual([
      'unknown-name',
      'depth',
      'endings/0/when/0/than',
    ])
    expect(problem({ endings: [{ id: 'dry', hazard: formula('depth') }] })).toEqual([
      'unknown-name',
      'depth',
      'endings/0/hazard',
    ])
  })

  it('refuses two things of one name, a range with nothing in it, and no ending', () => {
    expect(problem({ parameters: ['rain', 'rain'] })).toEqual(['duplicate-name', 'rain', 'parameters/1'])
    expect(problem({ parameters: ['month'] })).toEqual(['duplicate-name', 'month', 'parameters/0'])
    expect(problem({ steps: [step('lake = 1')] })).toEqual(['duplicate-name', 'lake', 'steps/0'])
    expect(problem({ totals: [{ id: 'flow', adds: formula('1') }] })).toEqual([
      'duplicate-name',
      'flow',
      'totals/0',
    ])
    const twice = [sound.endings[0]!, sound.endings[0]!]
    expect(problem({ endings: twice })).toEqual(['duplicate-name', 'flood', 'endings/1'])
    const narrow = [{ id: 'lake', start: formula('1'), minimum: 2, maximum: 1 }]
    expect(problem({ stocks: narrow })).toEqual(['empty-range', 'lake', 'stocks/0'])
    expect(problem({ endings: [] })).toEqual(['no-ending', '', 'endings'])
  })

  it('refuses a model that would not fit, and accepts a large one', () => {
    const large = (count: number) => ({
      steps: Array.from({ length: count }, (_, i) => step(`step-${i} = rain * ${i + 2}.5 + lake`)),
      totals: [],
      endings: [{ id: 'never', when: [] }],
    })
    expect(problem(large(900))).toEqual([])
    expect(problem(large(2000))).toEqual(['too-large', '', ''])
  })
})
