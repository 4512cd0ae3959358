/** `endstate brief CASE`: two pages for a reader who has five minutes. */
import { Command, Option } from 'commander'
import { briefText, readDate, today } from '../brief-request.ts'
import { type CaseOptions, withChanges, withExample, withFormats, withSampling } from '../options.ts'
import { emit, formatOf } from '../output.ts'
import { checkQuotes } from '../quotes.ts'
import { analyseCase, openCase } from '../session.ts'

/** Worlds behind the likelihoods of a brief. */
export const briefDraws = 400

/** Questions a brief answers; those they need are answered too. */
export const briefed = ['deals', 'holds', 'war', 'trust', 'plan', 'proof']

/** Options of `endstate brief`. */
interface BriefOptions extends CaseOptions {
  paper: 'a4' | 'letter'
  date?: string
}

/** Writes the brief as HTML (the master; print it for PDF) or as Markdown. */
export function briefCommand(): Command {
  const command = new Command('brief')
    .description('the two-page brief: HTML to read and print, or Markdown to edit')
    .argument('<case>', 'case file, folder, - or built-in name')
    .addOption(new Option('--paper <size>', 'paper to print on').choices(['a4', 'letter']).default('a4'))
    .option('--date <day>', 'day printed on the brief; today if absent', readDate)
  withChanges(command)
  withSampling(command, briefDraws)
  withFormats(command, ['md'])
  withExample(command, 'endstate brief minimal -o minimal.html', 'Open it in a browser; print it for a PDF.')
  return command.action(async (typed: string, options: BriefOptions) => {
    const format = formatOf(options, ['html', 'markdown'])
    const session = await openCase(typed, options)
    const { engine, file, location } = session
    const { results: anchors } = checkQuotes(engine, file, location.folder)
    const analysed = await analyseCase(session, options, { only: briefed, anchors })
    const brief = briefText(session, analysed, {
      format: format === 'markdown' ? 'markdown' : 'html',
      lexicon: options.lex,
      paper: options.paper,
      generatedOn: options.date ?? today(),
    })
    emit(brief, options.output)
  })
}
