/**
 * The workbench: the page, its engine worker and the built-in cases in dist/web, and the same as one self-contained file,
 * dist/endstate.html. Both forbid every connection to other machines.
 */
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, sep } from 'node:path'
import { root } from './installation.mjs'

/** The order on the home page: small and famous first, then the live case, then the others by name. */
const first = ['conflicts/cuba-1962', 'conflicts/ukraine-2025', 'tutorial']

/** Cases whose source texts are ours, written for them, and come with the page. Texts of others are never shipped. */
const ownTexts = ['tutorial']

function textsOf(name) {
  if (!ownTexts.includes(name)) return {}
  const folder = join(root, 'cases', name, 'sources')
  const files = readdirSync(folder).filter((file) => file.endsWith('.txt'))
  return Object.fromEntries(
    files.sort().map((file) => [basename(file, '.txt'), readFileSync(join(folder, file), 'utf8')]),
  )
}

/** Packages are loaded when they are needed: on a fresh clone they are installed after this file is read. */
async function builtInCases() {
  const { parse } = await import('yaml')
  const folder = join(root, 'cases')
  const rank = (name) => (first.includes(name) ? first.indexOf(name) : first.length)
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => basename(path) === 'case.yaml')
    .map((path) => {
      const text = readFileSync(join(folder, path), 'utf8')
      const { title, question } = parse(text)
      const name = dirname(path).split(sep).join('/')
      return { name, title, question, text, texts: textsOf(name) }
    })
    .sort((a, b) => rank(a.name) - rank(b.name) || (a.name < b.name ? -1 : 1))
}

/** Text inside a script element: nothing in it may end the element. */
const inScript = (text) => text.replaceAll('<', '\\u003c')
const digest = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** Builds into a folder; `shared` are the settings all bundles have in common. */
export async function buildWeb(folder, shared) {
  const { build } = await import('esbuild')
  const web = join(folder, 'web')
  const browser = {
    ...shared,
    platform: 'browser',
    target: 'es2022',
    minify: true,
    // Dashes and quotation marks as they are: the page says that it is UTF-8, and escapes are longer.
    charset: 'utf8',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    metafile: true,
  }
  await Promise.all([
    build({
      ...browser,
      entryPoints: { page: 'src/web/main.tsx' },
      outdir: web,
      splitting: true,
      chunkNames: 'parts/[name]-[hash]',
    }),
    build({
      ...browser,
      entryPoints: {
        engine: 'src/web/engine/worker.ts',
        sources: 'src/web/engine/sources-worker.ts',
        reader: 'src/web/engine/sources-reader.ts',
      },
      outdir: web,
      format: 'iife',
    }),
    build({ ...browser, entryPoints: { page: 'src/web/page.css' }, outdir: web }),
  ])
  const html = readFileSync(join(root, 'src', 'web', 'page.html'), 'utf8')
  writeFileSync(join(web, 'index.html'), html)
  const cases = await builtInCases()
  const has = ({ texts }) => Object.keys(texts).length > 0
  const list = cases.map((one) => {
    const { name, title, question } = one
    return { name, title, question, ...(has(one) ? { texts: true } : {}) }
  })
  const asModule = (value) => `export default ${JSON.stringify(value)}\n`
  for (const { name, text } of cases) {
    const path = join(web, 'cases', `${name}.js`)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, asModule(text))
  }
  for (const { name, texts } of cases.filter(has))
    writeFileSync(join(web, 'cases', `${name}-texts.js`), asModule(texts))
  writeFileSync(join(web, 'cases', 'index.js'), asModule(list))
  await oneFile({ folder, browser, html, list, cases })
}

/** Everything in one document: it opens from a disk, without a server. */
async function oneFile({ folder, browser, html, list, cases }) {
  const { build } = await import('esbuild')
  const web = join(folder, 'web')
  const { outputFiles } = await build({
    ...browser,
    entryPoints: ['src/web/main.tsx'],
    write: false,
    splitting: false,
    format: 'esm',
    outdir: web,
  })
  const script = outputFiles[0].text.replaceAll('</script', '<\\/script')
  const worker = (name) => readFileSync(join(web, `${name}.js`), 'utf8').replaceAll('</script', '<\\/script')
  const style = readFileSync(join(web, 'page.css'), 'utf8')
  const texts = Object.fromEntries(cases.map(({ name, text }) => [name, text]))
  const sources = Object.fromEntries(cases.map(({ name, texts: own }) => [name, own]))
  const embedded = inScript(JSON.stringify({ list, texts, sources }))
  const page = html
    .replace("script-src 'self'", () => `script-src ${digest(script)} blob:`)
    .replace("worker-src 'self'", 'worker-src blob:')
    .replace('<link rel="stylesheet" href="./page.css" />', () => `<style>${style}</style>`)
    .replace(
      '<script type="module" src="./page.js"></script>',
      () =>
        `<script type="application/json" id="built-in-cases">${embedded}</script>\n` +
        `<script type="text/plain" id="engine-script">${worker('engine')}</script>\n` +
        `<script type="text/plain" id="sources-script">${worker('sources')}</script>\n` +
        `<script type="text/plain" id="reader-script">${worker('reader')}</script>\n` +
        `<script type="module">${script}</script>`,
    )
  writeFileSync(join(folder, 'endstate.html'), page)
}
