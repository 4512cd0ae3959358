/**
 * Who may import whom, and a checker that says each violation as a sentence.
 * The table is read top to bottom: data only flows down. To change it, write a record in docs/decisions/ first.
 */
import { posix } from 'node:path'
import ts from 'typescript'

/** Folder of src/ → folders of src/ it may import. Surfaces import the package by its public name only. */
export const mayImport: Record<string, readonly string[]> = {
  numeric: [],
  blocks: [],
  case: [],
  evidence: ['case'],
  formats: ['case', 'evidence'],
  suggest: ['case', 'evidence'],
  documents: [],
  models: ['case', 'numeric'],
  compile: ['case', 'numeric', 'models'],
  analyses: ['compile', 'models', 'numeric', 'blocks', 'evidence'],
  charts: ['blocks'],
  report: ['analyses', 'charts', 'blocks', 'compile', 'evidence'],
  store: [],
  jobs: [],
  cli: ['jobs', 'store', 'documents', 'server'],
  server: [],
  web: ['documents'],
}

/** Folders that may use Node's own modules; everything else also runs in a browser. */
const onNode = new Set(['cli', 'server', 'store', 'jobs'])

/** Packages a folder may import; one that is not listed imports none. */
const packages: Record<string, readonly string[]> = {
  numeric: ['@noble/hashes'],
  case: ['zod', 'yaml'],
  evidence: ['approx-string-match', 'minisearch'],
  documents: [
    '@mozilla/readability',
    'linkedom',
    'unpdf',
    'mammoth',
    'franc-min',
    'docx',
    'fflate',
    'read-excel-file',
  ],
  jobs: ['endstate'],
  store: ['endstate'],
  web: ['endstate', 'preact', '@preact/signals', 'idb', 'fflate', 'codemirror', '@codemirror'],
  cli: ['endstate', 'commander', 'picocolors', 'cli-table3', 'listr2'],
}

const spine = '(spine)'

/** First folder below src/, or the spine for a file directly in it. */
function folderOf(file: string): string {
  const [first, ...rest] = file.split('/')
  return rest.length === 0 ? spine : (first ?? spine)
}

function packageOf(specifier: string): string {
  const parts = specifier.split('/')
  return parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/')
}

function listed(names: readonly string[]): string {
  return names.length === 0 ? 'nothing in src/' : names.join(', ')
}

/** One import, with what is wrong about it; undefined where it is allowed. `file` is relative to src/. */
function complaint(file: string, specifier: string): string | undefined {
  const from = folderOf(file)
  const says = `src/${file} imports ${specifier}`
  if (specifier.startsWith('node:')) {
    return onNode.has(from)
      ? undefined
      : `${says}: ${from} also runs in a browser, where Node's modules do not exist`
  }
  if (!specifier.startsWith('.')) {
    if (from === spine) return `${says}: the spine imports only folders of src/`
    const allowed = packages[from] ?? []
    // A scope stands for all of its packages.
    const scope = specifier.split('/')[0] ?? ''
    if (allowed.includes(packageOf(specifier)) || allowed.includes(scope)) return undefined
    return `${says}: ${from} may import ${allowed.length === 0 ? 'no package' : `the packages ${allowed.join(', ')}`}`
  }
  if (!/\.tsx?$/.test(specifier)) return `${says}: a relative import must end in .ts`
  const target = posix.normalize(posix.join(posix.dirname(file), specifier))
  if (target.startsWith('..')) {
    return `${says}: nothing in src/ imports from outside it`
  }
  const to = folderOf(target)
  if (from === to) {
    const ownDoor =
      posix.basename(target) === 'index.ts' && !posix.relative(posix.dirname(target), file).startsWith('..')
    return ownDoor ? `${says}: nothing inside a folder imports its own door` : undefined
  }
  if (from !== spine) {
    const allowed = mayImport[from]
    if (allowed === undefined) return `${says}: ${from} has no place in the table of test/import-table.ts`
    if (!allowed.includes(to)) return `${says}: ${from} may import ${listed(allowed)}`
  }
  if (to !== spine && target !== `${to}/index.ts`) return `${says}: the door of ${to} is src/${to}/index.ts`
  return undefined
}

/**
 * All violations of the table, one sentence each. `sources` maps paths relative to src/ (with `/`) to their text; tests
 * are left out by the caller, since they may reach wherever they need.
 */
export function importViolations(sources: ReadonlyMap<string, string>): string[] {
  const violations: string[] = []
  for (const [file, text] of sources) {
    for (const { fileName } of ts.preProcessFile(text, true, true).importedFiles) {
      const problem = complaint(file, fileName)
      if (problem !== undefined) violations.push(problem)
    }
  }
  return violations
}
