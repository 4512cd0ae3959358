/** What the answer is without what is for the team or for one person only, beside what it is now. */
import {
  analyse,
  type CaseFile,
  type CompiledCase,
  compileCase,
  describeCase,
  liveZone,
  publicCase,
  type ReadingsValue,
} from 'endstate'
import type { PublicPart, Where } from './protocol.ts'

/** Both answers at central values under the same settings, or why there is no public case. */
export async function publicPartOf(
  file: CaseFile,
  compiled: CompiledCase,
  where: Where,
): Promise<PublicPart> {
  const result = publicCase(file)
  if (!result.ok) return { ok: false, says: result.diagnostics.map(({ message }) => message) }
  const { value } = result
  const publicly = compileCase(value.file, where)
  if (!publicly.ok) return { ok: false, says: publicly.diagnostics.map(({ message }) => message) }
  const answer = (from: CaseFile, one: CompiledCase) => ({
    acceptable: liveZone(one).view({ pictures: false }).acceptable,
    citing: describeCase(from, one).coverage.weighted.citing,
  })
  const [before, after] = [await beliefsOf(compiled), await beliefsOf(publicly.value)]
  return {
    ok: true,
    leftOut: Object.entries(value.leftOut).flatMap(([what, count]) => (count > 0 ? [{ what, count }] : [])),
    rebased: value.rebased.length,
    now: answer(file, compiled),
    without: answer(value.file, publicly.value),
    packages: compiled.agreementCount,
    beliefs: before.flatMap(({ party, reading, belief }) => {
      const then = after.find((one) => one.party === party && one.reading === reading)
      return then === undefined ? [] : [{ reading: nameOf(compiled, reading), from: belief, to: then.belief }]
    }),
  }
}

/** What is believed of each rival reading, at central values. */
async function beliefsOf(compiled: CompiledCase) {
  const { findings } = await analyse(compiled, { only: ['readings'], worlds: 1, seed: 1 })
  const { parties } = findings.readings!.value as ReadingsValue
  return parties.flatMap(({ party, beliefs }) =>
    beliefs.flatMap(({ reading, posterior }) =>
      reading === null || posterior === null ? [] : [{ party, reading, belief: posterior }],
    ),
  )
}

const nameOf = ({ readings }: CompiledCase, id: string): string =>
  readings.find((one) => one.id === id)?.name ?? id
