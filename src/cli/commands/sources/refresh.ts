/** `endstate sources refresh ID FILE`: the document is read again; every quote is looked up in the new text. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Command } from 'commander'
import type { AnchorResult } from 'endstate'
import { openStore, type SourceStore, type StoredText, sha256Of, storeText } from '../../../store/index.ts'
import { type CaseOptions, withExample, withFormats } from '../../options.ts'
import { emit, formatOf, toJson } from '../../output.ts'
import { exitCodes, Refusal, usageError } from '../../refusal.ts'
import { readSource } from '../../sources-adding.ts'
import { anchorsAgainst, countVerdicts, verdictsInWords } from '../../sources-anchors.ts'
import {
  type CaseSource,
  openSourcesCase,
  refuseFixedCase,
  type SourcesCase,
  saveCase,
  sourceNamed,
} from '../../sources-case.ts'
import { withSourceFields } from '../../sources-case-text.ts'
import { type GivenFile, printable, readGiven } from '../../sources-files.ts'
import { foldersWithTexts, placeForTexts, placeOf } from '../../sources-place.ts'
import { documentReader } from '../../sources-thread.ts'
import { layTable } from '../../terminal-table.ts'
import { today } from './add.ts'

interface RefreshOptions extends CaseOptions {
  case: string
  store?: string
  whole?: boolean
}

/** The file given; else the original where it lies near, under its name and with its hash. */
function fileToRead(context: SourcesCase, found: StoredText | undefined, given?: string): GivenFile {
  if (given !== undefined) return readGiven(given)
  const original = found?.record?.original
  if (original && !/[/\\]/.test(original.name)) {
    const { folder = '.' } = context.location
    for (const place of ['.', folder, join(folder, 'sources')]) {
      const path = join(place, original.name)
      if (!existsSync(path)) continue
      const file = readGiven(path)
      if (sha256Of(file.bytes) === original.sha256) return file
    }
  }
  const named = original ? `, such as ${printable(original.name)}` : ''
  throw usageError(`The document itself is not kept with its text. Name the file${named}.`)
}

interface Refreshed {
  before: AnchorResult[]
  after: AnchorResult[]
}

function tableOf({ before, after }: Refreshed): string {
  const rows = after.flatMap((one, index) => {
    const was = before[index]!.verdict
    return was === one.verdict && one.verdict === 'exact'
      ? []
      : [[one.claim, was, one.verdict, one.why.join(', '), printable(one.found ?? '').slice(0, 60)]]
  })
  const columns = ['claim', 'before', 'after', 'why', 'found'].map((label) => ({
    label,
    align: 'left' as const,
  }))
  return rows.length === 0 ? 'Every quote is exact in both texts.' : layTable(columns, rows)
}

/** The text of a source in the store, as the case knew it; absent where it never was here. */
const textBefore = (store: SourceStore, source: CaseSource): StoredText | undefined => store.find(source)

/** Stores a new version beside the old one and says what became of every quote; nothing is lost. */
export function refreshCommand(): Command {
  const command = new Command('refresh')
    .description('read a document again; the old text is kept, every quote is looked up in the new one')
    .argument('<id>', 'source of the case')
    .argument('[file]', 'the document; the original where it lies near, if left out')
    .requiredOption('--case <case>', 'case file or folder')
    .option('--store <dir>', 'keep the text in this folder, not beside the case')
    .option('--whole', 'count the whole page as article')
  withFormats(command, ['json'])
  withExample(
    command,
    'endstate sources refresh report report.pdf --case my-conflict',
    'Verdicts before and after.',
  )
  return command.action(async (id: string, given: string | undefined, options: RefreshOptions) => {
    const format = formatOf(options, ['text', 'json'])
    const context = await openSourcesCase(options.case)
    refuseFixedCase(context)
    const { source, index } = sourceNamed(context, id)
    const found = textBefore(
      openStore([...(options.store ? [options.store] : []), ...foldersWithTexts(context.location)]),
      source,
    )
    const file = fileToRead(context, found, given)
    const reader = documentReader()
    const whole = options.whole ?? found?.record?.whole ?? false
    const result = await readSource({ context, reader, whole, today: today() }, file).finally(() =>
      reader.close(),
    )
    if ('problem' in result) {
      const { code, says, remedy } = result.problem
      const exit = code.startsWith('too-') ? exitCodes.limit : exitCodes.invalidCase
      throw new Refusal(exit, `${printable(file.name)} [${code}]: ${says} ${remedy} Nothing was changed.`)
    }
    const { read, record } = result
    const compared = {
      before: anchorsAgainst(context, source, found?.text, found?.state === 'here'),
      after: anchorsAgainst(context, source, read.text, source.sha256 === record.sha256),
    }
    const { sha256, extractor } = record
    const changed = withSourceFields(context, index, { sha256, extractor: { ...extractor } })
    if (changed === undefined)
      throw new Refusal(exitCodes.invalidCase, 'The case could not take the new text.')
    const place = placeOf(placeForTexts(context.location, options.store), id, sha256)
    const stored = storeText(place, read.text, record, found)
    if (!stored.ok) throw new Refusal(exitCodes.limit, `${stored.problem.says} ${stored.problem.remedy}`)
    saveCase(context, changed)
    const counts = { before: countVerdicts(compared.before), after: countVerdicts(compared.after) }
    if (format === 'json') {
      const json = {
        schema: 'endstate.refresh/1',
        source: id,
        same: found?.sha256 === sha256,
        sha256,
        counts,
        ...compared,
      }
      return emit(toJson(json), options.output)
    }
    const same = found?.sha256 === sha256
    const lines = [
      same
        ? `${id}: the text is the same as before.`
        : `${id}: a new text is stored${found ? '; the old one is kept beside it' : ''}.`,
      `Quotes before: ${verdictsInWords(counts.before) || 'none'}. Now: ${verdictsInWords(counts.after) || 'none'}.`,
      ...(compared.after.length > 0 ? [tableOf(compared)] : []),
    ]
    emit(lines.join('\n'), options.output)
  })
}
