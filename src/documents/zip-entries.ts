/**
 * The parts of a ZIP file, unpacked with a limit that is counted while unpacking: what the file says about its sizes is
 * read, but not believed.
 */
import { documentLimits, Refused } from './extraction.ts'

/** A part as its entry in the directory of the file describes it. */
export interface ZipEntry {
  name: string
  packed: number
  unpacked: number
  method: number
  /** Where its own header begins. */
  at: number
  encrypted: boolean
}

const mostEntries = 10_000
/** Parts of a document shrink to a tenth, rarely to a fiftieth. */
const largestRatio = 200

/** Refuses a file that cannot be taken apart, or whose parts are not what it says. */
export function brokenZip(says: string): Refused {
  return new Refused(
    'broken-docx',
    says,
    'Download it again, or open it in a word processor and save it anew.',
  )
}

/** Refuses a file that would fill the memory. */
export function bomb(says: string): Refused {
  return new Refused('zip-bomb', says, 'Nothing of it was kept. Ask whoever sent it for the plain document.')
}

/** The entries of the directory at the end of the file; throws {@link Refused} for damaged or hostile files. */
export function zipEntries(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOfDirectory(view)
  if (end === undefined) throw brokenZip('The file stops before its end.')
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  if (count > mostEntries || at === 0xffffffff) throw bomb(`The file says it has ${count} parts or more.`)
  const entries: ZipEntry[] = []
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50)
      throw brokenZip('The list of parts in the file is damaged.')
    const nameLength = view.getUint16(at + 28, true)
    const packed = view.getUint32(at + 20, true)
    const unpacked = view.getUint32(at + 24, true)
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength))
    const flags = view.getUint16(at + 8, true)
    entries.push({
      name,
      packed,
      unpacked,
      method: view.getUint16(at + 10, true),
      at: view.getUint32(at + 42, true),
      encrypted: (flags & 1) === 1,
    })
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  refuseBombs(entries)
  return entries
}

function refuseBombs(entries: readonly ZipEntry[]): void {
  let total = 0
  const places = new Set<number>()
  for (const { name, packed, unpacked, at } of entries) {
    total += unpacked
    // Parts that lie over each other are how a small file becomes huge.
    if (places.has(at)) throw bomb('Two parts of the file lie in the same place.')
    places.add(at)
    if (unpacked > 1_000_000 && unpacked > packed * largestRatio)
      throw bomb(
        `${name.slice(0, 80)} would grow to ${Math.round(unpacked / 1e6)} MB, ${Math.round(unpacked / Math.max(1, packed))} times its size.`,
      )
  }
  if (total > documentLimits.unpacked * 4) throw bomb(`Its parts would take ${Math.round(total / 1e6)} MB.`)
}

function endOfDirectory(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - 22 - 0xffff)
  for (let at = view.byteLength - 22; at >= first; at--)
    if (view.getUint32(at, true) === 0x06054b50) return at
  return undefined
}

/** What of a packed document is unpacked, how much at most in all, and which program writes such files. */
export interface NeededParts {
  needed: RegExp
  limit: number
  writer: string
}

/** The parts that are needed, by name, the first of each; throws {@link Refused} for locked, damaged or hostile ones. */
export async function unpackNeeded(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
  { needed, limit, writer }: NeededParts,
): Promise<Map<string, Uint8Array>> {
  const parts = new Map<string, Uint8Array>()
  let left = limit
  for (const entry of entries) {
    if (!needed.test(entry.name) || parts.has(entry.name)) continue
    if (entry.encrypted) throw brokenZip('The file is locked with a password.')
    const part = await unpack(bytes, entry, left)
    left -= part.length
    if (/<!(DOCTYPE|ENTITY)/.test(new TextDecoder('latin1').decode(part.subarray(0, 4096))))
      throw bomb(`${entry.name} defines words of its own, which no ${writer} does.`)
    parts.set(entry.name, part)
  }
  return parts
}

/** Unpacks one part; refuses what grows beyond `limit` bytes, or beyond what its entry says. */
async function unpack(bytes: Uint8Array, entry: ZipEntry, limit: number): Promise<Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const { at, name } = entry
  if (at + 30 > bytes.length || view.getUint32(at, true) !== 0x04034b50)
    throw brokenZip(`${name} is damaged.`)
  const from = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true)
  const packed = bytes.subarray(from, from + entry.packed)
  if (packed.length < entry.packed) throw brokenZip(`${name} is cut off.`)
  if (entry.method === 0) return within(packed, entry, limit)
  if (entry.method !== 8) throw brokenZip(`${name} is packed in a way that is not read.`)
  return within(await inflated(packed, entry, limit), entry, limit)
}

function within(part: Uint8Array, entry: ZipEntry, limit: number): Uint8Array {
  if (part.length > limit) throw bomb(`${entry.name} takes more than ${Math.round(limit / 1e6)} MB.`)
  return part
}

/** Inflates piece by piece and stops at the first byte too many. */
async function inflated(packed: Uint8Array, entry: ZipEntry, limit: number): Promise<Uint8Array> {
  const stream = new DecompressionStream('deflate-raw')
  const writer = stream.writable.getWriter()
  const sent = writer.write(packed as BufferSource).then(() => writer.close())
  sent.catch(() => {
    // The same fault reaches the reader below, which says it.
  })
  const reader = stream.readable.getReader() as ReadableStreamDefaultReader<Uint8Array>
  const pieces: Uint8Array[] = []
  let length = 0
  for (;;) {
    const piece = await reader.read().catch(() => undefined)
    if (piece === undefined) throw brokenZip(`${entry.name} is damaged.`)
    if (piece.done) break
    length += piece.value.length
    if (length > limit || length > entry.unpacked + 65_536) {
      await reader.cancel().catch(() => undefined)
      throw bomb(`${entry.name} unpacks to more than the file says.`)
    }
    pieces.push(piece.value)
  }
  const whole = new Uint8Array(length)
  let place = 0
  for (const piece of pieces) {
    whole.set(piece, place)
    place += piece.length
  }
  return whole
}
