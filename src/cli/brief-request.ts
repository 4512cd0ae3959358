/** What a brief needs beside the analysis: the day, and whether the quotes were found in the stored texts. */
import { InvalidArgumentError } from 'commander'
import type { Analysed, Brief } from 'endstate'
import type { CaseOptions } from './options.ts'
import { checkQuotes } from './quotes.ts'
import type { Session } from './session.ts'

/** Today where the user is, as `2026-11-21`. */
export function today(now = new Date()): string {
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

/** Reads a calendar date; refuses one that does not exist, such as 2025-02-30. */
export function readDate(text: string): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  const date = parts ? new Date(`${text}T00:00:00Z`) : undefined
  if (!date || Number.isNaN(date.getTime()) || !date.toISOString().startsWith(text)) {
    throw new InvalidArgumentError('Write the day as 2026-11-21.')
  }
  return text
}

/** Words, paper and day of a brief. */
export interface BriefForm {
  lexicon: CaseOptions['lex']
  paper: 'a4' | 'letter'
  generatedOn: string
}

/** The brief as data, dated, with the state of its quotes. */
export function draftOf(session: Session, analysed: Analysed, form: BriefForm): Brief {
  const { engine, file, compiled, location } = session
  const { results } = checkQuotes(engine, file, location.folder)
  return engine.draftBrief(file, compiled, analysed, { ...form, anchors: results })
}

/** The brief in one format, dated, with the state of its quotes. */
export function briefText(
  session: Session,
  analysed: Analysed,
  { format, ...form }: BriefForm & { format: 'html' | 'markdown' },
): string {
  const { lexicon, paper } = form
  return session.engine.renderBrief(draftOf(session, analysed, form), { format, lexicon, paper })
}
