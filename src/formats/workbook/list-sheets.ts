/** Sheets that list things of a case, one in a row: parties, issues, sources, claims, events and the like. */
import type { CaseSpec } from '../../case/index.ts'
import { type BasisAt, numberCells } from './number-cells.ts'
import type { Editable, PlannedCell, PlannedSheet, SheetValue } from './sheet.ts'

/** A column: what it shows of an item and, where it can be changed, how. */
interface Column<Item> {
  label: string
  width: number
  shows: (item: Item) => unknown
  edit?: { key: Editable['path']; kind: Exclude<Editable['kind'], 'number'>; optional: boolean }
}

const shown = (value: unknown): SheetValue => {
  if (value === undefined || value === null || value === '') return null
  if (typeof value === 'string' || typeof value === 'number') return value
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) return value.join(', ') || null
  return JSON.stringify(value)
}

/** A column that shows one member; `kept` may be changed but not emptied, `fixed` not at all. */
function member<Item>(
  key: keyof Item & string,
  label: string,
  width: number,
  how: 'kept' | 'optional' | 'fixed',
  kind: Exclude<Editable['kind'], 'number'> = 'text',
): Column<Item> {
  const column: Column<Item> = { label, width, shows: (item) => item[key] }
  return how === 'fixed' ? column : { ...column, edit: { key: [key], kind, optional: how === 'optional' } }
}

function listed<Item>(
  name: string,
  keys: number,
  items: readonly { item: Item; at: Editable['path'] }[],
  columns: readonly Column<Item>[],
): PlannedSheet {
  return {
    name,
    keys,
    header: columns.map(({ label }) => label),
    widths: columns.map(({ width }) => width),
    rows: items.map(({ item, at }) =>
      columns.map(({ shows, edit }): PlannedCell => {
        const value = shown(shows(item))
        return edit ? { value, edit: { ...edit, path: [...at, ...edit.key] } } : { value }
      }),
    ),
  }
}

const placed = <Item>(list: readonly Item[], key: string) =>
  list.map((item, index) => ({ item, at: [key, index] }))

/** Parties, and what they want. */
export function partySheets(spec: CaseSpec): PlannedSheet[] {
  type Party = CaseSpec['parties'][number]
  const wants = spec.parties.flatMap(({ id, wants: all }, party) =>
    all.map((one, index) => ({
      item: { party: id, number: index + 1, what: one.what, claims: one.claims },
      at: ['parties', party, 'wants', index],
    })),
  )
  return [
    listed('Parties', 1, placed(spec.parties, 'parties'), [
      member<Party>('id', 'Party', 18, 'fixed'),
      member<Party>('name', 'Name', 28, 'kept'),
      member<Party>('short', 'Short', 8, 'optional'),
      member<Party>('description', 'Description', 60, 'optional'),
      member<Party>('signs', 'Signs', 8, 'kept', 'yes-no'),
      { label: 'States its wants as', width: 18, shows: ({ preferences }) => preferences.kind },
    ]),
    listed('Wants', 2, wants, [
      { label: 'Party', width: 18, shows: ({ party }) => party },
      { label: 'Number', width: 8, shows: ({ number }) => number },
      member('what', 'Wants', 80, 'kept'),
      { label: 'Claims', width: 40, shows: ({ claims }) => claims },
    ]),
  ]
}

/** Issues and options: a row for the issue, then one for each option. */
export function issueSheet(spec: CaseSpec): PlannedSheet {
  type Row = {
    issue: string
    option: string
    name: string
    short: unknown
    description: unknown
    by: unknown
  }
  const rows = spec.issues.flatMap(({ id, name, description, decidedBy, options }, issue) => {
    const head = { issue: id, option: '', name, short: undefined, description, by: decidedBy }
    return [
      { item: head as Row, at: ['issues', issue] },
      ...options.map((one, index) => ({
        item: {
          issue: id,
          option: one.id,
          name: one.name,
          short: one.short,
          description: one.description,
          by: undefined,
        } as Row,
        at: ['issues', issue, 'options', index],
      })),
    ]
  })
  const sheet = listed('Issues and options', 2, rows, [
    member<Row>('issue', 'Issue', 22, 'fixed'),
    member<Row>('option', 'Option', 22, 'fixed'),
    member<Row>('name', 'Name', 44, 'kept'),
    member<Row>('short', 'Short', 18, 'optional'),
    member<Row>('description', 'Description', 60, 'optional'),
    member<Row>('by', 'Decided by', 26, 'fixed'),
  ])
  // An issue has no short name.
  for (const row of sheet.rows) if (row[1]!.value === null) row[3] = { value: null }
  return sheet
}

