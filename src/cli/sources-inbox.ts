/** The inbox of a case on disk: `sources/inbox.json` beside the case file. */
import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Inbox, InboxItem } from 'endstate'
import { exitCodes, Refusal } from './refusal.ts'
import { replaceFile } from './replace-file.ts'
import type { SourcesCase } from './sources-case.ts'
import { printable } from './sources-files.ts'
import { placeForTexts } from './sources-place.ts'
import { paint } from './style.ts'

const largestInbox = 50 * 1024 * 1024

/** File of the inbox; undefined where the case cannot be changed and so has none. */
function inboxFile({ location }: SourcesCase): string | undefined {
  const folder = location.folder === undefined ? undefined : join(location.folder, 'sources')
  return folder === undefined ? undefined : join(folder, 'inbox.json')
}

/** An inbox and the text it was read from; undefined where there is no file yet. */
export interface OpenInbox {
  inbox: Inbox
  text: string | undefined
}

/** Reads the inbox; one that is not there is empty, one that is damaged is refused and not written over. */
export function openInbox(context: SourcesCase): OpenInbox {
  const path = inboxFile(context)
  if (path === undefined || !existsSync(path)) return { inbox: context.engine.emptyInbox, text: undefined }
  const stat = statSync(path)
  const text = stat.isFile() && stat.size <= largestInbox ? readFileSync(path, 'utf8') : ''
  const read = context.engine.readInbox(text)
  if (read.ok) return { inbox: read.value, text }
  throw new Refusal(exitCodes.invalidCase, `${path}: ${read.problem.says}. ${read.problem.remedy}`)
}

/**
 * Writes the inbox, whole or not at all; not over what somebody else wrote since it was opened. Only for cases that can be
 * changed.
 */
export function saveInbox(context: SourcesCase, opened: OpenInbox, inbox: Inbox): void {
  const { folder } = placeForTexts(context.location)
  mkdirSync(folder, { recursive: true })
  replaceFile(join(folder, 'inbox.json'), opened.text, context.engine.writeInbox(inbox))
}

/** One suggestion on two lines: what it says, and where. */
export function itemInWords({ id, state, kind, claim, confidence, suggestedBy }: InboxItem): string {
  const sure = confidence === undefined ? '' : `, ${Math.round(100 * confidence)} % sure`
  const where = claim.quote?.start === undefined ? '' : ` at ${claim.quote.start}`
  const quote = claim.quote === undefined ? '' : ` “${claim.quote.exact.replace(/\s+/g, ' ')}”`
  const head = `${paint().bold(id)}  ${state}, ${kind}${sure}, ${suggestedBy}`
  return printable(`${head}\n  ${claim.says}\n  ${claim.source}${where}:${quote}`)
}
