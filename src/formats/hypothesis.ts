/**
 * Claims as the JSON that the Hypothesis client exports and imports.
 *
 * Its position selectors count UTF-16 units of the page's text, ours count code points: positions are converted with the
 * stored text, and left out where that text is not at hand. When their client imports a file it keeps only the target,
 * tags, text and address of an annotation, so our id travels as a tag; a file that did not pass through it also carries
 * the whole claim.
 */
import type { Claim } from '../case/index.ts'
import { codePoints, leanClaim } from '../evidence/index.ts'
import { type AnnotatedCase, sourceIri } from './annotations.ts'
import { countOf, itemsOf, lineOf, member, plainValue, readJsonFile, textOf } from './annotations-json.ts'
import {
  type AnnotationsContext,
  type ClaimDraft,
  ClaimRows,
  fileProblem,
  type RowsImport,
} from './annotations-rows.ts'
import type { JsonNode } from './json-tree.ts'

/** What an export for Hypothesis takes beside the case. */
export interface HypothesisOptions {
  textOf?: (source: string) => string | undefined
  /** Moment of the export as ISO 8601; a fixed moment if absent, so that the same case gives the same bytes. */
  exportedAt?: string
  version?: string
}

const noMoment = '1970-01-01T00:00:00.000Z'
const tagged = { claim: 'endstate:claim=', source: 'endstate:source=' }

/** Claims as a Hypothesis export. Claims without a quote become notes on the whole source. */
export function writeHypothesis(spec: AnnotatedCase, options: HypothesisOptions = {}): string {
  const sources = new Map(spec.sources.map((source) => [source.id, source]))
  const { exportedAt = noMoment } = options
  const annotations = spec.claims.flatMap((claim) => {
    const source = sources.get(claim.source)
    if (source === undefined) return []
    const uri = sourceIri(spec.id, source)
    const selector = selectorsOf(claim, options.textOf?.(claim.source))
    return {
      id: claim.id,
      created: exportedAt,
      updated: exportedAt,
      user: 'acct:endstate@localhost',
      uri,
      text: claim.says,
      tags: [`${tagged.claim}${claim.id}`, `${tagged.source}${claim.source}`, claim.stance, ...claim.about],
      group: '__world__',
      permissions: { read: ['group:__world__'] },
      target: [{ source: uri, ...(selector.length === 0 ? {} : { selector }) }],
      document: { title: [source.title ?? source.id] },
      endstate: leanClaim(claim),
    }
  })
  const head = {
    export_date: exportedAt,
    export_userid: '',
    client_version: `endstate ${options.version ?? ''}`.trim(),
  }
  return `${JSON.stringify({ ...head, annotations }, null, 1)}\n`
}

function selectorsOf({ quote }: Claim, text: string | undefined): unknown[] {
  if (!quote) return []
  const { exact, prefix, suffix, start } = quote
  const quoted = { type: 'TextQuoteSelector', exact, prefix, suffix }
  if (start === undefined || text === undefined) return [quoted]
  const points = codePoints(text)
  const from = points.toUnits(start)
  const to = points.toUnits(start + [...exact].length)
  return [{ type: 'TextPositionSelector', start: from, end: to }, quoted]
}

/** Reads a Hypothesis export as claims, row by row; page notes and replies become claims without a quote. */
export function readHypothesis(text: string, about: AnnotationsContext): RowsImport<Claim> {
  const file = readJsonFile(text, 'the annotations')
  if (!file.ok) return file
  const list =
    file.node.kind === 'list' ? file.node : (member(file.node, 'annotations') ?? member(file.node, 'rows'))
  if (list?.kind !== 'list') {
    const expected = 'an object with `annotations`, as the Hypothesis client exports it'
    return {
      ok: false,
      problems: [fileProblem('no annotations were found', expected, 'Export them as JSON in Hypothesis.')],
    }
  }
  const rows = new ClaimRows(about)
  list.items.forEach((node, index) => {
    const place = { row: `annotation ${index + 1}`, line: lineOf(text, node) }
    if (node.kind !== 'object') {
      rows.refuse(place, 'it is no annotation', 'Remove it from the file.')
      return
    }
    const changes: string[] = []
    rows.take(place, draftOf(node, index, about, changes), changes)
  })
  return { ok: true, items: rows.items, rows: rows.rows }
}

function draftOf(node: JsonNode, index: number, about: AnnotationsContext, changes: string[]): ClaimDraft {
  const target = itemsOf(member(node, 'target'))[0]
  const tags = itemsOf(member(node, 'tags')).flatMap((tag) => textOf(tag) ?? [])
  const uri = textOf(member(node, 'uri')) ?? textOf(member(target, 'source'))
  const hash = /^urn:sha256:([0-9a-f]{64})$/.exec(uri ?? '')?.[1]
  const named = (start: string): string | undefined =>
    tags.find((tag) => tag.startsWith(start))?.slice(start.length)
  const id = named(tagged.claim)
  const source =
    named(tagged.source) ??
    about.sources.find((one) => (hash === undefined ? one.url === uri : one.sha256 === hash))?.id
  const whole = plainValue(member(node, 'endstate'))
  const carried = typeof whole === 'object' && whole !== null ? (whole as ClaimDraft) : {}
  const selectors = itemsOf(member(target, 'selector'))
  const quote = quoteOf(
    selectors,
    source === undefined ? undefined : about.textOf?.(source),
    carried,
    changes,
  )
  const says = textOf(member(node, 'text')) || undefined
  if (id === undefined) changes.push('given an id, since it had none of ours')
  if (says === undefined && quote) changes.push('described by its quote, since it has no comment')
  return {
    ...carried,
    id: id ?? `hypothesis-${index + 1}`,
    source,
    sourceHash: hash,
    sourceAddress: uri,
    says: says ?? (quote === undefined ? undefined : `It says: “${String(quote.exact)}”`),
    quote,
  }
}

/** The quote with its start in code points; without the stored text a start in UTF-16 units cannot be used. */
function quoteOf(
  selectors: readonly JsonNode[],
  text: string | undefined,
  carried: ClaimDraft,
  changes: string[],
): Record<string, unknown> | undefined {
  const selector = (type: string): JsonNode | undefined =>
    selectors.find((one) => textOf(member(one, 'type')) === type)
  const quoted = selector('TextQuoteSelector')
  if (quoted === undefined) return undefined
  const exact = plainValue(member(quoted, 'exact'))
  const before = (carried.quote ?? {}) as Record<string, unknown>
  const units = countOf(member(selector('TextPositionSelector'), 'start'))
  const same = before.exact === exact
  let start = same ? before.start : undefined
  if (start === undefined && units !== undefined) {
    if (text === undefined)
      changes.push('position left out: Hypothesis counts UTF-16 units, and the stored text is not here')
    else start = codePoints(text).toPoints(units)
  }
  return {
    exact,
    start,
    prefix: plainValue(member(quoted, 'prefix')) || undefined,
    suffix: plainValue(member(quoted, 'suffix')) || undefined,
    refine: same ? before.refine : undefined,
  }
}
