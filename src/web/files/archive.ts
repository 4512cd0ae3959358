/**
 * A case with its sources in one file (`.endstate`): a zip with `case.yaml`, `sources/ID.txt`, `inbox.json` (suggestions and
 * what was decided on them) and `manifest.json`, which names the engine and the hash of every file. Reading is bounded,
 * whatever the file claims about itself.
 */
import { strFromU8, strToU8, type UnzipFileInfo, unzipSync, zipSync } from 'fflate'

/** What an archive holds. */
export interface ArchivedCase {
  text: string
  /** Source id → text. */
  sources: Record<string, string>
  /** Suggestions with what was decided, as the engine writes them; empty where there are none. */
  inbox: string
}

/** An archive that was read, or one sentence about what is wrong with it. */
export type ArchiveRead =
  | { ok: true; value: ArchivedCase; notes: string[] }
  | { ok: false; problem: ArchiveProblem; about: string }

/** What can be wrong with an archive. */
export type ArchiveProblem = 'not-an-archive' | 'too-large' | 'no-case' | 'changed' | 'not-text'

const limits = { files: 2000, file: 30_000_000, all: 120_000_000 }
const caseFile = 'case.yaml'
const manifestFile = 'manifest.json'
const inboxFile = 'inbox.json'
const sourceFile = /^sources\/([a-z0-9]+(?:-[a-z0-9]+)*)\.txt$/
/** The same bytes for the same case, whenever it is saved. */
const noTime = new Date('1980-01-01T00:00:00')

/** Hash of bytes as the manifest writes it. */
async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return [...hash].map((one) => one.toString(16).padStart(2, '0')).join('')
}

/** The bytes of an archive. The same case, sources and engine give the same bytes. */
export async function writeArchive(
  { text, sources, inbox }: ArchivedCase,
  engine: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const files: Record<string, Uint8Array<ArrayBuffer>> = { [caseFile]: strToU8(text) }
  for (const [id, source] of Object.entries(sources).sort()) files[`sources/${id}.txt`] = strToU8(source)
  if (inbox !== '') files[inboxFile] = strToU8(inbox)
  const hashes: Record<string, string> = {}
  for (const [path, bytes] of Object.entries(files)) hashes[path] = await sha256(bytes)
  const manifest = { format: 'endstate archive', version: 1, engine, sha256: hashes }
  files[manifestFile] = strToU8(`${JSON.stringify(manifest, null, 2)}\n`)
  return zipSync(files, { level: 6, mtime: noTime })
}

/** Reads an archive. Files with other names are left out and said; a text that is not what the manifest says is refused. */
export async function readArchive(bytes: Uint8Array): Promise<ArchiveRead> {
  const found = unzipped(bytes)
  if (!('files' in found)) return found
  const { files, notes } = found
  const expected = hashesOf(files[manifestFile])
  for (const [path, content] of Object.entries(files)) {
    const hash = expected?.[path]
    if (path !== manifestFile && hash !== undefined && hash !== (await sha256(content)))
      return { ok: false, problem: 'changed', about: path }
  }
  const missing = Object.keys(expected ?? {}).find((path) => files[path] === undefined)
  if (missing !== undefined) return { ok: false, problem: 'changed', about: missing }
  const whole = files[caseFile]
  if (!whole) return { ok: false, problem: 'no-case', about: caseFile }
  const texts: Record<string, string> = {}
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  for (const [path, content] of Object.entries(files)) {
    try {
      texts[path] = decoder.decode(content)
    } catch {
      return { ok: false, problem: 'not-text', about: path }
    }
  }
  const sources = Object.entries(texts).flatMap(([path, text]) => {
    const id = sourceFile.exec(path)?.[1]
    return id === undefined ? [] : [[id, text] as const]
  })
  const value = {
    text: texts[caseFile]!,
    sources: Object.fromEntries(sources),
    inbox: texts[inboxFile] ?? '',
  }
  return { ok: true, value, notes }
}

type Unzipped = { files: Record<string, Uint8Array<ArrayBuffer>>; notes: string[] }

function unzipped(bytes: Uint8Array): Unzipped | Extract<ArchiveRead, { ok: false }> {
  const notes: string[] = []
  let count = 0
  let all = 0
  let tooLarge = ''
  // Sizes are bounded before anything is unpacked, and a file never fills more than the size it states.
  const filter = ({ name, originalSize, size }: UnzipFileInfo): boolean => {
    count += 1
    const known = name === caseFile || name === manifestFile || name === inboxFile || sourceFile.test(name)
    if (count > limits.files) tooLarge ||= name
    if (!known) {
      if (!name.endsWith('/')) notes.push(name)
      return false
    }
    all += originalSize
    if (originalSize > limits.file || all > limits.all || size > limits.all) tooLarge ||= name
    return tooLarge === ''
  }
  try {
    const files = unzipSync(bytes, { filter }) as Unzipped['files']
    if (tooLarge !== '') return { ok: false, problem: 'too-large', about: tooLarge }
    return { files, notes: notes.slice(0, 20) }
  } catch (failed) {
    const about = failed instanceof Error ? failed.message : String(failed)
    return { ok: false, problem: 'not-an-archive', about }
  }
}

function hashesOf(bytes: Uint8Array | undefined): Record<string, string> | null {
  if (!bytes) return null
  try {
    const { sha256: hashes } = JSON.parse(strFromU8(bytes)) as { sha256?: unknown }
    if (typeof hashes !== 'object' || hashes === null) return null
    const entries = Object.entries(hashes).filter(
      (one): one is [string, string] => typeof one[1] === 'string',
    )
    return Object.fromEntries(entries)
  } catch {
    return null
  }
}
