/** Runs one TypeScript file on any supported Node: bundle with esbuild into node_modules/.cache, then import it. */

import { mkdirSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const [file, ...rest] = process.argv.slice(2)
if (!file) {
  console.error('usage: node scripts/run.mjs FILE.ts [arguments]')
  process.exit(3)
}
const folder = resolve('node_modules/.cache/endstate-run')
mkdirSync(folder, { recursive: true })
const outfile = resolve(folder, `${basename(file, '.ts')}-${process.pid}.mjs`)
await build({
  entryPoints: [file],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  conditions: ['endstate-source'],
  alias: { endstate: resolve('src/endstate.ts') },
  sourcemap: 'inline',
  logLevel: 'error',
})
process.argv = [process.argv[0], resolve(file), ...rest]
await import(pathToFileURL(outfile).href)
