/** House measures of a source tree, as sentences. Pure functions of file texts, so that the measures can be tested. */
import { posix } from 'node:path'
import ts from 'typescript'

const bannedNames = new Set(['utils', 'util', 'helpers', 'helper', 'common', 'misc', 'shared', 'stuff'])
const kebabCase = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** Lengths a source file may have: the median of all, and the two limits for one. */
export const lengths = { median: 120, warn: 300, fail: 500 }

/** Share of exported names that must have a sentence of documentation. */
export const documentedShare = 0.85

function lineCount(text: string): number {
  return text.split('\n').length - (text.endsWith('\n') ? 1 : 0)
}

/** Median number of lines; 0 for no files. */
export function medianLength(sources: ReadonlyMap<string, string>): number {
  const counts = [...sources.values()].map(lineCount).sort((a, b) => a - b)
  return counts[Math.floor((counts.length - 1) / 2)] ?? 0
}

/** Files longer than `limit` lines, longest first. */
export function longFiles(sources: ReadonlyMap<string, string>, limit: number): string[] {
  return [...sources]
    .map(([file, text]) => ({ file, lines: lineCount(text) }))
    .filter(({ lines }) => lines > limit)
    .sort((a, b) => b.lines - a.lines)
    .map(({ file, lines }) => `${file} has ${lines} lines, more than ${limit}`)
}

/** Names of files and folders that say nothing or are not full words in kebab-case. */
export function badNames(files: readonly string[]): string[] {
  return files.flatMap((file) => {
    const parts = file.replace(/(\.(test|bench|d))?\.(ts|tsx|mjs|cjs)$/, '').split('/')
    const banned = parts
      .filter((part) => bannedNames.has(part))
      .map((part) => `${file}: ${part} names nothing`)
    const shape = parts
      .filter((part) => !kebabCase.test(part))
      .map((part) => `${file}: ${part} must be kebab-case`)
    return [...banned, ...shape]
  })
}

function parse(file: string, text: string): ts.SourceFile {
  return ts.createSourceFile(posix.basename(file), text, ts.ScriptTarget.ES2022, true)
}

/** What a linter exception must say: the rule, and a reason. */
const excused = /biome-ignore lint\/suspicious\/noExplicitAny: \S/

/** Places that use the type `any`, except right under a comment that says why it cannot be avoided. */
export function anyTypes(sources: ReadonlyMap<string, string>): string[] {
  const found: string[] = []
  for (const [file, text] of sources) {
    if (!text.includes('any')) continue
    const source = parse(file, text)
    const lines = text.split('\n')
    const visit = (node: ts.Node): void => {
      if (node.kind === ts.SyntaxKind.AnyKeyword) {
        const { line } = source.getLineAndCharacterOfPosition(node.getStart())
        if (!excused.test(lines[line - 1] ?? '')) found.push(`${file}:${line + 1} uses any`)
      }
      ts.forEachChild(node, visit)
    }
    visit(source)
  }
  return found
}

function isExported(node: ts.Node): boolean {
  return (
    ts.canHaveModifiers(node) &&
    (ts.getModifiers(node) ?? []).some((one) => one.kind === ts.SyntaxKind.ExportKeyword)
  )
}

/**
 * True if a `/** … *\/` comment of its own stands before a declaration. Before the first declaration of a file one comment
 * may be the file's: it counts for the declaration only where it stands right above it, or where there is a second one.
 */
function hasComment(source: ts.SourceFile, node: ts.Node, isFirst: boolean): boolean {
  const ranges = ts.getLeadingCommentRanges(source.text, node.getFullStart()) ?? []
  const written = ranges.filter((range) => source.text.startsWith('/**', range.pos))
  const last = written.at(-1)
  if (!last || !isFirst || written.length > 1) return last !== undefined
  return !/\n\s*\n/.test(source.text.slice(last.end, node.getStart()))
}

/**
 * Exported names declared in the sources, and those without documentation. A type inferred from a schema of the same
 * file (`export type X = z.infer<…>`) is documented by the schema and is not counted; neither are re-exports.
 */
export function documentation(sources: ReadonlyMap<string, string>): { names: number; bare: string[] } {
  let names = 0
  const bare: string[] = []
  for (const [file, text] of sources) {
    const source = parse(file, text)
    source.statements.forEach((statement, position) => {
      if (!isExported(statement)) return
      if (ts.isTypeAliasDeclaration(statement) && statement.type.getText().startsWith('z.infer')) return
      const declared = ts.isVariableStatement(statement)
        ? statement.declarationList.declarations.map((one) => one.name.getText())
        : [(statement as ts.DeclarationStatement).name?.getText() ?? 'default']
      names += declared.length
      const own = hasComment(source, statement, position === 0)
      if (!own) bare.push(...declared.map((name) => `${file}: ${name}`))
    })
  }
  return { names, bare }
}
