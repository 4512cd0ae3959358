/** Stretches of days around dates, and the matched days beside them. */

/** First and last day, both included, as day numbers. */
export interface DayRange {
  readonly from: number
  readonly to: number
}

/** One round: its window, and the days it is compared with. */
export interface MatchedRound {
  readonly window: DayRange
  readonly controls: readonly DayRange[]
}

/** How wide windows and controls are, in days. */
export interface WindowWidths {
  readonly before: number
  readonly after: number
  /** Days on either side of the window that serve as controls. */
  readonly control: number
}

/**
 * Windows from `before` days before each date to `after` days after it. Windows that touch or overlap are one round, since
 * they are not independent. Controls are the days on either side that lie in nobody's window. Everything is cut to
 * `inside`; a window outside is dropped. Dates in any order; none give no rounds.
 */
export function matchedRounds(
  dates: readonly DayRange[],
  { before, after, control }: WindowWidths,
  inside: DayRange,
): MatchedRound[] {
  const windows = merged(
    dates.flatMap(({ from, to }) => {
      const window = cut({ from: from - before, to: to + after }, inside)
      return window ? [window] : []
    }),
  )
  return windows.map((window) => {
    const beside = [
      cut({ from: window.from - control, to: window.from - 1 }, inside),
      cut({ from: window.to + 1, to: window.to + control }, inside),
    ]
    const controls = beside.flatMap((range) => (range ? without(range, windows) : []))
    return { window, controls }
  })
}

/** Ranges in order, joined where they touch or overlap. */
function merged(ranges: readonly DayRange[]): DayRange[] {
  const joined: { from: number; to: number }[] = []
  for (const range of [...ranges].sort((a, b) => a.from - b.from || a.to - b.to)) {
    const last = joined[joined.length - 1]
    if (last && range.from <= last.to + 1) last.to = Math.max(last.to, range.to)
    else joined.push({ ...range })
  }
  return joined
}

/** What is left of a range when ordered ranges are taken out. */
function without(range: DayRange, taken: readonly DayRange[]): DayRange[] {
  const left: DayRange[] = []
  let { from } = range
  for (const one of taken) {
    if (one.to < from || one.from > range.to) continue
    if (one.from > from) left.push({ from, to: one.from - 1 })
    from = one.to + 1
  }
  return from <= range.to ? [...left, { from, to: range.to }] : left
}

function cut(range: DayRange, inside: DayRange): DayRange | null {
  const from = Math.max(range.from, inside.from)
  const to = Math.min(range.to, inside.to)
  return from <= to ? { from, to } : null
}
