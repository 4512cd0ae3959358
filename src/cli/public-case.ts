/** The public part of a case on the command line: what was left out, and what that changes in the answers. */
import type { CaseFile, CompiledCase, DealsValue, Redaction } from 'endstate'
import type { CaseOptions } from './options.ts'
import { exitCodes, Refusal } from './refusal.ts'
import { changesOf, type Session, sayDiagnostics } from './session.ts'

/**
 * The session with the public case in place of the whole one, under the same scenario and changes; says on standard error
 * what changed. Refused where one of those changes needs what is not public.
 */
export async function publicSession(session: Session, options: CaseOptions): Promise<Session> {
  const { engine, location, file, compiled } = session
  const redacted = engine.publicCase(file)
  if (!redacted.ok) {
    sayDiagnostics(engine, location, redacted.diagnostics)
    throw new Refusal(exitCodes.invalidCase, 'The public part of the case is not sound. Nothing was written.')
  }
  const again = engine.compileCase(redacted.value.file, changesOf(options))
  if (!again.ok) {
    sayDiagnostics(engine, location, again.diagnostics)
    throw new Refusal(exitCodes.invalidCase, 'The public part of the case is not sound. Nothing was written.')
  }
  const changed = { ...session, file: redacted.value.file, compiled: again.value }
  const before = await answersOf(session, file, compiled)
  const after = await answersOf(session, changed.file, changed.compiled)
  for (const line of redactionInWords(redacted.value, before, after)) process.stderr.write(`${line}\n`)
  return changed
}

type Answers = [what: string, says: string][]

/** The answers that a reader would compare: packages, what cites a passage, events and observations. */
async function answersOf({ engine }: Session, file: CaseFile, compiled: CompiledCase): Promise<Answers> {
  const { findings } = await engine.analyse(compiled, { only: ['deals'], worlds: 0 })
  const { packages, acceptable } = findings.deals!.value as DealsValue
  const { weighted } = engine.describeCase(file, compiled).coverage
  const percent = (share: number): string => `${(100 * share).toFixed(1)} %`
  return [
    ['packages every signatory accepts', `${acceptable} of ${packages}`],
    ['numbers that cite a passage, weighted', percent(weighted.citing)],
    ['numbers that are assumed, weighted', percent(weighted.basis.assumed)],
    ['claims', String(file.spec.claims.length)],
    ['events', String(file.spec.events.length)],
    ['observations', String(file.spec.observations.length)],
  ]
}

function redactionInWords(
  { leftOut, rebased, scrubbed, shared }: Redaction,
  before: Answers,
  after: Answers,
): string[] {
  const gone = Object.entries(leftOut).flatMap(([what, count]) =>
    count === 0 ? [] : [`${count} ${count === 1 ? what.replace(/s$/, '') : what}`],
  )
  if (gone.length === 0) return ['Nothing in this case is private; its comments were left out.']
  const changed = before.flatMap(([what, says], index) =>
    after[index]![1] === says ? [] : [`  ${what}: ${says} → ${after[index]![1]}`],
  )
  return [
    `Left out as not public: ${gone.join(', ')}; all comments.`,
    ...(rebased.length === 0
      ? []
      : [`Numbers that lost a passage: ${rebased.length}, such as ${rebased[0]}.`]),
    ...(scrubbed === 0 ? [] : [`Texts in which words of something left out were taken out: ${scrubbed}.`]),
    ...(shared.length === 0
      ? []
      : [`Ids of something left out that also name something public, and stay: ${shared.join(', ')}.`]),
    ...(changed.length === 0 ? ['No answer changed.'] : ['What changed in the answers:', ...changed]),
    'Read it once more before you publish it: a number or a sentence of yours may still say what a source said.',
  ]
}
