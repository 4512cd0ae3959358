/** `endstate check CASE`: is the case sound, how large is it, and what do its numbers rest on? */
import { Command } from 'commander'
import type { CompiledCase } from 'endstate'
import { type CaseLocation, locateCase } from '../case-location.ts'
import { type CaseOptions, withChanges, withExample, withFormats } from '../options.ts'
import { checkOutput, emit, formatOf, toJson } from '../output.ts'
import { checkQuotes, restingOn } from '../quotes.ts'
import { quotesInWords } from '../quotes-words.ts'
import { exitCodes, Refusal } from '../refusal.ts'
import { changesOf, countDiagnostics, type Engine, textOf } from '../session.ts'
import { paint } from '../style.ts'

const count = (value: number): string => value.toLocaleString('en-US')
const percent = (share: number): string =>
  share > 0 && share < 0.005 ? 'below 1 %' : `${Math.round(share * 100)} %`

interface Checked {
  ok: boolean
  limit: boolean
  diagnostics: import('endstate').Diagnostic[]
  summary?: string[]
  facts?: Record<string, unknown>
}

interface CheckOptions extends CaseOptions {
  sources?: string
}

/** Share of all influence on the answer that rests, through its passages, on one of these quantities; 0 to 1. */
function shareOf(engine: Engine, compiled: CompiledCase, keys: ReadonlySet<string>): number {
  const amounts = engine.influences(compiled)
  let [resting, all] = [0, 0]
  compiled.quantities.forEach(({ key }, index) => {
    all += amounts[index]!
    if (keys.has(key)) resting += amounts[index]!
  })
  return all > 0 ? resting / all : 0
}

/** Reads, compiles and describes; a broken quote is an error like any other. */
function check(engine: Engine, location: CaseLocation, options: CheckOptions): Checked {
  const parsed = engine.parseCase(location.bytes, { name: location.name })
  if (!parsed.ok) return { ok: false, limit: false, diagnostics: parsed.diagnostics }
  const compiled = engine.compileCase(parsed.value, changesOf(options))
  const diagnostics = [...parsed.diagnostics, ...compiled.diagnostics]
  if (!compiled.ok) {
    const limit = compiled.diagnostics.some((one) => one.code.startsWith('too-many-'))
    return { ok: false, limit, diagnostics }
  }
  const about = engine.describeCase(parsed.value, compiled.value)
  const quotes = checkQuotes(engine, parsed.value, location.folder, options.sources)
  const resting = restingOn(engine, parsed.value, quotes.broken)
  const atRisk = new Set([...resting.values()].flat())
  const share = shareOf(engine, compiled.value, atRisk)
  const { basis, citing } = about.coverage.weighted
  const bases = Object.entries(basis).filter(([, share]) => share > 0)
  const summary = [
    `${about.parties} parties · ${about.issues} issues · ${about.options} options · ` +
      `${count(about.feasibleStates)} of ${count(about.combinations)} states feasible`,
    ...quotesInWords(engine, quotes, resting, engine.evidenceOf(parsed.value.spec)),
    ...(quotes.broken.length > 0
      ? [`${percent(share)} of the answer, by influence, rests on a quote that is not as it was`]
      : []),
    `Numbers by what they rest on, weighted by ${about.coverage.weighting}: ` +
      `${bases.map(([kind, share]) => `${kind} ${percent(share)}`).join(' · ')}; ${percent(citing)} cite a passage`,
  ]
  const facts = {
    ...about,
    quotes: quotes.counts,
    verdicts: quotes.results.map((one) => ({ ...one, rests: resting.get(one.claim) ?? [] })),
    sourceNotes: quotes.notes,
    atRisk: { quantities: [...atRisk].sort(), share },
    caseHash: compiled.value.hash,
  }
  return { ok: quotes.broken.length === 0, limit: false, diagnostics, summary, facts }
}

function checkText(engine: Engine, location: CaseLocation, result: Checked): string {
  const text = textOf(location)
  const said = result.diagnostics.map(
    (one) => `${engine.formatDiagnostic(one, text, { name: location.name })}\n`,
  )
  const mark = result.ok ? paint().green('✓') : paint().red('✗')
  const verdict = `${mark} ${location.name}: ${countDiagnostics(result.diagnostics)}`
  return [...said, ...(result.summary ?? []), verdict].join('\n')
}

/** Says every diagnostic and a summary; exit 2 where the case is invalid or a quote is broken. */
export function checkCommand(): Command {
  const command = new Command('check')
    .description('is a case sound: schema, references, quotes; how large it is; what its numbers rest on')
    .argument('<case>', 'case file, folder, - or built-in name')
    .option('--sources <folder>', 'folder with the source texts, where they are not stored with the case')
  withChanges(command)
  withFormats(command, ['json'])
  withExample(command, 'endstate check minimal', 'Every problem with its line, then a summary.')
  return command.action(async (typed: string, options: CheckOptions) => {
    const format = formatOf(options, ['text', 'json'])
    const location = locateCase(typed)
    checkOutput(options.output, location.file)
    const engine = await import('endstate')
    const result = check(engine, location, options)
    const { ok, diagnostics, facts } = result
    const json = { schema: 'endstate.check/1', ok, ...facts, diagnostics, engine: engine.engineVersion }
    emit(format === 'json' ? toJson(json) : checkText(engine, location, result), options.output)
    if (ok) return
    if (result.limit)
      throw new Refusal(exitCodes.limit, `${location.name} is larger than an exact answer allows.`)
    throw new Refusal(exitCodes.invalidCase, `${location.name} is not sound.`)
  })
}
