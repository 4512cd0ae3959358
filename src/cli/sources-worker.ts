/** The thread that reads documents: a file made to hang or to fill the memory takes only this thread with it. */
import { parentPort } from 'node:worker_threads'
import { type ExtractOptions, extract } from '../documents/index.ts'

/** One document to read. */
export interface ReadingTask {
  bytes: Uint8Array
  options: ExtractOptions
}

const port = parentPort
if (port === null) throw new Error('this file runs as a worker thread')
port.on('message', async ({ bytes, options }: ReadingTask) => {
  port.postMessage(await extract(bytes, options))
})
