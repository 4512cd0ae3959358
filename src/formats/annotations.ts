/**
 * Claims as W3C Web Annotations (JSON-LD): a quote selector beside a position selector, each refined to the figure.
 *
 * Positions count Unicode code points of the stored plain text, as the recommendation asks. What the standard has no
 * word for (figure, answers, acceptance, state) stands under a namespace of our own.
 */
import type { Claim, Source } from '../case/index.ts'
import { leanClaim } from '../evidence/index.ts'
import { countOf, itemsOf, lineOf, member, plainValue, readJsonFile, textOf } from './annotations-json.ts'
import {
  type AnnotationsContext,
  type ClaimDraft,
  ClaimRows,
  fileProblem,
  type RowsImport,
} from './annotations-rows.ts'
import type { JsonNode } from './json-tree.ts'

/** Namespace of the members that are ours. */
const namespace = 'urn:endstate:ns:'
const context = ['http://www.w3.org/ns/anno.jsonld', { endstate: namespace }]

/** What an export of annotations is made from. */
export interface AnnotatedCase {
  id: string
  sources: readonly Source[]
  claims: readonly Claim[]
}

/** The source as an IRI: by the hash of its stored text, else by its address, else by its place in the case. */
export function sourceIri(caseId: string, source: Source): string {
  if (source.sha256 !== undefined) return `urn:sha256:${source.sha256}`
  return source.url ?? `urn:endstate:source:${caseId}:${source.id}`
}

/** Claims as a page of annotations; a case without claims gives an empty page. Ends with a line end. */
export function writeAnnotations(spec: AnnotatedCase): string {
  const sources = new Map(spec.sources.map((source) => [source.id, source]))
  const items = spec.claims.flatMap((claim) => {
    const source = sources.get(claim.source)
    return source === undefined ? [] : [annotationOf(spec.id, claim, source)]
  })
  const page = {
    '@context': context,
    id: `urn:endstate:claims:${spec.id}`,
    type: 'AnnotationPage',
    items,
  }
  return `${JSON.stringify(page, null, 1)}\n`
}

function annotationOf(caseId: string, claim: Claim, source: Source): Record<string, unknown> {
  const {
    id: _id,
    source: _source,
    says: _says,
    quote,
    accepted,
    figure,
    answers,
    ...rest
  } = leanClaim(claim)
  const own = { ...rest, figure, answers, accepted, state: accepted === undefined ? undefined : 'accepted' }
  return {
    id: `urn:endstate:claim:${caseId}:${claim.id}`,
    type: 'Annotation',
    motivation: 'identifying',
    ...(claim.accepted ? { created: `${fullDay(claim.accepted.on)}T00:00:00Z` } : {}),
    body: [
      { type: 'TextualBody', purpose: 'describing', format: 'text/plain', value: claim.says },
      { type: 'TextualBody', purpose: 'tagging', value: claim.stance },
      ...claim.about.map((subject) => ({
        type: 'SpecificResource',
        purpose: 'linking',
        source: `case:${caseId}#${subject}`,
      })),
    ],
    target: {
      source: sourceIri(caseId, source),
      ...(quote === undefined ? {} : { selector: selectorsOf(quote as NonNullable<Claim['quote']>) }),
    },
    'endstate:source': claim.source,
    ...Object.fromEntries(Object.entries(own).map(([key, value]) => [`endstate:${key}`, value])),
  }
}

/** The first day of a date in full or in part. */
function fullDay(date: string): string {
  return date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date
}

/** Quote and position side by side; without a start there is only the quote. */
export function selectorsOf({
  exact,
  start,
  prefix,
  suffix,
  refine,
}: NonNullable<Claim['quote']>): unknown[] {
  const end = (from: number, text: string): number => from + [...text].length
  const quote = {
    type: 'TextQuoteSelector',
    exact,
    prefix,
    suffix,
    ...(refine ? { refinedBy: { type: 'TextQuoteSelector', exact: refine.exact } } : {}),
  }
  if (start === undefined) return [quote]
  const inner = refine?.start
  const refined =
    refine && inner !== undefined
      ? { refinedBy: { type: 'TextPositionSelector', start: inner, end: end(inner, refine.exact) } }
      : {}
  return [quote, { type: 'TextPositionSelector', start, end: end(start, exact), ...refined }]
}

