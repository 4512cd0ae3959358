/** The source store: texts of sources on disk, beside a case or in a folder of their own, with a record of each. */
export { largestText, sha256Of } from './contained-file.ts'
export type { SourceRecord, TextSpan } from './source-record.ts'
export { openStore, type SourceRequest, type SourceStore, type StoredText } from './source-store.ts'
export { removeText, type StorePlace, type StoreProblem, storeText } from './store-writer.ts'
