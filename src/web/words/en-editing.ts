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
}
