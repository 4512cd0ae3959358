/** `endstate sources list`: which texts are here, and whether the quotes stand in them. */
import { Command } from 'commander'
import { openStore, type SourceStore } from '../../../store/index.ts'
import { type CaseOptions, withExample, withFormats } from '../../options.ts'
import { checkOutput, emit, formatOf, toJson } from '../../output.ts'
import { anchorsIn, countVerdicts, verdictsInWords } from '../../sources-anchors.ts'
import { type CaseSource, openSourcesCase, type SourcesCase } from '../../sources-case.ts'
import { printable } from '../../sources-files.ts'
import { foldersWithTexts } from '../../sources-place.ts'
import { layTable } from '../../terminal-table.ts'

interface ListOptions extends CaseOptions {
  case: string
  sources?: string
}

/** `here`, `changed` (another text than the case was written from) or `not here`. */
function stateOf(store: SourceStore, source: CaseSource) {
  const found = store.find(source)
  return { found, state: found?.state ?? ('not here' as const) }
}

function rowsOf(context: SourcesCase, store: SourceStore) {
  const anchors = anchorsIn(context, store)
  return context.file.spec.sources.map((source) => {
    const { found, state } = stateOf(store, source)
    const claims = context.file.spec.claims.filter((claim) => claim.source === source.id).length
    const quotes = countVerdicts(anchors.filter((one) => one.source === source.id))
    const { id, title, kind, published, language, handling, sha256 } = source
    const record = found?.record
    return {
      id,
      title,
      kind,
      published,
      language: language ?? (record?.meta as { language?: string } | undefined)?.language,
      handling,
      state,
      claims,
      quotes,
      sha256: found?.sha256 ?? sha256,
      path: found?.path,
      extractor: record?.extractor,
      versions: record === undefined ? 0 : record.earlier.length + 1,
    }
  })
}

/** Each source in a row; nothing is changed. */
export function listCommand(): Command {
  const command = new Command('list')
    .description('which texts are here, and whether the quotes stand in them')
    .requiredOption('--case <case>', 'case file, folder or built-in name')
    .option('--sources <dir>', 'folder with texts, or one made by --store')
  withFormats(command, ['json'])
  withExample(command, 'endstate sources list --case tutorial', 'Six sources, all here, every quote exact.')
  return command.action(async (options: ListOptions) => {
    const format = formatOf(options, ['text', 'json'])
    const context = await openSourcesCase(options.case)
    checkOutput(options.output, context.location.file)
    const rows = rowsOf(context, openStore(foldersWithTexts(context.location, options.sources)))
    if (format === 'json')
      return emit(toJson({ schema: 'endstate.sources/1', sources: rows }), options.output)
    if (rows.length === 0) return emit('The case names no sources yet.', options.output)
    const columns = ['source', 'text', 'quotes', 'published', 'kind'].map((label) => ({
      label,
      align: 'left' as const,
    }))
    const cells = rows.map(({ id, state, quotes, published, kind }) => [
      id,
      state,
      verdictsInWords(quotes) || 'none',
      published?.date === undefined ? 'unknown' : `${published.date} (${published.certainty})`,
      kind,
    ])
    const away = rows.filter(({ state }) => state === 'not here').length
    const changed = rows.filter(({ state }) => state === 'changed').map(({ id }) => id)
    const lines = [
      layTable(columns, cells),
      ...(changed.length > 0
        ? [
            `Not the text the case was written from: ${changed.join(', ')}. \`endstate sources refresh ID\` compares.`,
          ]
        : []),
      ...(away > 0
        ? [
            `${away} not here: add them with \`endstate sources add FILE --case …\`, or name their folder with --sources.`,
          ]
        : []),
    ]
    emit(printable(lines.join('\n')), options.output)
  })
}
