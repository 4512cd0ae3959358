/** Imports only flow down the table of import-table.ts; every folder of src/ has a place in it. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { importViolations, mayImport } from './import-table.ts'
import { root, sourceTexts } from './source-files.ts'

test('every folder of src/ has a place in the table', () => {
  const folders = readdirSync(join(root, 'src'), { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  )
  const homeless = folders.map((entry) => entry.name).filter((name) => !(name in mayImport))
  expect(homeless.map((name) => `src/${name} has no place in the table of test/import-table.ts`)).toEqual([])
})

test('the table itself has no circle', () => {
  const settled = new Set<string>()
  let left = Object.keys(mayImport)
  while (left.length > 0) {
    const free = left.filter((name) => (mayImport[name] ?? []).every((other) => settled.has(other)))
    expect(free, `these folders import each other in a circle: ${left.join(', ')}`).not.toEqual([])
    for (const name of free) settled.add(name)
    left = left.filter((name) => !settled.has(name))
  }
})

test('imports only flow down the table', () => {
  expect(importViolations(sourceTexts('src'))).toEqual([])
})

test('the checker says planted violations as sentences', () => {
  const planted = new Map([
    ['case/up.ts', "import type { CompiledCase } from '../compile/index.ts'"],
    ['compile/side-door.ts', "import { schema } from '../case/schema.ts'"],
    ['numeric/disk.ts', "import { readFileSync } from 'node:fs'"],
    ['report/draw.ts', "import plot from 'plot'"],
    ['cli/inside.ts', "import { parseCase } from '../case/index.ts'"],
    ['cli/good.ts', "import { parseCase } from 'endstate'\nimport { readFileSync } from 'node:fs'"],
    ['case/checks/loop.ts', "export { load } from '../index.ts'"],
    ['blocks/bare.ts', "import { text } from './text'"],
    ['blocks/late.ts', "export const late = () => import('../report/index.ts')"],
    ['stray/file.ts', "import { one } from '../compile/index.ts'"],
    ['case/away.ts', "import { root } from '../../test/source-files.ts'"],
    ['endstate.ts', "import { parseCase } from './case/load.ts'\nexport { brief } from './report/index.ts'"],
    [
      'analyses/deals/good.ts',
      "import { one } from '../../compile/index.ts'\nimport type { Run } from '../analysis.ts'",
    ],
  ])
  expect(importViolations(planted)).toEqual([
    'src/case/up.ts imports ../compile/index.ts: case may import nothing in src/',
    'src/compile/side-door.ts imports ../case/schema.ts: the door of case is src/case/index.ts',
    "src/numeric/disk.ts imports node:fs: numeric also runs in a browser, where Node's modules do not exist",
    'src/report/draw.ts imports plot: report may import no package',
    'src/cli/inside.ts imports ../case/index.ts: cli may import jobs, store, documents, server',
    'src/case/checks/loop.ts imports ../index.ts: nothing inside a folder imports its own door',
    'src/blocks/bare.ts imports ./text: a relative import must end in .ts',
    'src/blocks/late.ts imports ../report/index.ts: blocks may import nothing in src/',
    'src/stray/file.ts imports ../compile/index.ts: stray has no place in the table of test/import-table.ts',
    'src/case/away.ts imports ../../test/source-files.ts: nothing in src/ imports from outside it',
    'src/endstate.ts imports ./case/load.ts: the door of case is src/case/index.ts',
  ])
})
