/** Writes stored texts: each file whole or not at all, and a text never without its record. */
import { lstatSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { isOwnFolder, readText } from './contained-file.ts'
import type { EarlierVersion, SourceRecord } from './source-record.ts'
import { recordFile, type StoredText } from './source-store.ts'

/** Why nothing was written. */
export interface StoreProblem {
  code: 'not-a-folder' | 'not-writable' | 'name-taken'
  says: string
  remedy: string
}

/** The path of what was written, or why it was not. */
export type StoreResult = { ok: true; path: string } | { ok: false; problem: StoreProblem }

/** Where a text goes: `folder`/`name`.txt. */
export interface StorePlace {
  folder: string
  /** Without ending: the id of the source, or the hash of the text. */
  name: string
}

const refused = (code: StoreProblem['code'], says: string, remedy: string): StoreResult => ({
  ok: false,
  problem: { code, says, remedy },
})

/**
 * Stores a text with its record. The same text under the same name is written again; another text under the name is
 * left alone and said, unless it is the earlier version given, which is then kept under a name with its hash.
 */
export function storeText(
  place: StorePlace,
  text: string,
  record: SourceRecord,
  earlier?: StoredText,
): StoreResult {
  const path = join(place.folder, `${place.name}.txt`)
  const problem = madeFolder(place.folder)
  if (problem) return problem
  const there = occupant(path)
  if (there === 'link' || (there !== undefined && ![record.sha256, earlier?.sha256].includes(there))) {
    const says = `${path} is there already and holds something else.`
    return refused('name-taken', says, 'Choose another id with --id, or move that file away.')
  }
  const keeps = earlier && earlier.sha256 !== record.sha256 ? keptVersion(place, earlier) : undefined
  const files: [string, string][] = [
    ...(keeps ? [[join(place.folder, keeps.file), earlier!.text] as [string, string]] : []),
    [path, text],
    [recordFile(path), `${JSON.stringify(withEarlier(record, earlier, keeps), null, 1)}\n`],
  ]
  return writtenTogether(files, path)
}

/** Takes a stored text and its record away again; files that are not there are no fault. */
export function removeText(path: string, record: SourceRecord | undefined): void {
  // A record may be forged: only plain names beside the text are removed.
  const earlier = (record?.earlier ?? [])
    .map(({ file }) => basename(file))
    .filter((file) => /\.txt$/.test(file))
  for (const file of [path, recordFile(path), ...earlier.map((name) => join(dirname(path), name))])
    rmSync(file, { force: true })
}

function madeFolder(folder: string): StoreResult | undefined {
  try {
    mkdirSync(folder, { recursive: true })
  } catch (fault) {
    const { code } = fault as NodeJS.ErrnoException
    if (code === 'EEXIST' || code === 'ENOTDIR')
      return refused('not-a-folder', `${folder} is not a folder.`, 'Name another folder with --store.')
    return notWritable(folder, fault)
  }
  if (isOwnFolder(folder)) return undefined
  return refused(
    'not-a-folder',
    `${folder} is a link to another place.`,
    'Name the real folder with --store.',
  )
}

/** Hash of the text that is at the path; `link` for what is no plain file. */
function occupant(path: string): string | 'link' | undefined {
  try {
    if (!lstatSync(path).isFile()) return 'link'
  } catch {
    return undefined
  }
  return readText(path)?.sha256 ?? 'link'
}

function keptVersion(place: StorePlace, { sha256, record }: StoredText): EarlierVersion {
  const extractor = record?.extractor ?? { name: 'unknown', version: 'unknown' }
  const file = `${place.name}.${sha256.slice(0, 12)}.txt`
  return { sha256, extractor, added: record?.added ?? 'unknown', file }
}

function withEarlier(
  record: SourceRecord,
  earlier: StoredText | undefined,
  keeps: EarlierVersion | undefined,
): SourceRecord {
  const before = earlier?.record?.earlier ?? []
  const others = before.filter(({ sha256 }) => sha256 !== keeps?.sha256 && sha256 !== record.sha256)
  return { ...record, earlier: keeps ? [...others, keeps] : before }
}

/** Writes drafts of all files first, then moves them into place: a full disk leaves everything as it was. */
function writtenTogether(files: readonly [string, string][], path: string): StoreResult {
  const drafts = files.map(([file]) => join(dirname(file), `.${basename(file)}.${process.pid}.part`))
  const before = new Map<string, Uint8Array | undefined>()
  try {
    files.forEach(([, content], index) => {
      writeFileSync(drafts[index]!, content, { flag: 'w' })
    })
    files.forEach(([file], index) => {
      before.set(file, contentOf(file))
      renameSync(drafts[index]!, file)
    })
    return { ok: true, path }
  } catch (fault) {
    for (const draft of drafts) rmSync(draft, { force: true })
    for (const [file, content] of before) restore(file, content)
    return notWritable(dirname(path), fault)
  }
}

function contentOf(file: string): Uint8Array | undefined {
  try {
    return readFileSync(file)
  } catch {
    return undefined
  }
}

function restore(file: string, content: Uint8Array | undefined): void {
  try {
    if (content === undefined) rmSync(file, { force: true })
    else writeFileSync(file, content)
  } catch {
    // What cannot be written back was not written either.
  }
}

function notWritable(folder: string, fault: unknown): StoreResult {
  const { code = 'unknown' } = fault as NodeJS.ErrnoException
  const says = `${folder} cannot be written to (${code}). Nothing was stored.`
  return refused('not-writable', says, 'Name another folder with --store.')
}
