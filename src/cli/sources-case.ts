/** The case that `endstate sources` works on: read, changed as text with its comments, and written whole. */
import type { CaseFile } from 'endstate'
import { type CaseLocation, locateCase } from './case-location.ts'
import { exitCodes, Refusal } from './refusal.ts'
import { replaceFile } from './replace-file.ts'
import { countDiagnostics, type Engine, sayDiagnostics } from './session.ts'
import { whyFixed } from './sources-place.ts'

/** A source as the case has it. */
export type CaseSource = CaseFile['spec']['sources'][number]

/** A case that was read but not compiled: sources can be added while its numbers are still being written. */
export interface SourcesCase {
  engine: Engine
  location: CaseLocation
  file: CaseFile
}

/** Reads a case; refuses with exit 2 what is no valid case. */
export async function openSourcesCase(typed: string): Promise<SourcesCase> {
  const location = locateCase(typed)
  const engine = await import('endstate')
  const parsed = engine.parseCase(location.bytes, { name: location.name })
  if (parsed.ok) return { engine, location, file: parsed.value }
  sayDiagnostics(engine, location, parsed.diagnostics)
  const count = countDiagnostics(parsed.diagnostics)
  throw new Refusal(exitCodes.invalidCase, `${location.name}: ${count}. Nothing was changed.`)
}

/** Refuses what would change a case that cannot be changed. */
export function refuseFixedCase({ location }: SourcesCase): void {
  const because = whyFixed(location)
  if (because === undefined) return
  const copy = 'Copy it first: endstate new my-copy --from example:NAME'
  throw new Refusal(exitCodes.usage, `${location.name} is not changed: ${because}. ${copy}`)
}

/** Writes a changed case over its file, whole or not at all; not over what somebody else wrote since it was read. */
export function saveCase({ engine, location, file }: SourcesCase, changed: CaseFile): void {
  replaceFile(location.file!, file.text, engine.writeCase(changed))
}

/** The source called `id`; refuses unknown ids and names the known ones. */
export function sourceNamed({ file }: SourcesCase, id: string): { source: CaseSource; index: number } {
  const index = file.spec.sources.findIndex((one) => one.id === id)
  const source = file.spec.sources[index]
  if (source) return { source, index }
  const known = file.spec.sources.map((one) => one.id).join(', ') || 'none'
  throw new Refusal(exitCodes.usage, `The case has no source ${id}. It has: ${known}.`)
}
