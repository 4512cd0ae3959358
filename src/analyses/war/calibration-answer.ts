/** What scaling to a base rate moved: the numbers, the endings and W, before and after, and how to use it elsewhere. */
import {
  type CompiledCase,
  type CompiledWarPath,
  drawWorlds,
  durableWorlds,
  unit,
  withSetting,
} from '../../compile/index.ts'
import { nearEnough, scaleTo, sharesOfTarget } from './calibration.ts'
import type { CalibrationAnswer } from './finding.ts'
import { expectedOf, sharesOf, type WarRun, warRunOf } from './war-run.ts'

/** Significant digits of a scaled number: few enough to be typed; the answer is worked out with the number as written. */
const digits = 6

/** Scales to the base rate asked for; null where none is, or the case has none of that id. `durable`: on which values W is. */
export function calibrationAnswer(
  compiled: CompiledCase,
  war: CompiledWarPath,
  run: WarRun,
  { months, calibrate, durable }: { months: number; calibrate: string | null; durable: boolean },
): CalibrationAnswer | null {
  const rate = war.baseRates.find(({ id }) => id === calibrate)
  if (!rate) return null
  const { factors, values } = scaleTo(compiled, war, run, rate)
  const moved = [...new Set(rate.targets.flatMap(({ scales }) => scales))].flatMap((id) => {
    const parameter = war.process.parameters.indexOf(id)
    return parameter < 0 ? [] : [{ id, parameter, quantity: war.parameters[parameter]! }]
  })
  const numbers = moved.map(({ id, parameter, quantity }) => {
    const { minimum, maximum } = compiled.quantities[quantity]!
    const [from, exact] = [run.values[parameter]!, values[parameter]!]
    const to = Math.min(maximum, Math.max(minimum, Number(exact.toPrecision(digits))))
    return { key: `war.${id}`, quantity, from, to, clipped: exact === minimum || exact === maximum }
  })
  const changed = numbers.reduce((one, { quantity, to }) => withSetting(one, quantity, to), compiled)
  const after = warRunOf(changed, changed.warPath!)
  const targets = rate.targets.map((target, k) => {
    const [before] = sharesOfTarget(war, run.schedule, target, [run.values])
    const [reached] = sharesOfTarget(war, after.schedule, target, [after.values])
    const { endings = war.endings.map(({ id }) => id), within, share } = target
    return {
      endings,
      within,
      share,
      before: before!,
      after: reached!,
      factor: factors[k]!,
      met: Math.abs(reached! - share) <= nearEnough,
    }
  })
  const shares = [run, after].map((one) => sharesOf(expectedOf(war, one, months)))
  const worlds = [compiled, changed].map((one) => {
    const face = drawWorlds(one, 0, 1)
    return durable && one.guarantees ? durableWorlds(one, one.guarantees, face).base() : face.base()
  })
  return {
    id: rate.id,
    name: rate.name,
    note: rate.note ?? '',
    claims: rate.claims,
    met: targets.every(({ met }) => met),
    targets,
    numbers: numbers.map(({ key, from, to, clipped }) => ({
      key,
      from,
      to,
      factor: from === 0 ? 1 : to / from,
      clipped,
    })),
    endings: [...war.endings.map(({ id }) => id), 'going-on'].map((id, k) => ({
      id,
      before: shares[0]![k]!,
      after: shares[1]![k]!,
    })),
    noDeal: compiled.parties.flatMap(({ id, scale }, party) =>
      scale === 'ordinal'
        ? []
        : [{ party: id, before: unit(worlds[0]!.noDeal[party]!), after: unit(worlds[1]!.noDeal[party]!) }],
    ),
    set: numbers.map(({ key, to }) => `--set ${key}=${to}`).join(' '),
  }
}
