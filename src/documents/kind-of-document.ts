/** Which form a document has: by what its first bytes say, then by its name. */
import { type DocumentKind, Refused } from './extraction.ts'

const readable = 'Add it as HTML, PDF, DOCX, Markdown or plain text.'

/** First bytes of forms that are not read, with what they are and what to do. */
const foreign: readonly [readonly number[], string, string][] = [
  [[0xd0, 0xcf, 0x11, 0xe0], 'an old Word, Excel or PowerPoint file', 'Save it as DOCX or PDF and add that.'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'an RTF file', 'Save it as DOCX and add that.'],
  [[0x89, 0x50, 0x4e, 0x47], 'a picture', 'Pictures of text are not read. Add the text itself.'],
  [[0xff, 0xd8, 0xff], 'a picture', 'Pictures of text are not read. Add the text itself.'],
  [[0x47, 0x49, 0x46, 0x38], 'a picture', 'Pictures of text are not read. Add the text itself.'],
  [[0x1f, 0x8b], 'a packed file (gzip)', 'Unpack it and add what is inside.'],
  [[0x52, 0x61, 0x72, 0x21], 'a packed file (RAR)', 'Unpack it and add what is inside.'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'a packed file (7z)', 'Unpack it and add what is inside.'],
  [[0x7f, 0x45, 0x4c, 0x46], 'a program', readable],
]

function startsWith(bytes: Uint8Array, first: readonly number[]): boolean {
  return first.every((byte, index) => bytes[index] === byte)
}

/** The beginning as Latin letters, in which every ASCII word can be found whatever the encoding; zeros left out. */
function beginning(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 2048)).replaceAll('\0', '').toLowerCase()
}

/** The form of a document; throws {@link Refused} for forms that are not read. */
export function kindOfDocument(bytes: Uint8Array, name: string): DocumentKind {
  const head = beginning(bytes)
  if (head.slice(0, 1024).includes('%pdf-')) return 'pdf'
  if (startsWith(bytes, [0x50, 0x4b, 3, 4]) || startsWith(bytes, [0x50, 0x4b, 5, 6])) return 'docx'
  for (const [first, what, remedy] of foreign)
    if (startsWith(bytes, first)) throw new Refused('unknown-kind', `The file is ${what}.`, remedy)
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  if (ending === 'pdf')
    throw new Refused(
      'broken-pdf',
      'The name says PDF, but the file does not begin like one.',
      'Download it again.',
    )
  if (ending === 'docx')
    throw new Refused(
      'broken-docx',
      'The name says DOCX, but the file does not begin like one.',
      'Save it again as DOCX.',
    )
  if (/^[^<]{0,200}<(!doctype html|html[\s>]|head[\s>]|body[\s>])/.test(head)) return 'html'
  if (['html', 'htm', 'xhtml'].includes(ending)) return 'html'
  if (/^<\?xml[^>]*>\s*<(!doctype html|html[\s>])/.test(head)) return 'html'
  return ending === 'md' || ending === 'markdown' ? 'markdown' : 'text'
}

/** The encoding an HTML page declares in its first bytes; undefined where it declares none. */
export function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = beginning(bytes)
  return (
    /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([a-z0-9_:.-]{2,40})/.exec(head)?.[1] ??
    /^<\?xml[^>]{0,100}?encoding\s*=\s*["']([a-z0-9_:.-]{2,40})/.exec(head)?.[1]
  )
}
