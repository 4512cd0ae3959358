/** Fields of forms: what each asks for, and how what is filled in stands in the case. */
import type { CaseSpec } from 'endstate'
import type { FilledNumber } from './number-basis.ts'

/** A number under the name it sets: `mill.no-deal` in a lever, `commitment` in a guarantee. */
export interface NumberRow {
  key: string
  number: FilledNumber
}

/** What one field holds while the form is filled in. */
export type FieldValue =
  | string
  | string[]
  | Record<string, string>
  | Record<string, string[]>
  | FilledNumber
  | NumberRow[]

/** What a form holds while it is filled in, by key of the field. */
export type Values = Record<string, FieldValue>

/** Something to choose, by id. */
export interface Named {
  id: string
  name: string
}

/** What a field asks for. */
export type FieldType =
  | 'text'
  | 'long'
  | 'date'
  /** A date with how sure it is. */
  | 'published'
  | 'whole'
  /** First and last month. */
  | 'months'
  | 'number'
  /** Numbers, each under a key that is chosen. */
  | 'numbers'
  /** Lines of a new list of things. */
  | 'lines'
  /** A list of texts, one on each line. */
  | 'texts'
  | 'choice'
  | 'flag'
  | 'several'
  /** Several in an order that matters. */
  | 'ordered'
  /** Steps that come first. */
  | 'after'
  | 'passages'
  /** Whether it was said in public, and where. */
  | 'declared'
  /** The words quoted from a source. */
  | 'quote'
  /** Options of issues, all of which must hold. */
  | 'pattern'
  /** The same, or its contrary. */
  | 'condition'
  /** One choice in each row. */
  | 'rows'

/** One field of a form; `choices` are ids with names. */
export interface Field {
  key: string
  type: FieldType
  required?: boolean
  choices?: Named[]
  /** What a new one starts with, where that is not the first choice. */
  start?: string | undefined
  /** True where the ids are words of the case language, which the page says in its own language. */
  coded?: boolean
  /** True where everything is chosen to begin with. */
  all?: boolean
  /** Rows of a field with one choice in each; they may follow what else is filled in. */
  rows?: (spec: CaseSpec, values: Values) => (Named & { choices: Named[]; coded?: boolean })[]
  /** Keys that numbers can be set under; they may follow what the engine lists. */
  keys?: (inputs: readonly Named[]) => Named[]
  /** False where the field is only asked for something new. */
  kept?: boolean
}

/** Ids with names out of things that have both. */
export const named = (all: readonly Named[]): Named[] => all.map(({ id, name }) => ({ id, name }))

/** Words of the case language as things to choose. */
export const coded = (words: string): Named[] => words.split(' ').map((id) => ({ id, name: id }))
