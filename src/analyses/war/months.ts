/** Which months are shown. */

/** Months of the tables: one, two and three years and the last month looked at; those up to it, rising. */
export function markedMonths(months: number): number[] {
  return [...new Set([12, 24, 36, months])].filter((month) => month <= months).sort((a, b) => a - b)
}

/** Today, then every half year, and the last month looked at. */
export function halfYears(months: number): number[] {
  const all = Array.from({ length: Math.floor(months / 6) + 1 }, (_, k) => 6 * k)
  return all[all.length - 1] === months ? all : [...all, months]
}

/** Month of the tables after which waiting is judged: a year, or the last month looked at if that is sooner. */
export function waitingMonth(months: number): number {
  return Math.min(12, months)
}
