/** Places of a case in words, for messages. */
import type { CasePath } from './diagnostics.ts'
import { clip } from './value-in-words.ts'

/** What stands at a path: `the case`, `` `weight` ``, `` item 2 of `parties` `` (counted from 1). */
export function thingAt(path: CasePath): string {
  const last = path.at(-1)
  if (last === undefined) return 'the case'
  if (typeof last === 'string') return `\`${clip(last)}\``
  const list = [...path].reverse().find((step) => typeof step === 'string')
  return list === undefined ? `item ${last + 1}` : `item ${last + 1} of \`${clip(String(list))}\``
}