/** Sources and claims. */
export function evidenceSheets(spec: CaseSpec): PlannedSheet[] {
  type Source = CaseSpec['sources'][number]
  type Claim = CaseSpec['claims'][number]
  const sources = listed('Sources', 1, placed(spec.sources, 'sources'), [
    member<Source>('id', 'Source', 24, 'fixed'),
    member<Source>('title', 'Title', 50, 'optional'),
    member<Source>('publisher', 'Publisher', 24, 'optional'),
    member<Source>('author', 'Author', 24, 'optional'),
    {
      label: 'Published',
      width: 12,
      shows: ({ published }) => published?.date,
      edit: { key: ['published', 'date'], kind: 'date', optional: true },
    },
    { label: 'Date is', width: 10, shows: ({ published }) => published?.certainty },
    member<Source>('kind', 'Kind', 12, 'kept'),
    member<Source>('url', 'Address', 40, 'optional'),
    member<Source>('language', 'Language', 9, 'optional'),
    member<Source>('handling', 'Handling', 10, 'kept'),
    member<Source>('note', 'Note', 40, 'optional'),
    member<Source>('file', 'Stored text', 24, 'fixed'),
    member<Source>('sha256', 'SHA-256', 20, 'fixed'),
  ])
  // A source that states no day has nothing a day could be put beside.
  spec.sources.forEach(({ published }, at) => {
    if (!published) sources.rows[at]![4] = { value: null }
  })
  const claims = listed('Claims', 1, placed(spec.claims, 'claims'), [
    member<Claim>('id', 'Claim', 24, 'fixed'),
    member<Claim>('source', 'Source', 24, 'kept'),
    member<Claim>('says', 'Says', 60, 'kept'),
    { label: 'Quote', width: 50, shows: ({ quote }) => quote?.exact },
    member<Claim>('by', 'By', 20, 'optional'),
    member<Claim>('date', 'Date', 12, 'optional', 'date'),
    member<Claim>('stance', 'Stance', 10, 'kept'),
    member<Claim>('holder', 'Position of', 16, 'optional'),
    member<Claim>('handling', 'Handling', 10, 'kept'),
    member<Claim>('about', 'About', 30, 'fixed'),
    member<Claim>('figure', 'Figure', 24, 'fixed'),
  ])
  return [sources, claims]
}

/** What else is a plain list. */
export function otherSheets(spec: CaseSpec, basisAt: BasisAt): PlannedSheet[] {
  type Event = CaseSpec['events'][number]
  type Lever = CaseSpec['levers'][number]
  type Reading = CaseSpec['readings'][number]
  const plain = <Item extends { id: string }>(
    name: string,
    key: string,
    items: readonly Item[],
    ...columns: Column<Item>[]
  ) => listed(name, 1, placed(items, key), [member<Item>('id', 'Name in the file', 24, 'fixed'), ...columns])
  const readings = plain(
    'Readings',
    'readings',
    spec.readings,
    member<Reading>('party', 'Party', 18, 'fixed'),
    member<Reading>('name', 'Name', 36, 'kept'),
    member<Reading>('summary', 'In a sentence', 70, 'kept'),
  )
  readings.header.push('How likely', 'Rests on')
  readings.widths.push(12, 10)
  spec.readings.forEach(({ prior }, at) => {
    readings.rows[at]!.push(...numberCells(prior, ['readings', at, 'prior'], basisAt))
  })
  return [
    plain(
      'Events',
      'events',
      spec.events,
      member<Event>('date', 'Date', 12, 'kept', 'date'),
      member<Event>('until', 'Until', 12, 'optional', 'date'),
      member<Event>('what', 'What', 70, 'kept'),
      member<Event>('kind', 'Kind', 14, 'kept'),
      member<Event>('actor', 'Who acts', 16, 'kept'),
      member<Event>('target', 'On whom', 16, 'optional'),
      member<Event>('certainty', 'Date is', 10, 'kept'),
    ),
    plain(
      'End states',
      'endStates',
      spec.endStates,
      member<CaseSpec['endStates'][number]>('name', 'Name', 36, 'kept'),
      member<CaseSpec['endStates'][number]>('summary', 'In a sentence', 80, 'kept'),
    ),
    readings,
    plain(
      'Levers',
      'levers',
      spec.levers,
      member<Lever>('name', 'Name', 36, 'kept'),
      member<Lever>('holder', 'Who can pull it', 16, 'kept'),
      member<Lever>('status', 'Status', 36, 'optional'),
      member<Lever>('effect', 'Effect', 60, 'optional'),
    ),
    plain(
      'Rules',
      'constraints',
      spec.constraints,
      member<CaseSpec['constraints'][number]>('because', 'Because', 90, 'kept'),
    ),
    plain(
      'Propositions',
      'propositions',
      spec.propositions,
      member<CaseSpec['propositions'][number]>('says', 'Says', 90, 'kept'),
    ),
  ].filter(({ rows }) => rows.length > 0)
}
