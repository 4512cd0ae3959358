/**
 * Claims as labelled spans for doccano (JSONL): one line for each source with its text, labels as [start, end, label].
 *
 * doccano counts code points, as we do. The text goes with the offsets, so that they can be resolved anywhere. What a
 * label cannot hold (ids, what the claim says) stands beside it and comes back with an export of doccano as metadata.
 */
import type { Claim } from '../case/index.ts'
import { leanClaim } from '../evidence/index.ts'
import type { AnnotatedCase } from './annotations.ts'
import { countOf, itemsOf, member, plainValue, readJsonFile, textOf } from './annotations-json.ts'
import {
  type AnnotationsContext,
  type ClaimDraft,
  ClaimRows,
  type RowsImport,
  tooLong,
} from './annotations-rows.ts'
import type { JsonNode } from './json-tree.ts'

/** The lines, and the claims that could not be put into them: without a quote, a position or a text. */
export interface DoccanoExport {
  text: string
  leftOut: string[]
}

/** Sources with their spans as JSON lines; sources without any span are left out. */
export function writeDoccano(
  spec: AnnotatedCase,
  textOfSource: (source: string) => string | undefined,
): DoccanoExport {
  const leftOut: string[] = []
  const lines = spec.sources.flatMap((source) => {
    const claims = spec.claims.filter((claim) => claim.source === source.id)
    const text = claims.length === 0 ? undefined : textOfSource(source.id)
    const spans = claims.filter((claim) => text !== undefined && claim.quote?.start !== undefined)
    leftOut.push(...claims.filter((claim) => !spans.includes(claim)).map(({ id }) => id))
    if (spans.length === 0) return []
    const label = spans.map(({ quote, stance }) => [
      quote!.start!,
      quote!.start! + [...quote!.exact].length,
      stance,
    ])
    const endstate = { source: source.id, sha256: source.sha256, claims: spans.map(leanClaim) }
    return `${JSON.stringify({ id: source.id, text, label, endstate })}\n`
  })
  return { text: lines.join(''), leftOut }
}

/** Reads lines of doccano as claims, label by label. A line that is no JSON is refused alone. */
export function readDoccano(text: string, about: AnnotationsContext): RowsImport<Claim> {
  const problems = tooLong(text)
  if (problems.length > 0) return { ok: false, problems }
  const rows = new ClaimRows(about)
  text.split('\n').forEach((written, index) => {
    if (written.trim() === '') return
    const place = { row: `line ${index + 1}`, line: index + 1 }
    const read = readJsonFile(written, 'the lines')
    if (!read.ok) {
      const says = read.problems[0]?.message ?? 'it is no JSON'
      rows.refuse(place, says, 'Every line must be one JSON object; export JSONL.')
      return
    }
    readLine(read.node, index + 1, rows)
  })
  return { ok: true, items: rows.items, rows: rows.rows }
}

interface Label {
  start: number
  end: number
  label: string
}

function readLine(node: JsonNode, line: number, rows: ClaimRows): void {
  const place = { row: `line ${line}`, line }
  const text = textOf(member(node, 'text'))
  if (text === undefined) {
    rows.refuse(place, 'it has no text', 'Export the text with the labels.')
    return
  }
  const own = member(node, 'endstate') ?? member(member(node, 'meta'), 'endstate')
  const source = textOf(member(own, 'source')) ?? textOf(member(node, 'id'))
  const known = itemsOf(member(own, 'claims')).map((one) => plainValue(one) as ClaimDraft)
  const letters = [...text]
  const labels = itemsOf(member(node, 'label') ?? member(node, 'labels') ?? member(node, 'entities'))
  labels.forEach((written, index) => {
    const at = { row: `line ${line}, label ${index + 1}`, line }
    const label = labelOf(written)
    if (label === undefined) {
      rows.refuse(at, 'it is no label', 'A label is [start, end, name] in code points of the text.')
      return
    }
    if (label.end <= label.start || label.end > letters.length) {
      rows.refuse(at, 'its end is before its start or past the text', 'Export the labels again.')
      return
    }
    const exact = letters.slice(label.start, label.end).join('')
    const changes: string[] = []
    const found = known.findIndex((one) => isSpan(one, exact, label.start))
    // Taken out of the list: two claims may rest on the same words.
    const before = found === -1 ? undefined : known.splice(found, 1)[0]
    if (before === undefined) changes.push('given an id, since it had none of ours')
    rows.take(
      at,
      before === undefined
        ? {
            id: `doccano-${line}-${index + 1}`,
            source,
            sourceHash: textOf(member(own, 'sha256')),
            says: `${label.label}: “${exact}”`.slice(0, 400),
            quote: { exact, start: label.start },
          }
        : { ...before, sourceHash: textOf(member(own, 'sha256')) },
      changes,
    )
  })
}

function isSpan(draft: ClaimDraft, exact: string, start: number): boolean {
  const quote = draft?.quote as { exact?: unknown; start?: unknown } | undefined
  return quote?.exact === exact && quote.start === start
}

function labelOf(node: JsonNode): Label | undefined {
  const [first, second, third] = node.kind === 'list' ? node.items : []
  const start = countOf(first ?? member(node, 'start_offset'))
  const end = countOf(second ?? member(node, 'end_offset'))
  const label = textOf(third ?? member(node, 'label'))
  return start === undefined || end === undefined || label === undefined ? undefined : { start, end, label }
}
