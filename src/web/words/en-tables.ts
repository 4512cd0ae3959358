/** English: workbooks, and new cases from tables. */
import { pluralIn } from './local-forms.ts'

const plural = pluralIn('en')

export const enTables = {
  save: 'A workbook for Excel (XLSX)',
  fromTable: 'From a table (CSV, XLSX)',
  fromWorkbook: (name: string) => `from the workbook ${name}; nobody has judged it yet`,
  notRead: (name: string, why: string) => `${name} was not read. ${why}`,
  workbookTitle: (name: string) => `What was changed in ${name}`,
  workbookSays: (changed: number, refused: number) =>
    `${plural(changed, { one: '1 cell was changed', other: `${changed} cells were changed` })}; ${plural(refused, { one: '1 is refused', other: `${refused} are refused` })}. Nothing is taken yet.`,
  cell: 'Cell',
  oldAndNew: 'Before → now',
  takeCells: (count: number) => plural(count, { one: 'Take the change', other: `Take ${count} changes` }),
  openUntouched: 'Open the case without them',
  newTitle: 'A new case from a table',
  pasteHere: 'Paste cells here',
  newHint:
    'The first row: issue, option, then one party in each column. A row without an option holds weights, a row “no deal” what no deal is worth. Ranges such as 0.3-0.5 are fine.',
  example: 'issue,option,Mill,Orchard\nwater,,0.7,0.6\nwater,shared,0.6,0.5-0.8\nwater,all to one,1,0',
  orFile: 'or choose a file:',
  newSays: (taken: number, refused: number) =>
    `${plural(taken, { one: '1 row is sound', other: `${taken} rows are sound` })}; ${plural(refused, { one: '1 is refused', other: `${refused} are refused` })}. Nothing is taken yet.`,
  defaults: 'What the table does not say gets a default. Every default is marked as assumed.',
  makeCase: (count: number) =>
    plural(count, { one: 'Make a case from 1 row', other: `Make a case from ${count} rows` }),
  made: (name: string) => `This case was made from: ${name}.`,
  takeBack: 'Undo: take it back',
}
