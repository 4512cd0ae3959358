/**
 * `npm run new analysis NAME`: a working skeleton of an analysis, its method page and its line in the registry.
 * The skeleton is kept in scripts/templates/analysis/; a test makes one in a copy of the tree and runs it, so it cannot rot.
 */
import './node-version.mjs'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const templates = join(root, 'scripts', 'templates', 'analysis')

function refuse(sentence) {
  console.error(sentence)
  process.exit(3)
}

const [what, name, ...rest] = process.argv.slice(2)
if (what !== 'analysis' || name === undefined || rest.length > 0) refuse('Usage: npm run new analysis NAME')
if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name)) {
  refuse(`The name must be lower-case words joined by hyphens, such as red-lines; got ${name}.`)
}
const folder = join(root, 'src', 'analyses', name)
if (existsSync(folder)) refuse(`src/analyses/${name} exists; nothing was changed.`)

const pascal = name
  .split('-')
  .map((word) => word[0].toUpperCase() + word.slice(1))
  .join('')
const camel = pascal[0].toLowerCase() + pascal.slice(1)
const named = (text) =>
  text.replaceAll('sample-name', name).replaceAll('SampleName', pascal).replaceAll('sampleName', camel)

// The registry first: if its shape has changed, nothing is written.
const registryFile = join(root, 'src', 'analyses', 'registry.ts')
const registry = readFileSync(registryFile, 'utf8')
const list = /(export const analyses: [^=]+= \[)([^\]]*)(\])/
const lastImport = [...registry.matchAll(/^import .*$/gm)].at(-1)
if (!list.test(registry) || !lastImport)
  refuse('src/analyses/registry.ts has another shape than this script knows.')
const [line] = lastImport
const imported = registry.replace(line, () => `${line}\nimport { ${camel} } from './${name}/index.ts'`)
const listed = imported.replace(list, (_, open, inside, close) => {
  const before = inside.trim().replace(/,$/, '')
  return `${open}${before === '' ? camel : `${before}, ${camel}`}${close}`
})

mkdirSync(folder, { recursive: true })
mkdirSync(join(root, 'docs', 'methods'), { recursive: true })
const written = []
for (const file of readdirSync(templates).sort()) {
  const target = named(file.replace(/\.txt$/, ''))
  const path = target.endsWith('.md') ? ['docs', 'methods', target] : ['src', 'analyses', name, target]
  writeFileSync(join(root, ...path), named(readFileSync(join(templates, file), 'utf8')))
  written.push(path.join('/'))
}
writeFileSync(registryFile, listed)
console.log(`Wrote ${written.join(', ')} and the line in src/analyses/registry.ts.`)
console.log('Next: `npm test` names what is still missing.')
