/** What is wrong with a file to be imported, row by row. */
import { type JsonNode, placeOf } from './json-tree.ts'

/** One problem: where, what, what was expected, and what to do. */
export interface ImportProblem {
  /** The row in words: `decision maker 2, MoE, place 4 of the ranking`; empty for the file as a whole. */
  row: string
  line: number
  column: number
  /** What is wrong. */
  message: string
  expected: string
  remedy: string
}

/** Rows reported for one file; a file with more is usually wrong in one place. */
const longestReport = 200

/** Collects problems with their places in the text. */
export class ProblemReport {
  readonly problems: ImportProblem[] = []
  private readonly text: string
  private left = 0

  constructor(text: string) {
    this.text = text
  }

  /** Adds a problem at a value, or at a position of the text. */
  add(at: JsonNode | number, row: string, message: string, expected: string, remedy: string): void {
    if (this.problems.length >= longestReport) this.left += 1
    else {
      const place = placeOf(this.text, typeof at === 'number' ? at : at.at)
      this.problems.push({ row, ...place, message, expected, remedy })
    }
  }

  /** Everything reported, with a last row that counts what was left out. */
  all(): ImportProblem[] {
    if (this.left === 0) return this.problems
    const message = `${this.left} more problems are not listed`
    const last = {
      row: '',
      line: 1,
      column: 1,
      message,
      expected: 'none',
      remedy: 'Correct those above first.',
    }
    return [...this.problems, last]
  }
}

/** A problem on one line and its remedy on the next, for people. */
export function formatImportProblem(problem: ImportProblem, name: string): string {
  const { row, line, column, message, expected, remedy } = problem
  const where = row === '' ? '' : `${row}: `
  return `${name}:${line}:${column} ${where}${message}\n  expected: ${expected}\n  ${remedy}`
}
