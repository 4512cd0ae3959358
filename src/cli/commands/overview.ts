/** `endstate overview CASE`: the answer on one screen, and the brief in both forms. What `npm start` shows. */
import { basename, join } from 'node:path'
import { Command } from 'commander'
import type { Analysed, DealsValue, Finding } from 'endstate'
import { briefText, today } from '../brief-request.ts'
import { findingAsText } from '../finding-text.ts'
import { type CaseOptions, withChanges, withExample, withExplanation, withSampling } from '../options.ts'
import { makeFolder, writeWhole } from '../output.ts'
import { analyseCase, type Engine, openCase } from '../session.ts'
import { paint, wrap } from '../style.ts'
import { standardDraws } from './analysis.ts'
import { briefed } from './brief.ts'

/** Rows of a table on a front page; the brief and `deals` have the rest. */
const frontRows = 9

/** Shows question, answer and end states; with --briefs also writes the brief as HTML and Markdown. */
export function overviewCommand(): Command {
  const command = new Command('overview')
    .description('the answer on one screen; with --briefs also the brief as HTML and Markdown')
    .argument('<case>', 'case file, folder, - or built-in name')
    .option('--briefs <folder>', 'folder to write the brief to, made if missing')
  withChanges(command)
  withExplanation(command)
  withSampling(command, standardDraws)
  withExample(command, 'endstate overview minimal', 'The question, the answer, and who stands where.')
  return command.action(async (typed: string, options: CaseOptions & { briefs?: string }) => {
    const session = await openCase(typed, options)
    const { engine, compiled } = session
    const analysed = await analyseCase(session, options, { only: briefed })
    const finding = analysed.findings.deals as Finding<DealsValue>
    const said = analysed.presentations.deals!
    const front = said.tables.filter((table) => /end-states|blocker/.test(table.id))
    const tables = front.length > 0 ? front : said.tables.slice(0, 2)
    const parts = { tables, top: frontRows, explain: options.explain === true }
    const lines = [
      paint().bold(`${compiled.title} · ${compiled.asOf}`),
      wrap(compiled.question),
      '',
      findingAsText(engine, finding, said, options.lex, parts),
      ...otherAnswers(engine, analysed, options.lex),
    ]
    process.stdout.write(`${lines.join('\n')}\n`)
    if (options.briefs === undefined) return
    makeFolder(options.briefs)
    for (const [format, ending] of [
      ['html', 'html'],
      ['markdown', 'md'],
    ] as const) {
      const path = join(options.briefs, `${basename(compiled.id)}.${ending}`)
      writeWhole(
        path,
        briefText(session, analysed, { format, lexicon: options.lex, paper: 'a4', generatedOn: today() }),
      )
      process.stdout.write(
        `${format === 'html' ? '\nThe brief, two pages to read or print: ' : 'To edit: '}${path}\n`,
      )
    }
  })
}

/** The answers of the other analyses in sentences; their own commands have the tables. */
function otherAnswers(
  engine: Engine,
  { findings, presentations }: Analysed,
  lexicon: CaseOptions['lex'],
): string[] {
  return Object.entries(presentations).flatMap(([id, said]) =>
    id === 'deals'
      ? []
      : [
          '',
          paint().bold(findings[id]!.question),
          ...said.answer.map((one) => wrap(engine.sentenceText(one, { lexicon }))),
        ],
  )
}
