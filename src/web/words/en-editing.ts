/** English: editing a case, its text, its files, its sources. */

export const enEditing = {
  readOnly: 'This file is of a newer format, so it is shown and not changed here.',
  notHere: 'This is not stated as a number. Change it in the case file.',
  expected: (got: string) => `Expected a number from 0 to 1, or [low, high]; got ${got || 'nothing'}.`,
  issueOrOption: 'Issue or option',
  wholeRows: { 'no-deal': 'If nothing is agreed', reservation: 'Insists on at least' },
  weight: 'weight',
  otherwise: 'not a number',
  redLine: (name: string) => `red line: ${name}`,
  marks: { quoted: 'Q', derived: 'D', judged: 'J', assumed: 'A' },
  gridHint:
    'Arrow keys move, Enter edits, Escape gives up, Tab leaves. Type 0.4 or [0.3, 0.5]. Press e for proof. Shift and Enter changes what a number rests on.',
  askedOnce: 'The first number you change asks who judges and why; later ones are written the same way.',
  judgedBy: (by: string, on: string, because: string) =>
    `New numbers are written as judged by ${by} on ${on}: ${because}`,
  asAssumptions: 'New numbers are written as assumptions.',
  changeJudge: 'Change',
  judgeTitle: 'Who judges this number?',
  judgeHint:
    'Asked once. It is written beside every number you change, so that others can see whose judgement it is.',
  by: 'Who judges',
  because: 'Because',
  on: 'Date',
  writeJudged: 'Write as judged',
  writeAssumed: 'Write as an assumption',
  textOfCase: 'The text of the case',
  apply: 'Apply',
  discard: 'Discard what was typed',
  draftKept: 'Typed and kept, not applied yet.',
  applied: 'Applied.',
  notApplied: 'Not applied: the text has errors. It is kept as you typed it.',
  nothingToApply: 'There is nothing to apply.',
  editorHint:
    'Ctrl and Space offers keys and names, Ctrl and Enter applies. Escape, then Tab leaves the editor.',
  openEditor: 'Edit the case file',
  closeEditor: 'Close the text',
  saveAs: 'Save as',
  saveForms: {
    yaml: 'The text (YAML)',
    endstate: 'The text with its sources (.endstate)',
    csv: 'The numbers (CSV)',
  },
  noExcel: 'Excel workbooks are neither read nor written. Save a sheet as CSV instead.',
  pasteTable: 'Paste a table',
  pasted: 'pasted table',
  notUnderstood: (count: number) =>
    `${count} ${count === 1 ? 'key is' : 'keys are'} not understood and left out of the answer; the file keeps them.`,
  allUnderstood: 'Everything in it is understood.',
  leftOut: 'Files in the archive that are no part of a case were left out:',
  notImported: (name: string) => `${name} was not imported.`,
  importedWithNotes: (name: string) => `${name} was imported. What a case cannot say:`,
  tableNeedsCase: 'A table of numbers goes into a case. Open the case first, then the table.',
  archiveProblems: {
    'not-an-archive': (about: string) => `This is no .endstate file: ${about}.`,
    'too-large': (about: string) =>
      `This archive is too large to be a case (${about}), so nothing of it was read.`,
    'no-case': (about: string) => `There is no ${about} in this archive.`,
    changed: (about: string) =>
      `${about} is not what the archive’s own list says, so nothing of it was read. Get the archive again.`,
    'not-text': (about: string) => `${about} in this archive is no text in UTF-8.`,
  },
  fromTable: (name: string) => `from the table ${name}; nobody has judged it yet`,
  tableTitle: (name: string) => `Numbers from ${name}`,
  tableHint:
    'The first row names the columns: issue, option, then one party in each. A row without an option holds weights.',
  lookAtTable: 'Look at it',
  tableSays: (taken: number, refused: number) =>
    `${taken} new ${taken === 1 ? 'number' : 'numbers'}; ${refused} ${refused === 1 ? 'row' : 'rows'} refused. Nothing is taken yet.`,
  line: 'Line',
  whatBecame: 'What it says',
  refused: 'refused',
  takeNumbers: (count: number) => `Take ${count} ${count === 1 ? 'number' : 'numbers'}`,
}
