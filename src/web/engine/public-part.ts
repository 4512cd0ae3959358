/** What the answer is without what is for the team or for one person only, beside what it is now. */
import { type CaseFile, type CompiledCase, compileCase, describeCase, liveZone, publicCase } from 'endstate'
import type { PublicPart, Where } from './protocol.ts'

/** Both answers at central values under the same settings, or why there is no public case. */
export function publicPartOf(file: CaseFile, compiled: CompiledCase, where: Where): PublicPart {
  const result = publicCase(file)
  if (!result.ok) return { ok: false, says: result.diagnostics.map(({ message }) => message) }
  const { value } = result
  const publicly = compileCase(value.file, where)
  if (!publicly.ok) return { ok: false, says: publicly.diagnostics.map(({ message }) => message) }
  const answer = (from: CaseFile, one: CompiledCase) => ({
    acceptable: liveZone(one).view({ pictures: false }).acceptable,
    citing: describeCase(from, one).coverage.weighted.citing,
  })
  return {
    ok: true,
    leftOut: Object.entries(value.leftOut).flatMap(([what, count]) => (count > 0 ? [{ what, count }] : [])),
    rebased: value.rebased.length,
    now: answer(file, compiled),
    without: answer(value.file, publicly.value),
    packages: compiled.agreementCount,
  }
}
