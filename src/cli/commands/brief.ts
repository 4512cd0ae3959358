/** `endstate brief CASE`: two pages for a reader who has five minutes. */
import { Command, Option } from 'commander'
import { type BriefForm, briefText, draftOf, readDate, today } from '../brief-request.ts'
import { type CaseOptions, withChanges, withExample, withFormats, withSampling } from '../options.ts'
import { emit, formatOf, writeWhole } from '../output.ts'
import { publicSession } from '../public-case.ts'
import { checkQuotes } from '../quotes.ts'
import { usageError } from '../refusal.ts'
import { analyseCase, openCase } from '../session.ts'

/** Worlds behind the likelihoods of a brief. */
export const briefDraws = 400

/** Questions a brief answers; those they need are answered too. */
export const briefed = ['deals', 'holds', 'war', 'trust', 'plan', 'proof']

/** Options of `endstate brief`. */
interface BriefOptions extends CaseOptions {
  paper: 'a4' | 'letter'
  date?: string
  public?: boolean
}

/** Writes the brief as HTML (the master; print it for PDF), as Markdown or as DOCX. */
export function briefCommand(): Command {
  const command = new Command('brief')
    .description('the two-page brief: HTML to read and print, Markdown or DOCX to edit')
    .argument('<case>', 'case file, folder, - or built-in name')
    .addOption(new Option('--paper <size>', 'paper to print on').choices(['a4', 'letter']).default('a4'))
    .option('--public', 'without the claims and sources that are not public; says what that changes')
    .option('--date <day>', 'day printed on the brief; today if absent', readDate)
  withChanges(command)
  withSampling(command, briefDraws)
  withFormats(command, ['md'])
  withExample(command, 'endstate brief minimal -o minimal.html', 'Open it in a browser; print it for a PDF.')
  return command.action(async (typed: string, options: BriefOptions) => {
    const format = formatOf(options, ['html', 'markdown', 'docx'])
    const { output } = options
    if (format === 'docx' && output === undefined) throw usageError('A DOCX file needs a name: -o brief.docx')
    const whole = await openCase(typed, options)
    const session = options.public === true ? await publicSession(whole, options) : whole
    const { engine, file, location } = session
    const { results: anchors } = checkQuotes(engine, file, location.folder)
    const analysed = await analyseCase(session, options, { only: briefed, anchors })
    const form: BriefForm = {
      lexicon: options.lex,
      paper: options.paper,
      generatedOn: options.date ?? today(),
    }
    if (format === 'docx' && output !== undefined) {
      const { writeDocx } = await import('../../documents/index.ts')
      const { lexicon, paper } = form
      writeWhole(
        output,
        await writeDocx(engine.briefDocument(draftOf(session, analysed, form), { lexicon, paper })),
      )
      return
    }
    emit(
      briefText(session, analysed, { ...form, format: format === 'markdown' ? 'markdown' : 'html' }),
      output,
    )
  })
}
