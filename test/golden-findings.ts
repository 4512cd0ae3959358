/** Golden findings: what every case answered when somebody last looked, small enough to be read in a review. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { analyse, compileCase, formatDiagnostic, parseCase } from 'endstate'
import { root } from './source-files.ts'

/** Draws and seed of every golden run: enough to notice a change, few enough to be quick. */
const worlds = 50
const seed = 1

/** Lists longer than this keep their first entries, and a digest of the others, so that a change is still noticed. */
const longestList = 8
/** Significant digits kept: enough to see a change that matters, few enough to be read. */
const digits = 5

/** Names of the cases that come with the project: folders below cases/ that hold case.yaml, sorted. */
export function caseNames(): string[] {
  return readdirSync(join(root, 'cases'), { recursive: true, encoding: 'utf8' })
    .filter((path) => basename(path) === 'case.yaml')
    .map((path) => dirname(path).replaceAll('\\', '/'))
    .sort()
}

/** Where the golden findings of a case are kept. */
export function expectedFolder(name: string): string {
  return join(root, 'cases', ...name.split('/'), 'expected')
}

function rounded(value: number): number | null {
  if (!Number.isFinite(value)) return null
  return Number(value.toPrecision(digits)) + 0
}

/** The options of a state in one line, by issue: `nato-closed · given · agreed`. */
function stateInOneLine(options: object): string | undefined {
  const words = Object.entries(options).sort(([a], [b]) => (a < b ? -1 : 1))
  return words.every(([, word]) => typeof word === 'string')
    ? words.map(([, word]) => word).join(' · ')
    : undefined
}

/** Deep lists of things that hold things are most of the text; of those fewer entries are kept. */
const deep = 3
const longestDeepList = 1

const isThing = (one: unknown): one is object => typeof one === 'object' && one !== null
const holdsThings = (one: unknown): boolean =>
  isThing(one) &&
  Object.values(one).some((part) => (Array.isArray(part) ? part.some(isThing) : isThing(part)))

/** A value as it is kept: sorted keys, rounded numbers, long lists cut with a digest of what is left out. */
export function reduced(value: unknown, depth = 0): unknown {
  if (typeof value === 'number') return rounded(value)
  if (Array.isArray(value)) {
    const all = value.map((one) => reduced(one, depth + 1))
    const longest = depth >= deep && all.every(holdsThings) ? longestDeepList : longestList
    if (all.length <= longest) return all
    const rest = all.slice(longest)
    const digest = createHash('sha256').update(JSON.stringify(rest)).digest('hex').slice(0, 12)
    return [...all.slice(0, longest), { more: rest.length, digest }]
  }
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).filter(([, one]) => one !== undefined)
    return Object.fromEntries(
      entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, one]) => [key, member(key, one, depth)]),
    )
  }
  return value
}

function member(key: string, value: unknown, depth: number): unknown {
  const isState = key === 'options' && typeof value === 'object' && value !== null
  return (isState ? stateInOneLine(value) : undefined) ?? reduced(value, depth + 1)
}

const longestLine = 150

/** JSON with two spaces, where whatever fits on a line stands on one line. */
function written(value: unknown, indent = ''): string {
  const flat = JSON.stringify(value).replaceAll('","', '", "').replaceAll('":', '": ').replaceAll(',"', ', "')
  if (flat.length + indent.length <= longestLine || typeof value !== 'object' || value === null) return flat
  const inner = `${indent}  `
  if (Array.isArray(value))
    return `[\n${value.map((one) => inner + written(one, inner)).join(',\n')}\n${indent}]`
  const lines = Object.entries(value).map(
    ([key, one]) => `${inner}${JSON.stringify(key)}: ${written(one, inner)}`,
  )
  return `{\n${lines.join(',\n')}\n${indent}}`
}

/** Runs every analysis on a case and returns the text of each golden file by analysis. Throws what `check` would say. */
export async function goldenTexts(name: string): Promise<Map<string, string>> {
  const path = join(root, 'cases', ...name.split('/'), 'case.yaml')
  const text = readFileSync(path, 'utf8')
  const parsed = parseCase(text, { name: path })
  const failed = (diagnostics: readonly Parameters<typeof formatDiagnostic>[0][]): Error =>
    new Error(diagnostics.map((one) => formatDiagnostic(one, text, { name: path })).join('\n'))
  if (!parsed.ok) throw failed(parsed.diagnostics)
  const compiled = compileCase(parsed.value)
  if (!compiled.ok) throw failed(compiled.diagnostics)
  const { findings } = await analyse(compiled.value, { worlds, seed })
  return new Map(
    Object.entries(findings).map(([id, finding]) => {
      // The version of the engine is not part of the answer: a release alone must not change every golden file.
      const { engine: _, ...run } = finding.run
      return [id, `${written(reduced({ ...finding, run }))}\n`]
    }),
  )
}

/**
 * Compares a case with its golden findings. Returns one sentence per difference; the new text is left beside the old as
 * `NAME-changed.json`, and removed again when the two agree.
 */
export async function goldenDifferences(name: string): Promise<string[]> {
  const differences: string[] = []
  for (const [id, text] of await goldenTexts(name)) {
    const file = join(expectedFolder(name), `${id}.json`)
    const beside = join(expectedFolder(name), `${id}-changed.json`)
    const remedy = `run \`npm run golden -- ${name}\`, read the difference, and commit it if it is right`
    if (!existsSync(file)) differences.push(`cases/${name} has no golden finding of ${id}: ${remedy}`)
    else if (readFileSync(file, 'utf8') !== text) {
      writeFileSync(beside, text)
      differences.push(
        `cases/${name}: ${id} has changed, see expected/${id}-changed.json beside it: ${remedy}`,
      )
    } else rmSync(beside, { force: true })
  }
  return differences
}
