/** `endstate whatif CASE --set …`: what changes if something were different. */
import { Command } from 'commander'
import type { Change, CompiledCase, DealsValue, Finding } from 'endstate'
import { comparedRows, comparisonTable } from '../comparison.ts'
import { findingAsMarkdown } from '../markdown-text.ts'
import {
  type CaseOptions,
  type SetValue,
  withChanges,
  withExample,
  withFormats,
  withSampling,
} from '../options.ts'
import { emit, formatOf, toJson } from '../output.ts'
import { usageError } from '../refusal.ts'
import { analyseCase, changesOf, compileOrRefuse, openCase } from '../session.ts'
import { paint, wrap } from '../style.ts'
import { tableText } from '../terminal-table.ts'
import { standardDraws } from './analysis.ts'

/** Options of `endstate whatif`. */
interface WhatifOptions extends CaseOptions {
  vs: string
}

/** Settings outside the 90 % interval of the case, one sentence each. */
function beyondEvidence(base: CompiledCase, set: Record<string, SetValue> = {}): string[] {
  return Object.entries(set).flatMap(([key, value]) => {
    const place = base.quantityIndex.get(key)
    if (place === undefined) return []
    const { low, high } = base.quantities[place]!
    const [lowest, highest] = typeof value === 'number' ? [value, value] : value
    if (lowest >= low && highest <= high) return []
    const say = (value: number): string => String(Number(value.toPrecision(4)))
    const supported = low === high ? say(low) : `${say(low)}–${say(high)}`
    return [`Beyond the evidence: ${key} is outside what the case supports (${supported}).`]
  })
}

const changeText = ({ key, from, to, because }: Change): string =>
  `  ${key}: ${from} → ${to}${because === '' ? '' : ` (${because})`}`

/** Compares two runs on the same draws; changed inputs are listed, and those the case does not support are named. */
export function whatifCommand(): Command {
  const command = new Command('whatif')
    .description('what changes if something were different: two columns on the same draws, differences first')
    .argument('<case>', 'case file, folder, - or built-in name')
    .option('--vs <scenario>', 'what to compare with: base, or a scenario of the case', 'base')
  withChanges(command)
  withSampling(command, standardDraws)
  withFormats(command, ['json', 'csv', 'md'])
  withExample(
    command,
    'endstate whatif minimal --set mill.no-deal=0.1',
    'If not agreeing were worth less to the mill.',
  )
  return command.action(async (typed: string, options: WhatifOptions) => {
    const format = formatOf(options, ['text', 'json', 'csv', 'markdown'])
    if (Object.keys(changesOf(options)).length === 0) {
      throw usageError(
        'Nothing to compare: give --set, --scenario or --reading. `endstate whatif --help` has an example.',
      )
    }
    const session = await openCase(typed, options)
    const { engine, file, location, compiled } = session
    const { lex } = options
    const vs = options.vs === 'base' ? {} : { scenario: options.vs }
    const baseCompiled = compileOrRefuse(engine, location, file, { lex, ...vs })
    const request = { only: ['deals'] }
    const before = await analyseCase({ ...session, compiled: baseCompiled }, options, request)
    const after = await analyseCase(session, options, request)
    const base = before.findings.deals as Finding<DealsValue>
    const whatIf = after.findings.deals as Finding<DealsValue>
    const names = new Map(compiled.parties.map(({ id, name }) => [id, name]))
    const rows = comparedRows(base, whatIf, (party) => names.get(party) ?? party)
    const table = comparisonTable(engine, rows, [options.vs, 'what-if'])
    const changed = compiled.changes
    const warnings = beyondEvidence(baseCompiled, options.set)
    const written = {
      json: () => toJson({ schema: 'endstate.whatif/1', changed, warnings, rows, base, whatIf }),
      csv: () => engine.tableToCsv(table, { lexicon: lex, run: whatIf.run }),
      markdown: () => findingAsMarkdown(engine, { ...after.presentations.deals!, answer: [] }, lex, [table]),
      text: () =>
        [
          ...warnings.map((warning) => paint().yellow(wrap(`! ${warning}`))),
          table.rows.length > 0
            ? tableText(engine, table, lex)
            : wrap(engine.sentenceText(table.sentence, { lexicon: lex })),
          'Changed inputs:',
          ...changed.map((change) => wrap(changeText(change))),
        ].join('\n'),
      html: () => '',
      docx: () => '',
    }
    emit(written[format](), options.output)
  })
}
