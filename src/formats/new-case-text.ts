/** The text of a new case from what a table said. */
import type { TableValue } from './case-table.ts'

/** What a table says: parties, issues with options, and a number for each party where there is one. */
export interface TableCase {
  parties: { id?: string; name: string; noDeal: TableValue | undefined }[]
  issues: {
    id?: string
    name: string
    /** Line of the table it was first named in. */
    line: number
    weights: (TableValue | undefined)[]
    /** Parties whose weight is a default. */
    assumed?: number[]
    options: { id?: string; name: string; values: (TableValue | undefined)[] }[]
  }[]
}

const quoted = (text: string): string => JSON.stringify(text)
const spread = (value: TableValue): string => (Array.isArray(value) ? `[${value.join(', ')}]` : String(value))

/** Writes the case; ids must be given. Nothing is sourced yet, and the text says so. */
export function writeTableCase(
  { parties, issues }: TableCase,
  { name, title, asOf }: { name: string; title: string; asOf: string },
): string {
  const fromTable = quoted(`From the table ${name.slice(0, 200)}; nobody has judged it yet.`)
  const number = (value: TableValue | undefined, otherwise: TableValue, why: string) =>
    value === undefined
      ? `{ value: ${spread(otherwise)}, assumed: ${quoted(`A default: ${why}`)} }`
      : `{ value: ${spread(value)}, assumed: ${fromTable} }`
  const names = parties.map((one) => one.name)
  const ids = parties.map(({ id }) => id).join(', ')
  const id = issues
    .map((one) => one.id)
    .join('-')
    .slice(0, 60)
    .replace(/-+$/, '')
  return [
    '# From a table. What says "assumed" rests on nothing yet: replace it by a judgement or a source.',
    'endstate: 1',
    `id: ${id}`,
    `title: ${quoted((title.trim() || names.join(', ')).slice(0, 200))}`,
    `question: ${quoted(`Can ${names.join(' and ')} agree, and would it hold?`.slice(0, 300))}`,
    `asOf: ${quoted(asOf)}`,
    'purpose: "A first sketch from a table."',
    'limits: ["Its numbers come from a table without reasons or sources."]',
    'authors: ["The author of this case"]',
    'parties:',
    ...parties.flatMap((party, at) => [
      `  - id: ${party.id}`,
      `    name: ${quoted(party.name)}`,
      `    noDeal: ${number(party.noDeal, [0.2, 0.6], 'nobody has judged what it means that nothing is agreed.')}`,
      '    preferences:',
      '      kind: additive',
      '      issues:',
      ...issues.flatMap(({ id: issue, weights, assumed = [], options }) => {
        const weight = weights[at] ?? 1 / issues.length
        const ofDefault = assumed.includes(at)
        return [
          `        ${issue}:`,
          `          weight: ${ofDefault ? number(undefined, weight, 'it counts as much as what is left for it.') : number(weight, weight, '')}`,
          '          options:',
          ...options.map(
            (one) => `            ${one.id}: ${number(one.values[at], [0.1, 0.9], 'anything is possible.')}`,
          ),
        ]
      }),
    ]),
    'issues:',
    ...issues.flatMap(({ id: issue, name: called, options }) => [
      `  - id: ${issue}`,
      `    name: ${quoted(called)}`,
      `    decidedBy: [${ids}]`,
      '    options:',
      ...options.map((one) => `      - { id: ${one.id}, name: ${quoted(one.name)} }`),
    ]),
    `statusQuo: { ${issues.map((one) => `${one.id}: ${one.options[0]!.id}`).join(', ')} }`,
    '',
  ].join('\n')
}
