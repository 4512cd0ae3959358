/**
 * When need a mover not be asked again? If it can go from s to t, and from t nowhere but to where it can go from s, then
 * what it reaches from t is known once its moves from s are listed, but for the way back to s.
 *
 * Decided issue by issue: the options in reach of t's are among those in reach of s's. Constraints change nothing about it.
 */
import { type CompiledCase, optionOf, reachOf } from '../../compile/index.ts'

/** 0: t must be asked; 1: it need not, and has no way back to s; 2: it need not, and leads back to s. */
export type Covering = (mover: number, from: number, to: number) => 0 | 1 | 2

/** For moves of the movers of a case. Tables of option × option per mover and issue; a few look-ups per question. */
export function coveringOf(compiled: CompiledCase, movers: readonly number[][]): Covering {
  const { space, issues } = compiled
  const tables = movers.map((parties) => {
    const concerned = issues.flatMap((issue, index) => {
      const reach = issue.options.map((_, from) => reachOf(issue, parties, from))
      if (reach.every((list) => list.length === 0)) return []
      const width = reach.length
      const table = new Uint8Array(width * width)
      reach.forEach((first, from) => {
        for (const to of [from, ...first]) {
          const within = reach[to]!.every((next) => next === from || first.includes(next))
          table[from * width + to] = !within ? 0 : from === to || reach[to]!.includes(from) ? 2 : 1
        }
      })
      return [{ index, width, table, always: table.every((kind) => kind === 2) }]
    })
    return concerned.every((one) => one.always) ? null : concerned.filter((one) => !one.always)
  })
  return (mover, from, to) => {
    const concerned = tables[mover]!
    if (concerned === null) return 2
    let least: 0 | 1 | 2 = 2
    for (const { index, width, table } of concerned) {
      const kind = table[optionOf(space, from, index) * width + optionOf(space, to, index)]!
      if (kind === 0) return 0
      if (kind === 1) least = 1
    }
    return least
  }
}
