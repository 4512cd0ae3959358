/** Regret map and plan tree: numbers printed, words for everything drawn, sane with odd data. */
import { expect, test } from 'vitest'
import type { PlanTreeData, RegretData } from '../blocks/index.ts'
import { chartHeight, describeChart, drawChart } from './index.ts'

const regret: RegretData = {
  chart: 'regret',
  party: 'Us',
  columns: [
    { id: 'proud', name: 'Proud' },
    { id: 'poor', name: 'Poor & <tired>' },
  ],
  rows: [
    { id: 'a', name: 'Offer high', first: true, regrets: [0, 0.3] },
    { id: 'b', name: 'Wait', first: false, regrets: [0.12, 0] },
  ],
}
const tree: PlanTreeData = {
  chart: 'plan-tree',
  plan: 'High first',
  steps: [
    { name: 'High', reached: 1, accepted: 0.25, lesson: { reading: 'Proud', before: 0.5, after: 0.62 } },
    { name: 'Middle', reached: 0.75, accepted: 0.004, lesson: null },
  ],
}

test('every regret is printed and said', () => {
  const drawn = drawChart(regret)
  for (const text of ['0.00', '0.30', '0.12', 'Offer high', 'Poor &amp; &lt;tired&gt;'])
    expect(drawn).toContain(text)
  expect(describeChart(regret)).toContain('Wait loses 0.12 under “Proud”, 0 under “Poor & <tired>”.')
})

test('the tree says each step, its chances and what a refusal teaches', () => {
  const drawn = drawChart(tree)
  for (const text of ['A: High', 'B: Middle', 'accepted: 25 %', 'accepted: &lt;1 %', 'Stop: no deal']) {
    expect(drawn).toContain(text)
  }
  expect(describeChart(tree)).toContain('belief in “Proud” goes from 50 % to 62 %')
})

test('a sentence instead of a blank; no bad numbers; a height that holds the picture', () => {
  expect(drawChart({ ...regret, rows: [] })).toContain('No plans to compare')
  expect(drawChart({ ...tree, steps: [] })).toContain('No offer to draw')
  const odd = { ...regret, rows: [{ id: 'x', name: 'X', first: false, regrets: [Number.NaN, Infinity] }] }
  expect(drawChart(odd)).not.toMatch(/NaN|Infinity/)
  for (const data of [regret, tree]) {
    const height = Number(/height="([\d.]+)pt"/.exec(drawChart(data))![1])
    expect(chartHeight(data, 241)).toBeGreaterThanOrEqual(height)
  }
})
