import { readFileSync } from 'node:fs'
import { analyse, type ChartData, compileCase, parseCase } from 'endstate'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { caseNames } from '../../test/golden-findings.ts'
import { describeChart, drawChart, tableOfChart } from './index.ts'

/** Things drawn, counted on the data by another way than the tables take. */
function drawn(data: ChartData): number {
  switch (data.chart) {
    case 'deal-space':
      return data.markers.length + data.cells.length
    case 'survival':
      return data.years.length
    case 'fan':
      return data.columns.length
    case 'ending-shares':
    case 'no-deal-value':
      return data.months.length
    case 'timeline':
      return data.lanes.reduce((sum, lane) => sum + lane.marks.length, 0)
    case 'plan-tree':
    case 'way':
      return data.steps.length
    case 'coverage':
      return data.parts.length
    case 'stability-graph':
      return data.parties.length
    default:
      return data.rows.length
  }
}

test.each(caseNames().filter((name) => !name.includes('elmira')))(
  'every picture of %s has a table with a row for each thing drawn',
  async (name) => {
    const parsed = parseCase(readFileSync(`cases/${name}/case.yaml`, 'utf8'))
    const compiled = parsed.ok ? compileCase(parsed.value) : parsed
    if (!compiled.ok) throw new Error(compiled.diagnostics[0]?.message)
    const asked = compiled.value.endStates[0]?.id ?? 'status-quo'
    const { presentations } = await analyse(compiled.value, {
      worlds: 3,
      parameters: {
        holds: { states: [asked], path: true },
        war: { paths: 200, separate: 16 },
      },
    })
    const charts = Object.values(presentations).flatMap((one) => one.charts)
    expect(charts.length).toBeGreaterThan(1)
    for (const { id, data } of charts) {
      const table = tableOfChart(data, id)
      expect(table.rows, id).toHaveLength(drawn(data))
      for (const row of table.rows) expect(row, id).toHaveLength(table.columns.length)
      expect(new Set(table.columns.map((column) => column.id)).size, id).toBe(table.columns.length)
    }
  },
  240_000,
)

const stability: ChartData = {
  chart: 'stability-graph',
  state: 'The frozen line',
  parties: [
    {
      id: 'a',
      name: 'Alba',
      stance: 'leaves',
      improvements: 2,
      move: { what: 'Border to “open”', gain: 0.12 },
      answers: [],
      end: null,
    },
    {
      id: 'b',
      name: 'Borra',
      stance: 'deterred',
      improvements: 1,
      move: { what: 'Border to “open”', gain: 0.05 },
      answers: [{ by: 'Alba', what: 'Toll to “double”' }],
      end: -0.08,
    },
    { id: 'c', name: 'Cita', stance: 'content', improvements: 0, move: null, answers: [], end: null },
  ],
}
const way: ChartData = {
  chart: 'way',
  from: 'Where things stand',
  to: 'The frozen line',
  steps: [
    { by: 'Alba', what: 'Border from “shut” to “open”', wanted: true },
    { by: 'Borra', what: 'Toll from “double” to “none”', wanted: false },
  ],
  why: 'Borra would have to act against its interest',
}

test('a stability graph says who moves, who answers and where that ends', () => {
  expect(describeChart(stability)).toBe(
    'From The frozen line, gains on a scale of 0 to 10. Alba: leaves; can move Border to “open” (+1.2), nobody answers. ' +
      'Borra: deterred: stays; can move Border to “open” (+0.5), then Alba moves Toll to “double”, and it ends −0.8. ' +
      'Cita: content: no better move.',
  )
  expect(drawChart(stability)).toContain('stroke-dasharray')
})

test('a way says each move, and whose interest it is against', () => {
  expect(describeChart(way)).toBe(
    'From Where things stand to The frozen line. 1. Alba: Border from “shut” to “open”. ' +
      '2. Borra: Toll from “double” to “none” (against its interest). Borra would have to act against its interest.',
  )
  expect(describeChart({ ...way, steps: [], why: 'nobody can' })).toMatch(/^No way .* Nobody can\.$/)
})

test('whatever the numbers and names, the new pictures and their tables are whole', () => {
  const text = fc.string()
  const party = fc.record({
    id: text,
    name: text,
    stance: fc.constantFrom(
      'content' as const,
      'deterred' as const,
      'threatened' as const,
      'leaves' as const,
    ),
    improvements: fc.nat(),
    move: fc.option(fc.record({ what: text, gain: fc.option(fc.double()) })),
    answers: fc.array(fc.record({ by: text, what: text }), { maxLength: 6 }),
    end: fc.option(fc.double()),
  })
  const steps = fc.array(fc.record({ by: text, what: text, wanted: fc.option(fc.boolean()) }), {
    maxLength: 5,
  })
  fc.assert(
    fc.property(
      fc.oneof(
        fc.record({
          chart: fc.constant('stability-graph' as const),
          state: text,
          parties: fc.array(party, { maxLength: 5 }),
        }),
        fc.record({ chart: fc.constant('way' as const), from: text, to: text, steps, why: text }),
      ),
      (data) => {
        for (const [, value] of drawChart(data).matchAll(/ (?:x|y|width|height|cx|cy|r|d)="([^"]*)"/g))
          expect(value).not.toMatch(/NaN|Infinity|undefined|e[+-]/)
        expect(tableOfChart(data).rows).toHaveLength(drawn(data))
      },
    ),
  )
})
