import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseCase } from '../../case/index.ts'
import { compileCase } from '../../compile/index.ts'
import { liveZone } from './live.ts'

test('where parties only order packages, every mark lies in the square of its packages', () => {
  const path = 'cases/literature/fraser1982-cuban-missile-crisis/case.yaml'
  const parsed = parseCase(readFileSync(path, 'utf8'))
  const compiled = parsed.ok ? compileCase(parsed.value) : parsed
  if (!compiled.ok) throw new Error(compiled.diagnostics[0]?.message)
  const [chart] = liveZone(compiled.value).view().charts
  const data = chart?.data
  if (data?.chart !== 'deal-space') throw new Error('no deal space')
  expect(data.markers.length).toBeGreaterThan(0)
  const squares = data.cells.filter(({ all }) => all > 0)
  const inside = ({ x, y }: { x: number; y: number }) =>
    squares.some((one) => x >= one.x && x <= one.x + data.cell && y >= one.y && y <= one.y + data.cell)
  for (const marker of data.markers) expect(inside(marker), marker.name).toBe(true)
  for (const point of data.frontier) expect(inside(point)).toBe(true)
  for (const marker of data.markers)
    if (marker.acceptable) expect(marker.x).toBeGreaterThan(data.horizontal.threshold)
})
