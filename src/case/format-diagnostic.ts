/** A diagnostic as text for people: place, message, the line with a caret, what it means, what to do. */
import type { Diagnostic } from './diagnostics.ts'
import { clip } from './value-in-words.ts'

/** Columns of source shown around the place. */
const shownWidth = 100

/**
 * One diagnostic as lines of text without a line end at the end. `name` is what the file is called in the first line.
 * The source line is left out where the text has no such line; long lines are cut around the place.
 */
export function formatDiagnostic(one: Diagnostic, text: string, options: { name: string }): string {
  const head = `${options.name}:${one.line}:${one.column} ${one.severity}[${one.code}] ${one.message}`
  const source = lineOf(text, one.line)
  const lines = [head]
  if (source !== undefined && source.trim() !== '') lines.push(...excerpt(source, one))
  lines.push(`  what it means: ${one.meaning}`, `  what to do: ${one.remedy}`)
  return lines.join('\n')
}

function excerpt(source: string, one: Diagnostic): string[] {
  const from = Math.max(0, Math.min(one.column - 1, source.length) - shownWidth / 2)
  const to = Math.min(source.length, from + shownWidth)
  const number = String(one.line)
  const before = [...source.slice(from, one.column - 1)]
  // Tabs stay tabs, so that the caret stands below its letter whatever their width.
  const blank = before.map((letter) => (letter === '\t' ? '\t' : ' ')).join('')
  const width = Math.max(1, Math.min((one.endColumn ?? one.column + 1) - one.column, to - (one.column - 1)))
  const shown = source
    .slice(from, to)
    .split('\t')
    .map((part) => clip(part, shownWidth))
    .join('\t')
  return [`  ${number} | ${shown}`, `  ${' '.repeat(number.length)} | ${blank}${'^'.repeat(width)}`]
}

function lineOf(text: string, line: number): string | undefined {
  let start = 0
  for (let count = 1; count < line; count++) {
    const end = text.indexOf('\n', start)
    if (end < 0) return undefined
    start = end + 1
  }
  const end = text.indexOf('\n', start)
  return text.slice(start, end < 0 ? undefined : end).replace(/\r$/, '')
}
