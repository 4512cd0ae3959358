/** The text of a source from a file the user opens. Plain text only; other documents become text on the command line. */
import { words } from '../words/words.ts'

/** Bytes of a text that are read. */
const mostBytes = 20_000_000

/** The text with plain line ends, or why the file is none. */
export async function openSourceText(
  file: File,
): Promise<{ ok: true; text: string } | { ok: false; says: string }> {
  const w = words.value.editing
  if (file.size > mostBytes) return { ok: false, says: w.sourceTooLarge(file.name) }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer())
    return text.includes('\u0000')
      ? { ok: false, says: w.sourceNotText(file.name) }
      : { ok: true, text: text.replace(/\r\n?/g, '\n') }
  } catch {
    return { ok: false, says: w.sourceNotText(file.name) }
  }
}
