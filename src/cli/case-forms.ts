/** Other forms of a case: its numbers as a table, and a case in JSON as a file for people. */
import type { CaseFile, Column, CompiledCase, Table } from 'endstate'
import type { Engine } from './session.ts'

const columns: Column[] = [
  { id: 'key', label: 'key', align: 'left' },
  { id: 'role', label: 'role', align: 'left' },
  { id: 'low', label: 'low (5 %)', align: 'right' },
  { id: 'central', label: 'central', align: 'right' },
  { id: 'high', label: 'high (95 %)', align: 'right' },
  { id: 'unit', label: 'unit', align: 'left' },
  { id: 'basis', label: 'basis', align: 'left' },
  { id: 'claims', label: 'claims', align: 'left' },
  { id: 'reason', label: 'reason', align: 'left' },
]

/** One row a quantity, in the order of the case; numbers are written in full, not rounded. */
export function quantitiesAsCsv(engine: Engine, compiled: CompiledCase): string {
  const rows = compiled.quantities.map(({ key, role, low, central, high, unit, basis }) => [
    key,
    role,
    low,
    central,
    high,
    unit ?? '',
    basis.kind,
    basis.passages.map((passage) => `${passage.claim} (${passage.gives})`).join('; '),
    basis.reason,
  ])
  const sentence = engine.sentence('Every number of the case.')
  const table: Table = { kind: 'table', id: 'quantities', sentence, columns, rows }
  const { hash, scenario, changes } = compiled
  const run = { caseHash: hash, scenario, changed: changes }
  return engine.tableToCsv(table, { lexicon: 'none', run })
}

/** Parts of a YAML tree that decide how it is written. */
interface TreeNode {
  flow?: boolean
  type?: string
  items?: unknown[]
  key?: unknown
  value?: unknown
}

/** A short list of words or numbers stays on one line. */
const shortList = 6

/** Turns the braces and quotation marks of JSON into indented lines, without changing a value. */
function openOut(node: unknown): void {
  if (typeof node !== 'object' || node === null) return
  const here = node as TreeNode
  if (Array.isArray(here.items)) {
    const leaves = here.items.every(
      (item) => !Array.isArray((item as TreeNode).items) && !('key' in (item as object)),
    )
    here.flow = leaves && here.items.length > 0 && here.items.length <= shortList
    for (const item of here.items) openOut(item)
  } else if ('key' in here) {
    openOut(here.key)
    openOut(here.value)
  } else if (here.type === 'QUOTE_DOUBLE') {
    // Written plain where plain text means the same, and quoted where it would not.
    here.type = 'PLAIN'
  }
}

/** A case read from JSON as YAML with one key a line. */
export function asReadableYaml(file: CaseFile): string {
  const document = file.document.clone()
  openOut(document.contents)
  return document.toString({ lineWidth: 110 })
}
