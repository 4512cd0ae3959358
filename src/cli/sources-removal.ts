/** A source taken out of a case, with everything that rests on it, so that the case stays sound. */
import type { CaseFile, Diagnostic } from 'endstate'
import type { Engine } from './session.ts'
import type { SourcesCase } from './sources-case.ts'

/** What taking a source out does to a case. */
export interface Removal {
  claims: string[]
  /** Keys of numbers that rest on its claims now, and on nothing or on less afterwards. */
  numbers: string[]
  /** The case without the source; the problems where no sound case is left. */
  result: { ok: true; file: CaseFile } | { ok: false; diagnostics: Diagnostic[] }
}

type Path = readonly (string | number)[]

/** References to what is gone: the reader names each of them with its place. */
const dangling = ['unknown-claim', 'unknown-source']
/** More rounds than there are levels of things that rest on each other. */
const mostRounds = 50

/** Plans the removal; the case given is not changed. */
export function removalOf({ engine, file }: SourcesCase, id: string): Removal {
  const claims = file.spec.claims.flatMap((claim) => (claim.source === id ? [claim.id] : []))
  const result = without(engine, file, id)
  return { claims, numbers: numbersOn(engine, file, new Set(claims)), result }
}

function without(engine: Engine, file: CaseFile, id: string): Removal['result'] {
  const copy = engine.parseCase(engine.writeCase(file), { name: file.name })
  if (!copy.ok) return { ok: false, diagnostics: copy.diagnostics }
  const { document, spec } = copy.value
  const lose = (path: Path): void => {
    document.deleteIn(path)
  }
  for (let index = spec.claims.length - 1; index >= 0; index--)
    if (spec.claims[index]!.source === id) lose(['claims', index])
  lose(['sources', spec.sources.findIndex((source) => source.id === id)])
  for (let round = 0; round < mostRounds; round++) {
    const text = document.toString({ lineWidth: 0, flowCollectionPadding: true })
    const parsed = engine.parseCase(text, { name: file.name })
    if (parsed.ok) return { ok: true, file: parsed.value }
    const lost = parsed.diagnostics.filter(({ code }) => dangling.includes(code)).map(({ path }) => path)
    if (lost.length === 0) return { ok: false, diagnostics: parsed.diagnostics }
    // From the end, so that places before stay what they are.
    for (const path of distinct(lost.map((one) => itemOf(document, one))).sort(laterFirst)) lose(path)
  }
  return { ok: false, diagnostics: [] }
}

/** What must go for a reference to go: the item of a list that makes it, or the key where it stands alone. */
function itemOf(document: CaseFile['document'], path: Path): Path {
  for (let length = path.length; length > 0; length--) {
    const part = path.slice(0, length)
    const above = part.slice(0, -1)
    const parent = document.getIn(above, true) as { items?: unknown[]; flow?: boolean } | undefined
    const isList = typeof part.at(-1) === 'number' && parent?.items !== undefined
    // The last item of a list takes the list with it; `from: []` and the like say nothing.
    if (isList)
      return parent.items!.length === 1 && above.length > 1 && above.at(-1) !== 'from' ? above : part
    // A single claim may be written without a list.
    if (typeof part.at(-1) === 'number' && document.hasIn(above)) return above
  }
  return path
}

function distinct(paths: readonly Path[]): Path[] {
  return [...new Map(paths.map((path) => [JSON.stringify(path), path])).values()]
}

function laterFirst(a: Path, b: Path): number {
  for (let at = 0; at < Math.min(a.length, b.length); at++) {
    const [x, y] = [a[at]!, b[at]!]
    if (x === y) continue
    if (typeof x === 'number' && typeof y === 'number') return y - x
    return String(x) < String(y) ? 1 : -1
  }
  return b.length - a.length
}

/** Numbers whose basis names one of the claims, in the order of the case. */
function numbersOn(engine: Engine, file: CaseFile, claims: ReadonlySet<string>): string[] {
  const said = new Set<string>()
  for (const { key, basis } of engine.listQuantities(file.spec)) {
    const passages = JSON.stringify(basis)
    for (const claim of claims) if (passages.includes(JSON.stringify(claim))) said.add(key)
  }
  return [...said]
}
