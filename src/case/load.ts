/** Text of a case to a checked case file, or everything that is wrong with it, in one go. */
import { type Document, isScalar } from 'yaml'
import { type CaseFile, Locator } from './case-file.ts'
import { decode } from './decode.ts'
import { type Diagnostic, diagnose, hasErrors, type Result } from './diagnostics.ts'
import { maximumDiagnostics } from './limits.ts'
import { migrate } from './migrations.ts'
import { plainValues } from './plain-values.ts'
import type { AliasTargets } from './positions.ts'
import { diagnoseProblem, type Problem, ProblemList } from './problems.ts'
import { readShape } from './read-shape.ts'
import { checkReferences } from './references.ts'
import { type CaseSpec, caseFile, formatVersion } from './schema/case.ts'
import { isMapping } from './shape-of-schema.ts'
import { inWords } from './value-in-words.ts'
import { readDocument } from './yaml-document.ts'

/** What may be said about the text beside the text itself. */
export interface ParseOptions {
  /** Name for messages, such as the file's path. */
  name?: string
}

/**
 * Reads a case from YAML or JSON text, or from UTF-8 bytes. Returns the case with its warnings, or all problems found:
 * the text, the shape, and the references as far as the shape allows. Never throws; limits keep any input to seconds.
 */
export function parseCase(input: string | Uint8Array, options: ParseOptions = {}): Result<CaseFile> {
  const decoded = decode(input)
  if (!('text' in decoded)) {
    return {
      ok: false,
      diagnostics: placed([{ ...decoded, path: [] }], new Locator('', undefined, new Map())),
    }
  }
  const { text } = decoded
  const read = readDocument(text)
  const { document } = read
  const list = new ProblemList()
  for (const problem of read.problems) list.add(problem)
  if (!document || list.errorCount > 0) return refused(list, text, document)
  if (document.contents === null || (isScalar(document.contents) && document.contents.value === null)) {
    list.add({ code: 'empty-file', path: [], words: {} })
    return refused(list, text, document)
  }
  const migratedFrom = migrate(document, list)
  if (migratedFrom === 'newer') return refused(list, text, document)
  const plain = plainValues(document, text, list)
  const locator = new Locator(text, document, plain.aliases)
  const spec = checked(plain.value, locator, list)
  const diagnostics = placed(list.all(), locator, list.full)
  if (spec === undefined || hasErrors(diagnostics)) return { ok: false, diagnostics }
  const value: CaseFile = {
    spec,
    text,
    name: options.name ?? 'case.yaml',
    ...(migratedFrom === undefined ? {} : { migratedFrom }),
    locate: (path) => locator.at(path),
    document,
  }
  return { ok: true, value, diagnostics }
}

/** Shape and references; undefined if there is an error in either. */
function checked(value: unknown, locator: Locator, list: ProblemList): CaseSpec | undefined {
  if (value === undefined) return undefined
  if (!isMapping(value)) {
    list.add({ code: 'not-a-mapping', path: [], words: { got: inWords(value) } })
    return undefined
  }
  // Said already, as a missing format; once is enough.
  if (!Object.hasOwn(value, 'endstate')) value.endstate = formatVersion
  const before = list.errorCount
  const spec = readShape(caseFile, value, list)
  const complete = list.errorCount === before
  if (!list.full) checkReferences(spec, { complete, lineOf: (path) => locator.at(path).line }, list)
  return list.errorCount > before ? undefined : spec
}

function refused(list: ProblemList, text: string, document: Document | undefined): Result<CaseFile> {
  const aliases: AliasTargets = new Map()
  return { ok: false, diagnostics: placed(list.all(), new Locator(text, document, aliases), list.full) }
}

/** Problems with their places, in the order of the text; errors and warnings together. */
function placed(problems: readonly Problem[], locator: Locator, full = false): Diagnostic[] {
  const diagnostics = problems.map((one) => {
    const place = one.span ? locator.place(one.span) : locator.at(one.path, one.at)
    return diagnoseProblem(one, place)
  })
  diagnostics.sort((a, b) => a.line - b.line || a.column - b.column)
  if (full) {
    const place = diagnostics.at(-1) ?? { line: 1, column: 1 }
    const at = { path: [], place: { line: place.line, column: place.column } }
    diagnostics.push(diagnose('too-many-problems', at, { limit: maximumDiagnostics }))
  }
  return diagnostics
}
