/** Taking the figure of a claim into the case: what would change, and writing it. */
import type { CompiledCase, ProofValue } from 'endstate'
import { emit } from './output.ts'
import { usageError } from './refusal.ts'
import { replaceFile } from './replace-file.ts'
import type { Session } from './session.ts'

/** Shows the number before and after and what it drives; with `write` the case file is replaced, whole or not at all. */
export async function emitAcceptance(
  session: Session,
  asked: string,
  claim: string,
  write: boolean,
): Promise<void> {
  const { engine, file, compiled, location } = session
  const key = compiled.quantityIndex.has(asked) || asked.includes('.') ? asked : `quantity.${asked}`
  const accepted = engine.acceptFigure(file, claim, key)
  if (!accepted.ok) throw usageError(`${accepted.problem.says} ${accepted.problem.remedy}`.trim())
  const { before, after, unit } = accepted
  const changed = engine.compileCase(accepted.file)
  if (!changed.ok) throw usageError(changed.diagnostics[0]?.message ?? 'The case would not be sound.')
  const drives = await driven(session, compiled, changed.value, key)
  const lines = [
    `${key}: ${before === undefined ? 'new' : engine.spreadText(before)} → ${engine.spreadText(after)}${unit === undefined ? '' : ` ${unit}`}, quoted from ${claim}.`,
    ...drives,
  ]
  if (!write) {
    emit([...lines, 'Nothing was written; --write puts it into the case file.'].join('\n'))
    return
  }
  if (location.file === undefined)
    throw usageError('--write needs a case file; this case came from standard input.')
  replaceFile(location.file, file.text, engine.writeCase(accepted.file))
  emit([...lines, `Written to ${location.name}.`].join('\n'))
}

/** What the number drives, and what the base run answers before and after. */
async function driven(
  { engine }: Session,
  before: CompiledCase,
  after: CompiledCase,
  key: string,
): Promise<string[]> {
  const proofOf = async (compiled: CompiledCase) => {
    const { findings } = await engine.analyse(compiled, {
      only: ['proof'],
      worlds: 0,
      parameters: { proof: { of: key } },
    })
    const { asked } = findings.proof!.value as ProofValue
    return asked?.kind === 'number' ? asked : null
  }
  const [was, is] = [await proofOf(before), await proofOf(after)]
  if (!is || is.rank === 0) return ['Nothing was found that it moves.']
  const percent = is.share < 0.01 ? 'below 1 %' : `${Math.round(is.share * 100)} %`
  const packages = [was?.moves?.base.acceptable, is.moves?.base.acceptable]
  return [
    `It has ${percent} of all influence on who accepts what, place ${is.rank}.`,
    ...(packages[0] === undefined || packages[1] === undefined
      ? []
      : [`Packages all would accept in the base run: ${packages[0]} → ${packages[1]}.`]),
  ]
}
