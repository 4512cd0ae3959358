/** Bytes to text: strict UTF-8, with a byte order mark allowed and dropped. */
import type { DiagnosticWords } from './diagnostics.ts'
import { maximumBytes } from './limits.ts'

/** The text, or why there is none. */
export type Decoded =
  | { text: string }
  | { code: 'not-utf8'; words: DiagnosticWords<'not-utf8'> }
  | { code: 'too-large'; words: DiagnosticWords<'too-large'> }

/** Text is passed through (without a byte order mark); bytes must be UTF-8. Longer than the limit is refused unread. */
export function decode(input: string | Uint8Array): Decoded {
  const size = input.length
  if (size > maximumBytes) {
    return {
      code: 'too-large',
      words: { limit: `${maximumBytes / 1e6} MB`, got: `${(size / 1e6).toFixed(1)} MB` },
    }
  }
  if (typeof input === 'string') return { text: input.startsWith('\uFEFF') ? input.slice(1) : input }
  const wide = utf16(input)
  if (wide) return { code: 'not-utf8', words: { got: wide } }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(input) }
  } catch {
    return { code: 'not-utf8', words: { got: 'bytes that are not UTF-8' } }
  }
}

/** UTF-16 by its byte order mark, or by a zero byte beside the first character. */
function utf16(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return 'UTF-16'
  if (bytes.length > 1 && (first === 0) !== (second === 0)) return 'UTF-16 without a byte order mark'
  return undefined
}
