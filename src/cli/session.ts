/** From the CASE on the command line to a compiled case, with every diagnostic said on the way. */
import type { Analysed, AnchorResult, CaseFile, CompiledCase, Diagnostic } from 'endstate'
import { type CaseLocation, locateCase } from './case-location.ts'
import type { CaseOptions } from './options.ts'
import { checkOutput } from './output.ts'
import { progressLine } from './progress.ts'
import { checkQuotes } from './quotes.ts'
import { exitCodes, Refusal } from './refusal.ts'

/** The engine as loaded on demand: the package's public names. */
export type Engine = typeof import('endstate')

/** A case that was read and compiled. */
export interface Session {
  engine: Engine
  location: CaseLocation
  file: CaseFile
  compiled: CompiledCase
}

/** Source text for carets; bytes that are not UTF-8 have none. */
export function textOf(location: CaseLocation): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(location.bytes)
  } catch {
    return ''
  }
}

/** Says all diagnostics on standard error, errors first as the loader orders them. */
export function sayDiagnostics(
  engine: Engine,
  location: CaseLocation,
  diagnostics: readonly Diagnostic[],
): void {
  const text = textOf(location)
  for (const one of diagnostics) {
    process.stderr.write(`${engine.formatDiagnostic(one, text, { name: location.name })}\n\n`)
  }
}

/** `2 errors, 1 warning`. */
export function countDiagnostics(diagnostics: readonly Diagnostic[]): string {
  const count = (severity: 'error' | 'warning') =>
    diagnostics.filter((one) => one.severity === severity).length
  const say = (amount: number, word: string) => `${amount} ${word}${amount === 1 ? '' : 's'}`
  return `${say(count('error'), 'error')}, ${say(count('warning'), 'warning')}`
}

/** What compileCase takes from the options. */
export function changesOf(options: CaseOptions): {
  scenario?: string
  set?: NonNullable<CaseOptions['set']>
  readings?: Record<string, string>
} {
  return {
    ...(options.scenario === undefined ? {} : { scenario: options.scenario }),
    ...(options.set === undefined ? {} : { set: options.set }),
    ...(options.reading === undefined ? {} : { readings: options.reading }),
  }
}

/**
 * Reads and compiles a case. Refuses with exit 2 where the case itself is invalid, and with exit 3 where the case is
 * sound but what the options ask of it is not (an unknown scenario, key or reading).
 */
export async function openCase(typed: string, options: CaseOptions): Promise<Session> {
  const location = locateCase(typed)
  checkOutput(options.output, location.file)
  const engine = await import('endstate')
  const parsed = engine.parseCase(location.bytes, { name: location.name })
  if (!parsed.ok) {
    sayDiagnostics(engine, location, parsed.diagnostics)
    throw new Refusal(
      exitCodes.invalidCase,
      `${location.name}: ${countDiagnostics(parsed.diagnostics)}. No answer.`,
    )
  }
  const compiled = compileOrRefuse(engine, location, parsed.value, options)
  return { engine, location, file: parsed.value, compiled }
}

/** Compiles a case under the options given; see {@link openCase} for the exit codes. */
export function compileOrRefuse(
  engine: Engine,
  location: CaseLocation,
  file: CaseFile,
  options: CaseOptions,
): CompiledCase {
  const changes = changesOf(options)
  const compiled = engine.compileCase(file, changes)
  if (compiled.ok) return compiled.value
  sayDiagnostics(engine, location, compiled.diagnostics)
  const tooLarge = compiled.diagnostics.some((one) => one.code === 'too-many-states')
  if (tooLarge)
    throw new Refusal(exitCodes.limit, `${location.name} has more states than an exact answer allows.`)
  const asked = Object.keys(changes).length > 0
  if (asked && engine.compileCase(file, {}).ok) {
    throw new Refusal(
      exitCodes.usage,
      'The case is sound; what --scenario, --set or --reading ask of it is not.',
    )
  }
  throw new Refusal(
    exitCodes.invalidCase,
    `${location.name}: ${countDiagnostics(compiled.diagnostics)}. No answer.`,
  )
}

/** What analysing takes from a command. */
export interface AnalysisRequest {
  only?: string[]
  parameters?: Record<string, unknown>
  /** The check of the quotes; made with the texts at hand if absent. */
  anchors?: readonly AnchorResult[]
}

/**
 * Runs analyses with progress on a terminal; Ctrl-C stops them and writes nothing. The quotes are looked up first, so that
 * an answer whose proof is broken says so.
 */
export async function analyseCase(
  session: Session,
  options: CaseOptions,
  request: AnalysisRequest = {},
): Promise<Analysed> {
  const progress = progressLine()
  const controller = new AbortController()
  const stop = (): void => controller.abort()
  process.once('SIGINT', stop)
  try {
    const { engine, file, compiled, location } = session
    return await engine.analyse(compiled, {
      anchors: checkQuotes(engine, file, location.folder).results,
      ...request,
      ...(options.draws === undefined ? {} : { worlds: options.draws }),
      ...(options.seed === undefined ? {} : { seed: options.seed }),
      signal: controller.signal,
      onProgress: progress.report,
    })
  } catch (problem) {
    if (!controller.signal.aborted) throw problem
    throw new Refusal(exitCodes.interrupted, 'Stopped. Nothing was written.')
  } finally {
    progress.done()
    process.removeListener('SIGINT', stop)
  }
}
