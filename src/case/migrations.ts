/**
 * Older formats to the present one, step by step, on the document itself so that comments and order survive.
 *
 * Format 0 was a draft before the first release: `version: 0` at the top instead of `endstate`, `outcomes` instead of
 * `endStates`, and `pattern` instead of `is` inside them.
 */
import { type Document, isMap, isScalar, isSeq, type Pair, type YAMLMap } from 'yaml'
import { keyText } from './positions.ts'
import type { ProblemList } from './problems.ts'
import { formatVersion } from './schema/case.ts'
import { numberInWords } from './value-in-words.ts'

/** One step from a format to the next. `migrate` changes the document in place and expects a mapping at the top. */
export interface Migration {
  readonly from: number
  readonly to: number
  migrate(top: YAMLMap): void
}

/** All steps, oldest first; each leads one format further. */
export const migrations: readonly Migration[] = [
  {
    from: 0,
    to: 1,
    migrate(top) {
      const version = find(top, 'version')
      if (version) {
        rename(version, 'endstate')
        top.set('endstate', 1)
      }
      const outcomes = find(top, 'outcomes')
      if (!outcomes) return
      rename(outcomes, 'endStates')
      if (!isSeq(outcomes.value)) return
      for (const one of outcomes.value.items) {
        const pattern = isMap(one) ? find(one, 'pattern') : undefined
        if (pattern) rename(pattern, 'is')
      }
    },
  },
]

/**
 * Brings a document to the present format. Returns the format it was in if that was an older one, `newer` if this
 * engine cannot read it, else undefined. Says in the list whether the version is missing, newer or older; other values
 * are left to the schema.
 */
export function migrate(document: Document, list: ProblemList): number | 'newer' | undefined {
  const top = document.contents
  if (!isMap(top)) return undefined
  const found = versionOf(top)
  if (found === undefined) {
    if (!find(top, 'endstate')) {
      list.add({ code: 'missing-format', path: [], words: { version: formatVersion } })
    }
    return undefined
  }
  if (found > formatVersion) {
    const words = { version: formatVersion, got: numberInWords(found) }
    list.add({ code: 'newer-format', path: ['endstate'], words })
    return 'newer'
  }
  if (found === formatVersion) return undefined
  if (found < 0 || !Number.isInteger(found)) {
    const words = { version: formatVersion, got: numberInWords(found) }
    list.add({ code: 'unknown-format', path: ['endstate'], words })
    return undefined
  }
  let reached = found
  for (const step of migrations) {
    if (step.from !== reached) continue
    step.migrate(top)
    reached = step.to
  }
  if (reached !== formatVersion) return undefined
  list.add({ code: 'older-format', path: ['endstate'], words: { version: formatVersion, got: found } })
  return found
}

/** The format a document says it is in: `endstate: N`, or `version: 0` of the draft. */
function versionOf(top: YAMLMap): number | undefined {
  for (const [name, allowed] of [
    ['endstate', undefined],
    ['version', 0],
  ] as const) {
    const value = find(top, name)?.value
    if (!isScalar(value) || typeof value.value !== 'number') continue
    if (allowed === undefined || value.value === allowed) return value.value
  }
  return undefined
}

function find(map: YAMLMap, name: string): Pair | undefined {
  return map.items.find((pair) => keyText(pair.key) === name)
}

/** Renames a key and keeps its place in the text, so that later messages still point at it. */
function rename(pair: Pair, name: string): void {
  if (!isScalar(pair.key)) return
  pair.key.value = name
  delete pair.key.source
}
