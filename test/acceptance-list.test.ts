/** Every promise of the workbench has a test that is called by its number: `§12.N `, in some file of tests. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root, sourceFiles } from './source-files.ts'

/** What is promised, by number: the sentence a test of it begins with says how far it is shown. */
const promises = [
  'The example answers within 1.5 s',
  'A lever repaints in a frame',
  'Every number is reached by keyboard, and its proof',
  'No fault of accessibility; every picture is a table too',
  'A what-if is named everywhere, with every difference',
  'Undo gives the base back exactly',
  'The brief takes two pages, and its words are sound',
  'A changed source text is an error on the number',
  'No request to another machine',
  'Small windows, large type, less motion',
  'Bad rows of a table are reported, and nothing is taken',
  'What is saved and opened again is the same case',
  'What private claims change is told',
  'Words for likelihood follow the stated rule',
  'Under how many readings a plan stays first',
  'Nothing says that it is final',
]

const named = ['src', 'test'].flatMap((folder) =>
  sourceFiles(folder, { tests: true })
    .filter((file) => /\.test\.tsx?$/.test(file) && file !== 'acceptance-list.test.ts')
    .flatMap((file) =>
      [...readFileSync(join(root, folder, file), 'utf8').matchAll(/['"`]§12\.(\d+) \S/g)].map(
        ([, number]) => ({
          file: `${folder}/${file}`,
          number: Number(number),
        }),
      ),
    ),
)

test.each(promises.map((promise, index) => [index + 1, promise] as const))(
  'promise %d has a test: %s',
  (number) => {
    expect(named.filter((one) => one.number === number)).not.toEqual([])
  },
)

test('no test is called by a number that no promise has', () => {
  expect(named.filter(({ number }) => number < 1 || number > promises.length)).toEqual([])
})
