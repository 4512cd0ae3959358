/** `endstate find CASE WORDS…`: passages of the source texts, with the claims that rest on them. */
import { Command, Option } from 'commander'
import { openStore } from '../../store/index.ts'
import { type CaseOptions, wholeNumber, withExample, withFormats } from '../options.ts'
import { checkOutput, emit, formatOf, toJson } from '../output.ts'
import { exitCodes, Refusal } from '../refusal.ts'
import { openSourcesCase } from '../sources-case.ts'
import { printable } from '../sources-files.ts'
import { foldersWithTexts } from '../sources-place.ts'
import { paint, wrap } from '../style.ts'

interface FindOptions extends CaseOptions {
  sources?: string
  limit: number
}

/** Searches the articles of all texts that are here; names the sources whose text is not. */
export function findCommand(): Command {
  const command = new Command('find')
    .description('passages of the source texts, also by the other names a case has for the same thing')
    .argument('<case>', 'case file, folder or built-in name')
    .argument('<words...>', 'words to look for')
    .option('--sources <dir>', 'folder with texts, or one made by `sources add --store`')
    .addOption(new Option('--limit <n>', 'passages shown').default(10).argParser(wholeNumber(1, 1000)))
  withFormats(command, ['json'])
  withExample(command, 'endstate find tutorial price', 'Passages on it, with the claims that rest on them.')
  return command.action(async (typed: string, words: string[], options: FindOptions) => {
    const format = formatOf(options, ['text', 'json'])
    const { engine, file, location } = await openSourcesCase(typed)
    checkOutput(options.output, location.file)
    const store = openStore(foldersWithTexts(location, options.sources))
    const texts = file.spec.sources.flatMap((source) => {
      const found = store.find(source)
      if (found === undefined) return []
      const article = found.record?.article ?? engine.articleSpans(found.text)
      return { source: source.id, text: found.text, article }
    })
    const here = new Set(texts.map(({ source }) => source))
    const away = file.spec.sources.filter(({ id }) => !here.has(id)).map(({ id }) => id)
    if (texts.length === 0) {
      const how = 'Add them with `endstate sources add`, or name their folder with --sources.'
      throw new Refusal(exitCodes.usage, `No source text of ${location.name} is here. ${how}`)
    }
    const asked = words.join(' ').slice(0, 1000)
    const index = engine.indexPassages(texts, file.spec)
    const passages = index.find(asked, options.limit)
    if (format === 'json') {
      const json = {
        schema: 'endstate.passages/1',
        words: asked,
        searched: index.passages,
        passages,
        notHere: away,
      }
      return emit(toJson(json), options.output)
    }
    const lines = passages.flatMap(({ source, start, end, text, claims }) => [
      `${paint().bold(source)} ${start}–${end}${claims.length === 0 ? '' : `  claims: ${claims.join(', ')}`}`,
      wrap(printable(text).replace(/\s+/g, ' '), '  '),
      '',
    ])
    const head = passages.length === 0 ? `No passage on “${printable(asked)}”.` : ''
    const foot = `${index.passages} passages searched in ${texts.length} texts.${away.length === 0 ? '' : ` Not here: ${away.join(', ')}.`}`
    emit([...(head === '' ? [] : [head]), ...lines, foot].join('\n'), options.output)
  })
}
