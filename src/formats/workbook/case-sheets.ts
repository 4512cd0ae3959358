/** The sheets of a case: what it is, its parties and issues, its numbers with parties in columns, its evidence. */
import type { CaseSpec } from '../../case/index.ts'
import { evidenceSheets, issueSheet, otherSheets, partySheets } from './list-sheets.ts'
import { type BasisAt, basesOf, numberCells } from './number-cells.ts'
import type { Editable, PlannedCell, PlannedSheet } from './sheet.ts'

const share = [0, 1] as const
const nothing: PlannedCell = { value: null }

/** Every sheet but the one with the text, in the order they are written. Sheets of lists that are empty are left out. */
export function plannedSheets(spec: CaseSpec): PlannedSheet[] {
  const basisAt = basesOf(spec)
  const [parties, wants] = partySheets(spec)
  return [
    aboutSheet(spec),
    parties!,
    issueSheet(spec),
    valuesSheet(spec, basisAt),
    weightsSheet(spec, basisAt),
    noDealSheet(spec, basisAt),
    ...[redLineSheet(spec, basisAt), wants!, ...evidenceSheets(spec)].filter(({ rows }) => rows.length > 0),
    ...otherSheets(spec, basisAt),
  ]
}

const howToUse = [
  [
    'How to use',
    'Change cells in any sheet and open the file again: every change is shown before it is taken.',
  ],
  ['Ranges', 'Write 0.4, or 0.3–0.5 for a range that holds 90 % of the belief.'],
  [
    'Not changed here',
    'Names in the first columns, what a number rests on, quotes, and rows that are added.',
  ],
] as const

function aboutSheet(spec: CaseSpec): PlannedSheet {
  const field = (
    label: string,
    key: 'title' | 'question' | 'purpose' | 'licence' | 'asOf',
  ): PlannedCell[] => {
    const edit: Editable = {
      path: [key],
      kind: key === 'asOf' ? 'date' : 'text',
      optional: key === 'licence',
    }
    return [{ value: label }, { value: spec[key] ?? null, edit }]
  }
  const items = (label: string, key: 'limits' | 'authors'): PlannedCell[][] =>
    spec[key].map((value, at) => [
      { value: `${label} ${at + 1}` },
      { value, edit: { path: [key, at], kind: 'text', optional: false } },
    ])
  return {
    name: 'About',
    keys: 1,
    header: ['What', 'Text'],
    widths: [18, 110],
    rows: [
      [{ value: 'Case' }, { value: spec.id }],
      field('Title', 'title'),
      field('Question', 'question'),
      field('Describes', 'asOf'),
      field('Purpose', 'purpose'),
      ...items('Limit', 'limits'),
      ...items('Author', 'authors'),
      field('Licence', 'licence'),
      ...howToUse.map((row) => row.map((value) => ({ value }))),
    ],
  }
}

const columnsOf = (spec: CaseSpec): Pick<PlannedSheet, 'header' | 'widths'> => ({
  header: spec.parties.flatMap(({ name, id }) => [`${name} (${id})`, `${id} rests on`]),
  widths: spec.parties.flatMap(() => [16, 11]),
})

function valuesSheet(spec: CaseSpec, basisAt: BasisAt): PlannedSheet {
  const { header, widths } = columnsOf(spec)
  const rows = spec.issues.flatMap((issue) =>
    issue.options.map((option): PlannedCell[] => [
      { value: issue.id },
      { value: option.id },
      ...spec.parties.flatMap(({ preferences }, party) => {
        if (preferences.kind !== 'additive') return [nothing, nothing]
        const path = ['parties', party, 'preferences', 'issues', issue.id, 'options', option.id]
        return numberCells(preferences.issues[issue.id]?.options[option.id], path, basisAt, share)
      }),
    ]),
  )
  return {
    name: 'Values',
    keys: 2,
    header: ['Issue', 'Option', ...header],
    widths: [22, 22, ...widths],
    rows,
  }
}

function weightsSheet(spec: CaseSpec, basisAt: BasisAt): PlannedSheet {
  const { header, widths } = columnsOf(spec)
  const rows = spec.issues.map(({ id }): PlannedCell[] => [
    { value: id },
    ...spec.parties.flatMap(({ preferences }, party) => {
      if (preferences.kind !== 'additive') return [nothing, nothing]
      const path = ['parties', party, 'preferences', 'issues', id, 'weight']
      return numberCells(preferences.issues[id]?.weight, path, basisAt, share)
    }),
  ])
  return { name: 'Weights', keys: 1, header: ['Issue', ...header], widths: [22, ...widths], rows }
}

function noDealSheet(spec: CaseSpec, basisAt: BasisAt): PlannedSheet {
  const rows = spec.parties.flatMap(({ id, noDeal, reservation }, at): PlannedCell[][] => {
    const start = ['parties', at, 'noDeal']
    const row = (what: string, cells: PlannedCell[]): PlannedCell[] => [
      { value: id },
      { value: what },
      ...cells,
    ]
    const number = (what: string, written: Parameters<typeof numberCells>[0], path: Editable['path']) =>
      row(what, numberCells(written, path, basisAt, share, path.at(-1) === 'reservation'))
    const own =
      typeof noDeal !== 'object' || Array.isArray(noDeal)
        ? [number('no deal is worth', noDeal, start)]
        : 'state' in noDeal
          ? [row('as much as the state', [{ value: JSON.stringify(noDeal.state) }, nothing])]
          : 'overTime' in noDeal
            ? noDeal.overTime.map(({ month, value }, index) =>
                number(`no deal is worth, month ${month}`, value, [...start, 'overTime', index, 'value']),
              )
            : 'warPath' in noDeal
              ? [
                  row('what the war path gives', [nothing, nothing]),
                  ...(noDeal.cost === undefined
                    ? []
                    : [number('fighting costs', noDeal.cost, [...start, 'cost'])]),
                ]
              : [number('no deal is worth', noDeal, start)]
    return [...own, number('insists on at least', reservation, ['parties', at, 'reservation'])]
  })
  return {
    name: 'No deal',
    keys: 2,
    header: ['Party', 'What', 'Value', 'Rests on'],
    widths: [18, 34, 24, 12],
    rows,
  }
}

function redLineSheet(spec: CaseSpec, basisAt: BasisAt): PlannedSheet {
  const rows = spec.parties.flatMap(({ id, redLines }, party) =>
    redLines.map((line, at): PlannedCell[] => {
      const start = ['parties', party, 'redLines', at]
      return [
        { value: id },
        { value: line.id },
        { value: line.name, edit: { path: [...start, 'name'], kind: 'text', optional: false } },
        ...numberCells(line.assessed, [...start, 'assessed'], basisAt, share, true),
        { value: JSON.stringify(line.crossedWhen) },
      ]
    }),
  )
  return {
    name: 'Red lines',
    keys: 2,
    header: ['Party', 'Line', 'Name', 'Binds with probability', 'Rests on', 'Crossed when'],
    widths: [18, 24, 50, 22, 12, 50],
    rows,
  }
}
