/** Sources as CSL-JSON, the list that reference managers and citation processors read, and back. */
import type { Source } from '../case/index.ts'
import { itemsOf, lineOf, member, plainValue, readJsonFile, textOf } from './annotations-json.ts'
import { fileProblem, type RowsImport } from './annotations-rows.ts'
import { knownKind, SourceRows } from './csl-rows.ts'
import type { JsonNode } from './json-tree.ts'

/** CSL type for each kind of source. */
const types: Record<Source['kind'], string> = {
  opinion: 'article-newspaper',
  analysis: 'article',
  news: 'article-newspaper',
  report: 'report',
  official: 'document',
  agreement: 'treaty',
  data: 'dataset',
  invented: 'document',
}

/**
 * Sources as a CSL-JSON array. A date that was inferred is marked `circa`; how certain it is, and what the standard has
 * no word for, stands under `custom`, so that it comes back.
 */
export function writeCsl(sources: readonly Source[]): string {
  const items = sources.map((source) => {
    const { id, title, publisher, author, published, kind, url, language, note, ...own } = source
    const date = published?.date
    return {
      id,
      type: types[kind],
      title,
      ...(author === undefined ? {} : { author: [{ literal: author }] }),
      publisher,
      ...(date === undefined
        ? {}
        : {
            issued: {
              'date-parts': [date.split('-').map(Number)],
              ...(published?.certainty === 'inferred' ? { circa: true } : {}),
            },
          }),
      URL: url,
      language,
      note,
      custom: { endstate: { ...own, kind, published } },
    }
  })
  return `${JSON.stringify(items, null, 1)}\n`
}

/** Reads a CSL-JSON array as sources, row by row. A date marked `circa` becomes an inferred one. */
export function readCsl(text: string): RowsImport<Source> {
  const file = readJsonFile(text, 'the references')
  if (!file.ok) return file
  const list = file.node.kind === 'list' ? file.node.items : itemsOf(member(file.node, 'items'))
  if (list.length === 0 && file.node.kind !== 'list') {
    const problem = fileProblem('no references were found', 'a list of references', 'Export CSL-JSON.')
    return { ok: false, problems: [problem] }
  }
  const rows = new SourceRows()
  list.forEach((node, index) => {
    const place = { row: `reference ${index + 1}`, line: lineOf(text, node) }
    if (node.kind !== 'object') {
      rows.refuse(place, 'it is no reference', 'Remove it from the file.')
      return
    }
    rows.take(place, draftOf(node))
  })
  return { ok: true, items: rows.items, rows: rows.rows }
}

function draftOf(node: JsonNode): Record<string, unknown> {
  const issued = member(node, 'issued')
  const parts = itemsOf(itemsOf(member(issued, 'date-parts'))[0]).map((part) => String(plainValue(part)))
  const date = parts.map((part, index) => part.padStart(index === 0 ? 4 : 2, '0')).join('-')
  const circa = plainValue(member(issued, 'circa')) === true
  const type = textOf(member(node, 'type')) ?? ''
  const own = plainValue(member(member(node, 'custom'), 'endstate'))
  const id = plainValue(member(node, 'id'))
  return {
    kind: knownKind(type),
    ...(date === '' ? {} : { published: { date, certainty: circa ? 'inferred' : 'stated' } }),
    ...(typeof own === 'object' ? own : {}),
    id: typeof id === 'number' ? String(id) : id,
    title: plainValue(member(node, 'title')),
    author: authorsOf(member(node, 'author')),
    publisher: plainValue(member(node, 'publisher') ?? member(node, 'container-title')),
    url: plainValue(member(node, 'URL')),
    language: plainValue(member(node, 'language')),
    note: plainValue(member(node, 'note')),
  }
}

function authorsOf(node: JsonNode | undefined): string | undefined {
  const names = itemsOf(node).flatMap((one) => {
    const literal = textOf(member(one, 'literal'))
    const parts = [textOf(member(one, 'given')), textOf(member(one, 'family'))]
    return literal ?? (parts.filter((part) => part !== undefined).join(' ') || [])
  })
  return names.length === 0 ? undefined : names.join('; ')
}
