/** What the answer is without what is for the team or for one person only, beside what it is now. */
import {
  type CaseFile,
  type CompiledCase,
  compileCase,
  describeCase,
  liveZone,
  measureBlock,
  publicCase,
} from 'endstate'
import type { PublicPart, Where } from './protocol.ts'

/** Draws: enough to see whether the beliefs in the readings move the answer, few enough for a large case. */
const worlds = 100
const largeWorlds = 24
const largePackages = 20_000

/** Both answers at central values and over draws under the same settings, or why there is no public case. */
export function publicPartOf(file: CaseFile, compiled: CompiledCase, where: Where): PublicPart {
  const result = publicCase(file)
  if (!result.ok) return { ok: false, says: result.diagnostics.map(({ message }) => message) }
  const { value } = result
  const publicly = compileCase(value.file, where)
  if (!publicly.ok) return { ok: false, says: publicly.diagnostics.map(({ message }) => message) }
  const drawn = compiled.agreementCount > largePackages ? largeWorlds : worlds
  const answer = (from: CaseFile, one: CompiledCase) => ({
    acceptable: liveZone(one).view({ pictures: false }).acceptable,
    citing: describeCase(from, one).coverage.weighted.citing,
    open: openDraws(one, drawn),
  })
  return {
    ok: true,
    leftOut: Object.entries(value.leftOut).flatMap(([what, count]) => (count > 0 ? [{ what, count }] : [])),
    rebased: value.rebased.length,
    now: answer(file, compiled),
    without: answer(value.file, publicly.value),
    packages: compiled.agreementCount,
    worlds: drawn,
  }
}

/** Draws in which some package is acceptable to everybody. */
function openDraws(compiled: CompiledCase, drawn: number): number {
  const { measures, values } = measureBlock(compiled, { seed: 1, block: 0, worlds: drawn })
  const column = measures.indexOf('open')
  return Array.from({ length: drawn }, (_, k) => values[k * measures.length + column]!).reduce(
    (sum, one) => sum + one,
    0,
  )
}
