/** What is moved by settings rather than made anew: kept between questions, as long as only numbers change. */
import type { CompiledCase } from 'endstate'
import type { SettingValue } from './where.ts'

/** Something over one compiled case that takes a setting of a quantity by index. */
interface Moved {
  set: (quantity: number, value: number) => unknown
}

/**
 * Gives the one of its kind over a case, moved to the settings asked for; it starts again where the case or the kind is
 * another, and where a setting was taken back, which leaves no trace only in one that starts again.
 */
export function followSettings<T extends Moved, Kind>(
  make: (start: CompiledCase, kind: Kind) => T,
): (start: CompiledCase, kind: Kind, set: Record<string, SettingValue>) => T {
  let kept: { one: T; start: CompiledCase; kind: Kind; set: Record<string, SettingValue> } | null = null
  return (start, kind, set) => {
    const before = kept
    const usable =
      before?.start === start && before.kind === kind && Object.keys(before.set).every((key) => key in set)
    const one = usable ? before.one : make(start, kind)
    const already: Record<string, SettingValue> = usable ? before.set : {}
    for (const [key, to] of Object.entries(set)) {
      if (centre(already[key]) === centre(to)) continue
      const index = start.quantityIndex.get(key)
      if (index !== undefined) one.set(index, centre(to)!)
    }
    kept = { one, start, kind, set }
    return one
  }
}

/** The number a setting stands for at central values: the middle of a range. */
export function centre(value: SettingValue | undefined): number | undefined {
  return Array.isArray(value) ? (value[0] + value[1]) / 2 : value
}
