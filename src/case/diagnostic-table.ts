/**
 * Every message about a case file: one closed table, one place for its wording.
 *
 * Grammar: "unknown …", "missing …", "… must be …, got …". `{words}` are filled in where the problem is found.
 * `meaning` says what the problem does to the answer; `remedy` says what to do about it.
 */
import { compileDiagnostics } from './diagnostic-table-compile.ts'
import { shapeDiagnostics } from './diagnostic-table-shape.ts'
import { soundnessDiagnostics } from './diagnostic-table-soundness.ts'
import { warDiagnostics } from './diagnostic-table-war.ts'

/** The file as text, as YAML, and as a format version. */
const textDiagnostics = {
  'not-utf8': {
    severity: 'error',
    message: 'the file must be UTF-8 text, got {got}',
    meaning: 'Nothing was read, so there is no answer.',
    remedy: 'Save the file as UTF-8 and try again.',
  },
  'too-large': {
    severity: 'error',
    message: 'the file must be at most {limit}, got {got}',
    meaning: 'Nothing was read, so there is no answer.',
    remedy: 'Keep source texts in files of their own and leave only short quotes in the case.',
  },
  'empty-file': {
    severity: 'error',
    message: 'missing content: the file is empty',
    meaning: 'There is no case to analyse.',
    remedy: 'Start from the smallest example, cases/minimal.',
  },
  'yaml-syntax': {
    severity: 'error',
    message: 'the text must be valid YAML, got: {problem}',
    meaning: 'The file cannot be read past this place, so there is no answer.',
    remedy: 'Check indentation, colons, brackets and quotes here and on the line before.',
  },
  'yaml-tag': {
    severity: 'error',
    message: 'unknown tag {name}',
    meaning: 'Tags could change what a value is, so none but the standard ones are read.',
    remedy: 'Remove the tag and write the plain value.',
  },
  'unknown-anchor': {
    severity: 'error',
    message: 'unknown anchor `{name}`',
    meaning: 'The alias stands for nothing, so a part of the case is missing.',
    remedy: 'Define `&{name}` earlier in the file, and finish it before it is used.',
  },
  'yaml-alias-bomb': {
    severity: 'error',
    message: 'aliases must repeat at most {limit} values in all, got more',
    meaning: 'The file would grow beyond what can be read, so nothing was analysed.',
    remedy: 'Write the repeated parts out, or use fewer aliases inside other aliases.',
  },
  'nesting-too-deep': {
    severity: 'error',
    message: 'nesting must be at most {limit} levels deep, got more',
    meaning: 'The part below this place was not read.',
    remedy: 'Split the nested part; no case needs this depth.',
  },
  'not-a-mapping': {
    severity: 'error',
    message: 'the file must be a mapping of keys to values, got {got}',
    meaning: 'There is no case to analyse.',
    remedy: 'Begin with `endstate: 1` and the other keys, one per line.',
  },
  'key-not-text': {
    severity: 'error',
    message: 'a key must be text, got {got}',
    meaning: 'The entry was not read.',
    remedy: 'Write the key as a plain word followed by a colon.',
  },
  'duplicate-key': {
    severity: 'error',
    message: 'the key `{name}` must appear once, got it again (first on line {line})',
    meaning: 'It is not clear which of the two values counts.',
    remedy: 'Keep one of the two.',
  },
  'missing-format': {
    severity: 'error',
    message: 'missing `endstate: {version}` (the format version)',
    meaning: 'The file was checked as format {version}, but is not analysed until it says so.',
    remedy: 'Add the line `endstate: {version}` at the top.',
  },
  'newer-format': {
    severity: 'error',
    message: 'the format version must be at most {version}, got {got}',
    meaning: 'The file may say things this version cannot read, so nothing was analysed.',
    remedy: 'Use a newer version of Endstate, or save the case in format {version}.',
  },
  'unknown-format': {
    severity: 'error',
    message: 'the format version must be a whole number up to {version}, got {got}',
    meaning: 'The file was checked as format {version}, but is not analysed until it says so.',
    remedy: 'Write `endstate: {version}`.',
  },
  'older-format': {
    severity: 'warning',
    message: 'the format version is {got}; the file was read as format {version}',
    meaning: 'The answer is the same as for the updated file.',
    remedy: 'Save the updated file to keep the change.',
  },
  'too-many-problems': {
    severity: 'error',
    message: 'more than {limit} problems; the rest are not shown',
    meaning: 'Some parts of the case were not checked.',
    remedy: 'Fix the first ones and check again.',
  },
  'more-warnings': {
    severity: 'warning',
    message: '{got} more warnings `{name}`, not shown',
    meaning: 'They are of the same kind as the ones before.',
    remedy: 'Fix the first ones and check again.',
  },
} as const

/** All diagnostics by code; the list is closed, and the reference page is generated from it. */
export const diagnosticTable = {
  ...textDiagnostics,
  ...shapeDiagnostics,
  ...soundnessDiagnostics,
  ...warDiagnostics,
  ...compileDiagnostics,
} as const

/** One entry of the table. */
export interface DiagnosticEntry {
  readonly severity: 'error' | 'warning'
  readonly message: string
  readonly meaning: string
  readonly remedy: string
}