/** Reads annotations as claims, row by row. One annotation, a list, a page or a collection are all taken. */
export function readAnnotations(text: string, about: AnnotationsContext): RowsImport<Claim> {
  const file = readJsonFile(text, 'the annotations')
  if (!file.ok) return file
  const list = annotationsIn(file.node)
  if (list === undefined) {
    const expected = 'an annotation, a list of them, an AnnotationPage or an AnnotationCollection'
    return {
      ok: false,
      problems: [fileProblem('no annotations were found', expected, 'Export W3C JSON-LD.')],
    }
  }
  const rows = new ClaimRows(about)
  list.forEach((node, index) => {
    const place = { row: `annotation ${index + 1}`, line: lineOf(text, node) }
    if (node.kind !== 'object') {
      rows.refuse(place, 'it is no annotation', 'Remove it from the file.')
      return
    }
    const changes: string[] = []
    rows.take(place, draftOf(node, index, changes), changes)
  })
  return { ok: true, items: rows.items, rows: rows.rows }
}

function annotationsIn(node: JsonNode): JsonNode[] | undefined {
  if (node.kind === 'list') return node.items
  const items = member(node, 'items') ?? member(member(node, 'first'), 'items')
  if (items !== undefined) return items.kind === 'list' ? items.items : undefined
  return member(node, 'target') === undefined ? undefined : [node]
}

function draftOf(node: JsonNode, index: number, changes: string[]): ClaimDraft {
  const target = itemsOf(member(node, 'target'))[0]
  const iri =
    textOf(target) ?? textOf(member(target, 'source')) ?? textOf(member(member(target, 'source'), 'id'))
  const selectors = itemsOf(member(target, 'selector'))
  const bodies = itemsOf(member(node, 'body'))
  const named = textOf(member(node, 'id')) ?? ''
  const id = /^urn:endstate:claim:[^:]*:(.+)$/.exec(named)?.[1]
  if (id === undefined) changes.push('given an id, since it had none of ours')
  const purpose = (body: JsonNode): string | undefined => textOf(member(body, 'purpose'))
  const describing = bodies.find((body) => ['describing', 'commenting', undefined].includes(purpose(body)))
  const says = textOf(member(describing, 'value')) ?? textOf(describing)
  const own = (key: string): unknown => plainValue(member(node, `endstate:${key}`))
  const quote = quoteOf(selectors)
  if (says === undefined && quote !== undefined)
    changes.push('described by its quote, since it says nothing itself')
  return {
    ...Object.fromEntries(
      ['by', 'date', 'stance', 'about', 'holder', 'answers', 'figure', 'accepted', 'handling'].map((key) => [
        key,
        own(key),
      ]),
    ),
    id: id ?? `annotation-${index + 1}`,
    source: own('source'),
    sourceHash: /^urn:sha256:([0-9a-f]{64})$/.exec(iri ?? '')?.[1],
    sourceAddress: iri,
    says: says ?? (quote === undefined ? undefined : `It says: “${quote.exact}”`),
    quote,
    end: countOf(member(selectorOf(selectors, 'TextPositionSelector'), 'end')),
  }
}

function selectorOf(selectors: readonly JsonNode[], type: string): JsonNode | undefined {
  return selectors.find((one) => textOf(member(one, 'type')) === type)
}

function quoteOf(selectors: readonly JsonNode[]): Record<string, unknown> | undefined {
  const quote = selectorOf(selectors, 'TextQuoteSelector')
  if (quote === undefined) return undefined
  const position = selectorOf(selectors, 'TextPositionSelector')
  const refined = member(quote, 'refinedBy')
  return {
    exact: plainValue(member(quote, 'exact')),
    start: plainValue(member(position, 'start')),
    prefix: plainValue(member(quote, 'prefix')) || undefined,
    suffix: plainValue(member(quote, 'suffix')) || undefined,
    refine:
      refined === undefined
        ? undefined
        : {
            exact: plainValue(member(refined, 'exact')),
            start: plainValue(member(member(position, 'refinedBy'), 'start')),
          },
  }
}
