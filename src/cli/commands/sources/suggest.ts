/** `endstate sources suggest SOURCE`: what the rules, or a model you bring, find in its text. A person decides. */
import { Command, InvalidArgumentError } from 'commander'
import type { InboxItem, InboxKind, Proposals } from 'endstate'
import { openStore, type StoredText } from '../../../store/index.ts'
import { proposalsOf } from '../../model-answer.ts'
import { modelAddress, modelAt } from '../../model-request.ts'
import { type CaseOptions, withExample, withFormats } from '../../options.ts'
import { checkOutput, emit, formatOf, toJson } from '../../output.ts'
import { exitCodes, Refusal, usageError } from '../../refusal.ts'
import { type CaseSource, openSourcesCase, type SourcesCase, sourceNamed } from '../../sources-case.ts'
import { printable } from '../../sources-files.ts'
import { itemInWords, openInbox, saveInbox } from '../../sources-inbox.ts'
import { foldersWithTexts, whyFixed } from '../../sources-place.ts'

interface SuggestOptions extends CaseOptions {
  case: string
  sources?: string
  kind?: InboxKind[]
  modelUrl?: string
  model?: string
  sendPrivate?: boolean
}

const kindNames: Record<string, InboxKind> = {
  quotes: 'quote',
  figures: 'figure',
  dates: 'date',
  positions: 'position',
}

function readKinds(text: string): InboxKind[] {
  return text.split(',').map((word) => {
    const kind = kindNames[word.trim()]
    if (kind !== undefined) return kind
    throw new InvalidArgumentError(`Choose from ${Object.keys(kindNames).join(', ')}.`)
  })
}

/** Letters of one request to a model. */
const pieceLength = 12_000

/** Puts what was found into the inbox of the case; a suggestion that was decided before keeps its state. */
export function suggestCommand(): Command {
  const command = new Command('suggest')
    .description('quotes, figures, dates and positions in a text, as suggestions for you to decide on')
    .argument('<id>', 'source of the case')
    .requiredOption('--case <case>', 'case file, folder or built-in name')
    .option('--sources <dir>', 'folder with texts, or one made by --store')
    .option('--kind <kinds>', 'quotes,figures,dates,positions; all if absent', readKinds)
    .option('--model-url <url>', 'also ask a model at this address; the text is sent there')
    .option('--model <name>', 'name of that model; its key is read from ENDSTATE_MODEL_KEY')
    .option('--send-private', 'send the text although the source is not public')
  withFormats(command, ['json'])
  withExample(
    command,
    'endstate sources suggest report --case my-case --kind figures',
    'Each figure with its place; `endstate sources inbox` takes them into the case.',
  )
  return command.action(async (id: string, options: SuggestOptions) => {
    const format = formatOf(options, ['text', 'json'])
    const context = await openSourcesCase(options.case)
    checkOutput(options.output, context.location.file)
    const { source } = sourceNamed(context, id)
    const found = openStore(foldersWithTexts(context.location, options.sources)).find(source)
    if (found === undefined)
      throw usageError(`The text of ${id} is not here. Add it with \`endstate sources add\`.`)
    const wanted = await suggestionsFor(context, source, found, options)
    const kept = keep(context, wanted.items)
    if (format === 'json') {
      const json = { schema: 'endstate.suggestions/1', source: id, ...wanted, kept: kept.added }
      return emit(toJson(json), options.output)
    }
    const says = [...wanted.says.map(printable), ...kept.says]
    emit([...wanted.items.map(itemInWords), ...says].join('\n'), options.output)
  })
}

interface Wanted {
  items: InboxItem[]
  says: string[]
}

async function suggestionsFor(
  context: SourcesCase,
  source: CaseSource,
  found: StoredText,
  options: SuggestOptions,
): Promise<Wanted> {
  const { engine, file } = context
  const article = found.record?.article ?? engine.articleSpans(found.text)
  const date = source.published?.date
  const proposals = engine.suggest(found.text, {
    article,
    gazetteer: engine.gazetteerOf(file.spec),
    ...(date === undefined ? {} : { published: date }),
  })
  const parties = file.spec.parties.map((party) => party.id)
  const from = (list: Proposals, suggestedBy: string): InboxItem[] =>
    engine.inboxSuggestions(list, { source: source.id, text: found.text, suggestedBy, parties })
  const says = proposals.english ? [] : [proposals.says]
  const items = from(proposals, `rules ${engine.engineVersion}`)
  if (options.modelUrl !== undefined) {
    const asked = await askModel(context, source, found.text, article, options)
    items.push(...from(asked.proposals, `model ${options.model}`.slice(0, 120)))
    says.push(...asked.dropped.map(({ text, why }) => `Dropped “${text.slice(0, 80)}”: ${why}.`))
  }
  const { kind } = options
  const chosen = kind === undefined ? items : items.filter((item) => kind.includes(item.kind))
  return { items: [...new Map(chosen.map((item) => [item.id, item])).values()], says }
}

/** Asks the model; says first which text goes where, and refuses to send what is not public. */
async function askModel(
  { engine, file }: SourcesCase,
  source: CaseSource,
  text: string,
  article: readonly { start: number; end: number }[],
  options: SuggestOptions,
) {
  if (options.model === undefined) throw usageError('--model-url needs --model, the name of the model.')
  const address = modelAddress(options.modelUrl!)
  if (source.handling !== 'public' && options.sendPrivate !== true) {
    const says = `${source.id} is for ${source.handling === 'team' ? 'the team' : 'its author alone'}`
    throw new Refusal(exitCodes.usage, `${says}; its text is not sent. --send-private sends it all the same.`)
  }
  const points = [...text]
  const pieces = article.flatMap(({ start, end }) => piecesOf(points.slice(start, end).join('')))
  const letters = pieces.reduce((sum, piece) => sum + piece.length, 0)
  process.stderr.write(
    `Sending ${letters} characters of ${source.id} to ${address.origin} (model ${printable(options.model)}).\n`,
  )
  const key = process.env.ENDSTATE_MODEL_KEY
  const model = modelAt({ url: options.modelUrl!, model: options.model, key })
  const answers = await model.suggest(pieces)
  const issues = file.spec.issues.map(({ id }) => id)
  return proposalsOf(engine, engine.prepareText(text), answers.flat(), issues)
}

/** Cuts a text at line ends into pieces a model can take. */
function piecesOf(text: string): string[] {
  const pieces: string[] = []
  let rest = text
  while (rest.length > pieceLength) {
    const end = rest.lastIndexOf('\n', pieceLength)
    const at = end > pieceLength / 2 ? end : pieceLength
    pieces.push(rest.slice(0, at))
    rest = rest.slice(at)
  }
  return [...pieces, rest].filter((piece) => piece.trim() !== '')
}

/** Puts them into the inbox where the case can be changed; says what is new. */
function keep(context: SourcesCase, items: readonly InboxItem[]): { added: string[]; says: string[] } {
  const because = whyFixed(context.location)
  if (because !== undefined) return { added: [], says: [`Not kept: ${because}.`] }
  const opened = openInbox(context)
  const { inbox, added, known } = context.engine.addToInbox(opened.inbox, items)
  saveInbox(context, opened, inbox)
  return { added, says: [`${added.length} new in the inbox, ${known.length} known before.`] }
}
