/** The library example of the README runs as it stands, and what the README shows is what the program says today. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { transformSync } from 'esbuild'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { ensureBuilt } from './command-line.ts'
import { flagship, readmePictures, readmeWithExample } from './readme-material.ts'
import { root } from './source-files.ts'

const readme = readFileSync(join(root, 'README.md'), 'utf8')
const remedy =
  'run `node scripts/run.mjs scripts/pictures.ts`, read the difference, and commit it if it is right'

/** The TypeScript blocks of a Markdown text. */
const examples = [...readme.matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map(([, code]) => code!)

/** A folder in which the package is installed, as in a project that uses it. */
function withPackage<T>(use: (folder: string) => T): T {
  ensureBuilt()
  const folder = mkdtempSync(join(tmpdir(), 'endstate-example-'))
  try {
    mkdirSync(join(folder, 'node_modules'))
    symlinkSync(root, join(folder, 'node_modules', 'endstate'))
    symlinkSync(join(root, 'node_modules', '@types'), join(folder, 'node_modules', '@types'))
    symlinkSync(join(root, 'cases'), join(folder, 'cases'))
    return use(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

test('the README has a library example', () => {
  expect(examples.length).toBeGreaterThan(0)
})

examples.forEach((code, index) => {
  // The first use builds the package, which takes its time on a busy machine.
  test(`library example ${index + 1} of the README has sound types and runs`, { timeout: 240_000 }, () => {
    withPackage((folder) => {
      const file = join(folder, 'example.mts')
      writeFileSync(file, code)
      const program = ts.createProgram([file], {
        module: ts.ModuleKind.NodeNext,
        target: ts.ScriptTarget.ES2022,
        strict: true,
        noUncheckedIndexedAccess: true,
        skipLibCheck: true,
        noEmit: true,
        types: ['node'],
        typeRoots: [join(folder, 'node_modules', '@types')],
      })
      const wrong = ts
        .getPreEmitDiagnostics(program, program.getSourceFile(file))
        .map((one) => ts.flattenDiagnosticMessageText(one.messageText, '\n'))
      expect(wrong).toEqual([])
      const script = join(folder, 'example.mjs')
      writeFileSync(script, transformSync(code, { loader: 'ts', format: 'esm' }).code)
      const run = spawnSync(process.execPath, [script], { cwd: folder, encoding: 'utf8' })
      expect(run.status, run.stderr).toBe(0)
      expect(run.stdout).toMatch(/acceptable/)
    })
  })
})

test(`the example of ${flagship} and its pictures are what the program says today`, async () => {
  expect(await readmeWithExample(readme), `the example in README.md is out of date: ${remedy}`).toBe(readme)
  for (const [path, svg] of await readmePictures()) {
    expect(readme, `README.md does not show ${path}`).toContain(path)
    expect(readFileSync(join(root, path), 'utf8') === svg, `${path} is out of date: ${remedy}`).toBe(true)
  }
})
