import { expect, test } from 'vitest'
import type { CoverageData, DisagreementBoardData } from '../blocks/index.ts'
import { chartHeight, describeChart, drawChart } from './index.ts'

const coverage: CoverageData = {
  chart: 'coverage',
  weighting: 'influence',
  parts: [
    { id: 'quoted', name: 'quoted', share: 0.25 },
    { id: 'derived', name: 'derived', share: 0 },
    { id: 'assumed', name: 'assumed <b>', share: 0.75 },
  ],
}
const board: DisagreementBoardData = {
  chart: 'disagreement-board',
  rows: [
    {
      id: 'joins',
      name: 'A </text><script>joins.',
      yes: { plain: 2, hedged: 1 },
      no: { plain: 14, hedged: 0 },
      label: 'sources disagree',
    },
  ],
  left: 3,
}

test('the bar shows what is there and says it in words', () => {
  expect(describeChart(coverage)).toBe(
    'What the numbers rest on, by how much they move the answer: quoted 25 %, assumed <b> 75 %.',
  )
  const svg = drawChart(coverage)
  expect(svg).not.toContain('<b>')
  expect(svg.match(/<rect/g)).toHaveLength(4)
  expect(chartHeight(coverage, 241)).toBe(41)
})

test('the board has one square a claim, and counts what is over', () => {
  const svg = drawChart(board)
  expect(svg).not.toContain('<script')
  expect(svg.match(/<rect/g)).toHaveLength(3 + 9)
  expect(svg).toContain('+5')
  expect(describeChart(board)).toContain('3 yes, 14 no (sources disagree)')
})

test('nothing to draw gives a sentence, and no number that is none gets into the picture', () => {
  expect(drawChart({ ...coverage, parts: [] })).toContain('No numbers')
  expect(drawChart({ ...board, rows: [] })).toContain('No disagreement')
  const odd = drawChart({
    ...board,
    rows: [{ ...board.rows[0]!, yes: { plain: Number.NaN, hedged: 1e300 }, no: { plain: -3, hedged: 0.5 } }],
  })
  expect(odd).not.toMatch(/NaN|Infinity|e\+/)
})
