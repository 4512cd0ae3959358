/** `endstate sources show ID`: what is known of a source, and its text. */
import { Command } from 'commander'
import { openStore, type StoredText } from '../../../store/index.ts'
import { type CaseOptions, withExample, withFormats } from '../../options.ts'
import { checkOutput, emit, formatOf, toJson } from '../../output.ts'
import { exitCodes, Refusal } from '../../refusal.ts'
import { anchorsAgainst, countVerdicts, verdictsInWords } from '../../sources-anchors.ts'
import { type CaseSource, openSourcesCase, sourceNamed } from '../../sources-case.ts'
import { printable } from '../../sources-files.ts'
import { foldersWithTexts } from '../../sources-place.ts'
import { paint, wrap } from '../../style.ts'

interface ShowOptions extends CaseOptions {
  case: string
  sources?: string
  whole?: boolean
}

/** The article of a stored text, its parts apart by an empty line; the whole where nothing is known about it. */
function articleText({ text, record }: StoredText): string {
  if (!record) return text
  const points = [...text]
  return record.article.map(({ start, end }) => points.slice(start, end).join('')).join('\n\n')
}

function headOf(source: CaseSource, found: StoredText | undefined, quotes: string): string[] {
  const { published } = source
  const date = published?.date === undefined ? 'unknown' : `${published.date}, ${published.certainty}`
  const record = found?.record
  const fields: [string, string | undefined][] = [
    ['title', source.title],
    ['author', source.author],
    ['publisher', source.publisher],
    ['published', published?.note ? `${date}: ${published.note}` : date],
    ['kind', source.kind],
    ['language', source.language],
    ['address', source.url],
    ['who may see it', source.handling],
    ['text', found === undefined ? 'not here' : `${found.state}, ${found.path}`],
    ['SHA-256', found?.sha256 ?? source.sha256],
    ['taken from', record && `${record.original.name} (${record.original.bytes} bytes) on ${record.added}`],
    ['read by', record && `${record.extractor.name} ${record.extractor.version}`],
    ['earlier texts', record && record.earlier.length > 0 ? String(record.earlier.length) : undefined],
    ['quotes', quotes || 'none'],
    ['note', source.note],
  ]
  return fields.flatMap(([label, said]) =>
    said === undefined ? [] : [`${paint().bold(label.padEnd(15))}${printable(said)}`],
  )
}

/** Shows the article, or everything with `--whole`. Control characters of the text are not sent to the terminal. */
export function showCommand(): Command {
  const command = new Command('show')
    .description('what is known of a source, and its text')
    .argument('<id>', 'source of the case')
    .requiredOption('--case <case>', 'case file, folder or built-in name')
    .option('--sources <dir>', 'folder with texts, or one made by --store')
    .option('--whole', 'the whole page with menus and footers, not the article alone')
  withFormats(command, ['json'])
  withExample(
    command,
    'endstate sources show courier --case tutorial',
    'Where the text is from, and the text.',
  )
  return command.action(async (id: string, options: ShowOptions) => {
    const format = formatOf(options, ['text', 'json'])
    const context = await openSourcesCase(options.case)
    checkOutput(options.output, context.location.file)
    const { source } = sourceNamed(context, id)
    const found = openStore(foldersWithTexts(context.location, options.sources)).find(source)
    const anchors = anchorsAgainst(context, source, found?.text, found?.state === 'here')
    const quotes = countVerdicts(anchors)
    if (format === 'json') {
      const { text, ...where } = found ?? {}
      const json = { schema: 'endstate.source-text/1', source, ...where, quotes: anchors, text }
      return emit(toJson(json), options.output)
    }
    const head = headOf(source, found, verdictsInWords(quotes)).join('\n')
    if (found === undefined) {
      emit(head, options.output)
      throw new Refusal(
        exitCodes.usage,
        `The text of ${id} is not here. Add it with \`endstate sources add\`, or name its folder with --sources.`,
      )
    }
    const text = printable(options.whole ? found.text : articleText(found))
    const lines = options.output === undefined ? text.split('\n').map((line) => wrap(line)) : [text]
    emit(`${head}\n\n${lines.join('\n')}`, options.output)
  })
}
