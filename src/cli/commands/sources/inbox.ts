/** `endstate sources inbox`: what was suggested, and deciding on it. */
import { Command, InvalidArgumentError, Option } from 'commander'
import type { InboxEdit } from 'endstate'
import { today } from '../../brief-request.ts'
import { type CaseOptions, withExample, withFormats } from '../../options.ts'
import { checkOutput, emit, formatOf, toJson } from '../../output.ts'
import { usageError } from '../../refusal.ts'
import { ChangedMeanwhile } from '../../replace-file.ts'
import { openSourcesCase, refuseFixedCase, type SourcesCase, saveCase } from '../../sources-case.ts'
import { itemInWords, type OpenInbox, openInbox, saveInbox } from '../../sources-inbox.ts'

type Figure = NonNullable<InboxEdit['figure']>

interface InboxOptions extends CaseOptions {
  case: string
  accept?: string[]
  reject?: string[]
  edit?: string
  says?: string
  id?: string
  asFigure?: Figure
  by?: string
  all?: boolean
}

const figurePattern =
  /^(about |>=?|<=?|=)?\s*(-?[\d,]*\.?\d+)(?:\s*\.\.\s*(-?[\d,]*\.?\d+))?(?:\s+([^@]*?))?(?:\s*@\s*(\d{4}(?:-\d\d){0,2})(?:\.\.(\d{4}(?:-\d\d){0,2}))?)?$/

/** Reads `>= 1,500 casualties/day @2025-02`, or `1400..1600 men`. */
export function readFigure(text: string): Figure {
  const [, comparator = '=', low, high, unit = '', from, to] = figurePattern.exec(text.trim()) ?? []
  if (low === undefined)
    throw new InvalidArgumentError('Write it as: >= 1500 men/day @2025-02, or 1400..1600 men.')
  const number = (written: string): number => Number(written.replaceAll(',', ''))
  return {
    value: high === undefined ? number(low) : [number(low), number(high)],
    comparator: comparator.trim() as Figure['comparator'],
    ...(unit.trim() === '' ? {} : { unit: unit.trim() }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  }
}

/** Lists suggestions, or accepts, edits or rejects some of them: all of those named or none. */
export function inboxCommand(): Command {
  const command = new Command('inbox')
    .description('what was suggested: list, accept, edit or reject')
    .requiredOption('--case <case>', 'case file, folder or built-in name')
    .addOption(new Option('--accept <ids...>', 'take these into the case').conflicts(['reject', 'edit']))
    .addOption(new Option('--reject <ids...>', 'they will not come back').conflicts('edit'))
    .option('--edit <id>', 'take this one into the case, changed')
    .option('--says <words>', 'with --edit: what the passage says, in your words')
    .option('--id <id>', 'with --edit: id of the claim')
    .option('--as-figure <figure>', 'with --edit: such as ">= 1500 men/day @2025-02"', readFigure)
    .option('--by <name>', 'who decides')
    .option('--all', 'list also what was decided')
  withFormats(command, ['json'])
  withExample(
    command,
    'endstate sources inbox --case my-case --accept figure-1x2y3z --by "A. Reader"',
    'The claim is in the case file, with your name and the day.',
  )
  return command.action(async (options: InboxOptions) => {
    const format = formatOf(options, ['text', 'json'])
    const context = await openSourcesCase(options.case)
    checkOutput(options.output, context.location.file)
    const opened = openInbox(context)
    const ids = options.accept ?? options.reject ?? (options.edit === undefined ? undefined : [options.edit])
    if (ids !== undefined) return emit(decide(context, opened, ids, options), options.output)
    const items = opened.inbox.items.filter(({ state }) => options.all === true || state === 'suggested')
    if (format === 'json') return emit(toJson({ schema: 'endstate.inbox/1', items }), options.output)
    const decided = opened.inbox.items.length - items.length
    const rest = decided === 0 ? '' : ` ${decided} decided before: --all lists them.`
    emit([...items.map(itemInWords), `${items.length} suggestions.${rest}`].join('\n'), options.output)
  })
}

function decide(
  context: SourcesCase,
  opened: OpenInbox,
  ids: readonly string[],
  options: InboxOptions,
): string {
  refuseFixedCase(context)
  const { by } = options
  if (by === undefined || by.trim() === '')
    throw usageError('Say who decides with --by; it is kept with the claim.')
  const decider = { by: by.slice(0, 200), on: today() }
  const { engine, file } = context
  if (options.reject !== undefined) {
    const rejected = engine.rejectSuggestions(opened.inbox, ids, decider)
    if (!rejected.ok) throw usageError(`${rejected.problem.says}. ${rejected.problem.remedy}`)
    saveInbox(context, opened, rejected.value)
    return `${ids.length} rejected.`
  }
  const edit = editOf(options)
  const accepted = engine.acceptSuggestions(file, opened.inbox, ids, decider, edit)
  if (!accepted.ok) throw usageError(`${accepted.problem.says}. ${accepted.problem.remedy}`)
  // The case first: should the second file fail, the claim is there and the suggestion still open, and nothing is lost.
  saveCase(context, accepted.value.file)
  try {
    saveInbox(context, opened, accepted.value.inbox)
  } catch (problem) {
    if (!(problem instanceof ChangedMeanwhile)) throw problem
    // Somebody else decided something else: the claims are in the case, and both decisions are kept.
    const now = openInbox(context)
    const again = engine.acceptSuggestions(file, now.inbox, ids, decider, edit)
    if (again.ok) saveInbox(context, now, again.value.inbox)
  }
  return `Now claims of ${context.location.name}: ${accepted.value.claims.join(', ')}.`
}

function editOf({ edit, says, id, asFigure }: InboxOptions): InboxEdit {
  const changes: InboxEdit = {
    ...(says === undefined ? {} : { says }),
    ...(id === undefined ? {} : { id }),
    ...(asFigure === undefined ? {} : { figure: asFigure }),
  }
  const changed = Object.keys(changes).length > 0
  if (edit !== undefined && !changed) throw usageError('--edit needs --says, --id or --as-figure.')
  if (edit === undefined && changed) throw usageError('--says, --id and --as-figure belong to --edit ID.')
  return changes
}
