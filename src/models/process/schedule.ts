/** Replaces a parameter, in every run, from month `from` to month `until`, both included. The last entry wins. */
export interface ScheduleEntry {
  readonly parameter: string
  readonly from: number
  readonly until: number
  readonly value: number
}

/** A schedule by the numbers of parameters. */
export interface Schedule {
  readonly parameters: ReadonlySet<number>
  /** What replaces the parameter in a month (1 in the first), undefined if nothing does. */
  valueAt(parameter: number, month: number): number | undefined
}

/** Looks up names; RangeError for a name that is no parameter. Entries that touch no month 1..months are left out. */
export function readSchedule(
  parameters: readonly string[],
  entries: readonly ScheduleEntry[],
  months: number,
): Schedule {
  const replaced = new Map<number, (number | undefined)[]>()
  for (const { parameter, from, until, value } of entries) {
    const number = parameters.indexOf(parameter)
    if (number < 0) throw new RangeError(`the schedule names ${parameter}, which is no parameter`)
    const first = Math.max(1, Math.ceil(from))
    const last = Math.min(months, Math.floor(until))
    if (!(first <= last)) continue
    const values = replaced.get(number) ?? new Array<number | undefined>(months + 1).fill(undefined)
    values.fill(value, first, last + 1)
    replaced.set(number, values)
  }
  return {
    parameters: new Set(replaced.keys()),
    valueAt: (parameter, month) => replaced.get(parameter)?.[month],
  }
}
