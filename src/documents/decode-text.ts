/** Bytes to text: byte order mark, declared encoding, UTF-8; what was guessed or replaced is said. */
import { type ExtractionWarning, Refused } from './extraction.ts'

/** A text with the name of its encoding and what must be said about it. */
export interface DecodedText {
  text: string
  encoding: string
  warnings: ExtractionWarning[]
}

const marks: readonly [string, readonly number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

/** More than this share of replaced characters, and what is left is no text to quote from. */
const mostReplaced = 0.01

const saveAs = 'Open the file in an editor and save it as UTF-8.'

/**
 * Reads bytes as text. A byte order mark decides; then UTF-8 where the bytes are valid; then the encoding declared; then
 * windows-1252, with a warning. Bytes of two encodings are replaced and counted, or refused where there are many.
 */
export function decodeText(bytes: Uint8Array, declared?: string): DecodedText {
  const marked = marks.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte))?.[0]
  if (marked !== undefined) return checked(replacing(bytes, marked))
  const guessed = wideEncoding(bytes)
  if (guessed !== undefined) {
    const says = `No encoding is declared; it was read as ${guessed}, because every second byte is zero.`
    return checked(replacing(bytes, guessed, [{ code: 'encoding-guessed', says }]))
  }
  const label = declared === undefined ? undefined : knownLabel(declared)
  const strict = strictUtf8(bytes)
  if (strict !== undefined) return checked(asUtf8(strict, label, declared))
  if (label !== undefined && label !== 'utf-8') return checked(replacing(bytes, label))
  return checked(undeclared(bytes))
}

function strictUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** Valid UTF-8. Pages that declare windows-1252 and are UTF-8 are common, and the other way round nearly impossible. */
function asUtf8(text: string, label: string | undefined, declared: string | undefined): DecodedText {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII is meant, controls included
  const contradicted = label !== undefined && label !== 'utf-8' && /[^\x00-\x7f]/.test(text)
  const says = `The document declares ${declared}, but its bytes are valid UTF-8; it was read as UTF-8.`
  return { text, encoding: 'utf-8', warnings: contradicted ? [{ code: 'encoding-contradicted', says }] : [] }
}

function knownLabel(declared: string): string | undefined {
  try {
    return new TextDecoder(declared.trim()).encoding
  } catch {
    return undefined
  }
}

/** UTF-16 without a mark: ASCII letters leave zeros in every second byte. */
function wideEncoding(bytes: Uint8Array): string | undefined {
  const length = Math.min(bytes.length - (bytes.length % 2), 4096)
  if (length < 8) return undefined
  let [even, odd] = [0, 0]
  for (let at = 0; at < length; at += 2) {
    if (bytes[at] === 0) even++
    if (bytes[at + 1] === 0) odd++
  }
  const half = length / 2
  if (odd > half * 0.7 && even < half * 0.05) return 'utf-16le'
  return even > half * 0.7 && odd < half * 0.05 ? 'utf-16be' : undefined
}

/** What windows-1252 has at 0x80 to 0x9f; the five places it leaves free stay control characters. */
const westernMarks = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'

/** Decodes with replacement. Some versions of Node read windows-1252 as Latin 1, without its quotation marks and dashes. */
function decoded(bytes: Uint8Array, encoding: string): string {
  const text = new TextDecoder(encoding).decode(bytes)
  if (encoding !== 'windows-1252') return text
  return text.replace(/[\x80-\x9f]/g, (mark) => westernMarks[mark.charCodeAt(0) - 0x80]!)
}

function countOf(text: string, letter: string): number {
  let count = 0
  for (let at = text.indexOf(letter); at >= 0; at = text.indexOf(letter, at + 1)) count++
  return count
}

/** Decodes with replacement and says how much was replaced. */
function replacing(bytes: Uint8Array, encoding: string, warnings: ExtractionWarning[] = []): DecodedText {
  const text = decoded(bytes, encoding)
  const replaced = countOf(text, '\ufffd')
  if (replaced === 0) return { text, encoding, warnings }
  if (replaced > text.length * mostReplaced) {
    const says = `${replaced} characters cannot be read as ${encoding}: the file mixes encodings, or is damaged.`
    throw new Refused('mixed-encodings', says, saveAs)
  }
  const many = replaced === 1 ? '1 character was' : `${replaced} characters were`
  const says = `${many} not valid ${encoding} and replaced by \ufffd, the first at position ${text.indexOf('\ufffd')}.`
  return { text, encoding, warnings: [...warnings, { code: 'characters-replaced', says }] }
}

/** Neither valid UTF-8 nor declared: mixed where some letters are UTF-8 of several bytes, else windows-1252. */
function undeclared(bytes: Uint8Array): DecodedText {
  const loose = new TextDecoder('utf-8').decode(bytes)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII is meant, controls included
  if (/[^\x00-\x7f\ufffd]/.test(loose)) return replacing(bytes, 'utf-8')
  const says = 'No encoding is declared and the bytes are not UTF-8; it was read as windows-1252.'
  const text = decoded(bytes, 'windows-1252')
  return { text, encoding: 'windows-1252', warnings: [{ code: 'encoding-guessed', says }] }
}

/** Refuses what is no text, and says where control characters stand in one. */
function checked(decoded: DecodedText): DecodedText {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  const controls: readonly string[] = decoded.text.match(/[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]/g) ?? []
  if (controls.length === 0) return decoded
  const share = controls.length / decoded.text.length
  if (controls.includes('\0') || (controls.length > 3 && share > 0.001)) {
    throw new Refused(
      'binary-file',
      'The file is not text: it holds bytes that no text has.',
      'Add the document itself, as HTML, PDF, DOCX, Markdown or plain text.',
    )
  }
  const many = controls.length === 1 ? '1 control character' : `${controls.length} control characters`
  const says = `The text holds ${many}; they are stored as they are and not shown.`
  return { ...decoded, warnings: [...decoded.warnings, { code: 'control-characters', says }] }
}
