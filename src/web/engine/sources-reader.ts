/** The worker that reads one document into text: PDF, DOCX, HTML, Markdown, plain text. Started when somebody opens one. */
import { extract, readXlsx } from '../../documents/index.ts'
import { answerWith } from './answering.ts'

answerWith({
  readDocument: async ({ file, name }) => extract(new Uint8Array(await file.arrayBuffer()), { name }),
  readSheets: async ({ file }) => readXlsx(new Uint8Array(await file.arrayBuffer())),
})
