/**
 * The text of a source from a file: PDF, Word, web page, Markdown or plain text. A worker of its own reads it and is closed
 * afterwards, so that a file made to hang or to fill the memory can be stopped and takes nothing with it.
 */
import type { Extraction, ExtractionProblem } from '../../documents/index.ts'
import { lineTo } from '../engine/client.ts'
import { startWorker } from '../state/start-worker.ts'

/** Bytes of a file that is given to the reader; it refuses smaller ones by their kind. */
const mostBytes = 64 * 1024 * 1024
/** Seconds a document may take: a page takes milliseconds, a report of hundreds of pages some seconds. */
const patience = 60

/** A document that is being read; `done` never rejects and gives null where it was stopped. */
export interface ReadingDocument {
  name: string
  done: Promise<Extraction | null>
  stop: () => void
}

/** Endings of the files that are read as documents. */
export const documentEndings = '.pdf,.docx,.html,.htm,.xhtml,.md,.markdown,.txt'

/** True where the name says that a file is a document, and no case or table. */
export const isDocument = (name: string): boolean =>
  documentEndings.split(',').some((ending) => name.toLowerCase().endsWith(ending))

/** Starts reading a file. */
export function readDocument(file: File): ReadingDocument {
  const { name } = file
  if (file.size > mostBytes) {
    const says = `The file has ${Math.ceil(file.size / 2 ** 20)} MB; at most 64 MB are read.`
    const done = Promise.resolve(refusal('too-large', says, 'Add the part you quote from, as text.'))
    return { name, done, stop: () => {} }
  }
  const line = lineTo(() => startWorker('reader'))
  let stop = (): void => {}
  const done = new Promise<Extraction | null>((resolve) => {
    const end = (answer: Extraction | null): void => {
      clearTimeout(clock)
      line.close()
      resolve(answer)
    }
    const asText = 'Save its text as a .txt file and add that.'
    const clock = setTimeout(() => {
      end(refusal('too-slow', `Reading it took longer than ${patience} s and was stopped.`, asText))
    }, patience * 1000)
    stop = () => end(null)
    line
      .ask('readDocument', { file, name })
      .then(end, () => end(refusal('unknown-kind', 'The file could not be read.', asText)))
  })
  return { name, done, stop: () => stop() }
}

function refusal(code: ExtractionProblem['code'], says: string, remedy: string): Extraction {
  return { ok: false, problem: { code, says, remedy } }
}
