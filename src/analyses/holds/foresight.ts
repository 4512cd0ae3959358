/**
 * Limited foresight of two blocs: who stays, looking h moves ahead?
 *
 * Limited-move stability L_h (Zagare 1984; Kilgour 1985; Fang, Hipel & Kilgour 1989). With G_0(i, s) = s, bloc i at s looks
 * at its moves q and where the other bloc would take each, G_{h-1}(j, q); the best of these ends for i is G_h(i, s) if it is
 * strictly better for i than s, else i stays and G_h(i, s) = s. s is L_h-stable for i iff i stays; L_1 is Nash. A state at
 * which i stays for all h from some h on is non-myopically stable for i.
 * The definition is for two parties and strict ranks. Departures: two *blocs* that move as one (any changes its members can
 * make alone or together, at once) and prefer as they are told, as a rule by the utilities of a lead party: the variant
 * "two blocs"; for more than two players the literature disagrees. Ties: of moves with equally good ends, the one whose
 * end has the lowest state index, then the move to the lowest state; a bloc that gains nothing stays.
 * L_h may come back to itself as h grows and never settle; then the period is reported.
 */
import { type CompiledCase, moversOf, type Neighbours } from '../../compile/index.ts'
import { moveBlocks, nowhere } from '../../numeric/index.ts'

/** Two blocs over a state space. */
export interface TwoBlocs {
  /** Payoffs of each bloc: `payoffOf[0 | 1][state]`. */
  payoffOf: readonly [Int32Array, Int32Array]
  /** `into[state]` = least rank over where the bloc can go from the state; `nowhere` if it cannot move. */
  leastOverMoves: (bloc: 0 | 1, rank: Int32Array, into: Int32Array) => void
}

export interface Foresight {
  /** `stays[h - 1][state]`: bit 0 if bloc 0 stays looking h moves ahead, bit 1 if bloc 1 does. */
  stays: Uint8Array[]
  /**
   * From `from` on, at the latest, foresight repeats itself every `length` moves (1: settled); null if it does not within
   * the horizon.
   */
  period: { from: number; length: number } | null
  /** Bits as in `stays`: stays for every h from `period.from` on; null without a period. */
  always: Uint8Array | null
}

/** Foresight of 1 to `horizon` moves; ends early once it repeats. Cost: two sorts of the states per move. */
export function limitedForesight(game: TwoBlocs, horizon: number): Foresight {
  const count = game.payoffOf[0].length
  const start = Int32Array.from({ length: count }, (_, state) => state)
  let ends: [Int32Array, Int32Array] = [start, start]
  // Brent 1980: the ends at the last power of two; equal ends mean that everything from there repeats.
  let mark = { at: 0, ends }
  const stays: Uint8Array[] = []
  for (let h = 1; h <= horizon; h++) {
    const ahead = ends
    ends = [lookAhead(game, 0, ahead[1]), lookAhead(game, 1, ahead[0])]
    stays.push(
      Uint8Array.from(
        start,
        (state) => (ends[0][state] === state ? 1 : 0) | (ends[1][state] === state ? 2 : 0),
      ),
    )
    if (mark.ends.every((one, bloc) => one.every((end, state) => end === ends[bloc as 0 | 1][state]))) {
      const period = { from: Math.max(1, mark.at), length: h - mark.at }
      const cycle = stays.slice(period.from - 1)
      const always = Uint8Array.from(start, (state) => cycle.reduce((bits, flags) => bits & flags[state]!, 3))
      return { stays, period, always }
    }
    if (h === 2 * mark.at || mark.at === 0) mark = { at: h, ends }
  }
  return { stays, period: null, always: null }
}

/** Where a bloc's best move ends, given where the other would take each state. */
function lookAhead({ payoffOf, leastOverMoves }: TwoBlocs, bloc: 0 | 1, otherEnds: Int32Array): Int32Array {
  const pay = payoffOf[bloc]
  const order = Array.from(otherEnds, (_, state) => state)
  order.sort((a, b) => pay[otherEnds[b]!]! - pay[otherEnds[a]!]! || otherEnds[a]! - otherEnds[b]! || a - b)
  const rank = new Int32Array(pay.length)
  order.forEach((state, position) => {
    rank[state] = position
  })
  const least = new Int32Array(pay.length)
  leastOverMoves(bloc, rank, least)
  return least.map((position, state) => {
    if (position === nowhere) return state
    const end = otherEnds[order[position]!]!
    return pay[end]! > pay[state]! ? end : state
  })
}

/**
 * Two blocs of parties of a case. A bloc changes what its members decide alone or together; an issue that needs a party of
 * the other bloc, or of neither, nobody changes except through an exit. Parties may belong to neither bloc, not to both.
 */
export function blocsOf(
  compiled: CompiledCase,
  blocs: readonly [readonly number[], readonly number[]],
  payoffOf: readonly [Int32Array, Int32Array],
): TwoBlocs {
  const blocOf = compiled.parties.map((_, party) => blocs.findIndex((members) => members.includes(party)))
  // The same case with blocs for parties; number 2 stands for everybody else and is never asked to move.
  const bloc = (party: number): number => (blocOf[party]! < 0 ? 2 : blocOf[party]!)
  const merged: CompiledCase = {
    ...compiled,
    parties: [0, 1, 2].map((k) => ({ ...compiled.parties[0]!, id: `bloc ${k}` })),
    issues: compiled.issues.map((issue) => ({
      ...issue,
      decidedBy: [...new Set(issue.decidedBy.map(bloc))].sort(),
      exits: issue.exits.map((exit) => ({ ...exit, party: bloc(exit.party) })),
    })),
  }
  const movers = moversOf(merged)
  const blocks = [0, 1].map((one) => {
    const mover = movers.find(({ parties }) => parties.length === 1 && parties[0] === one)
    return mover && moveBlocks(mover.block, payoffOf[one as 0 | 1], mover.classes)
  })
  return {
    payoffOf,
    leastOverMoves: (one, rank, into) => {
      const own = blocks[one]
      if (!own) return void into.fill(nowhere)
      for (let block = 0; block < own.blockCount; block++) own.minOverMoves(block, rank, into)
    },
  }
}

/** Two blocs whose moves are listed: movers 0 and 1 of a small graph. */
export function blocsOfGraph(neighbours: Neighbours, payoffOf: readonly [Int32Array, Int32Array]): TwoBlocs {
  return {
    payoffOf,
    leastOverMoves: (bloc, rank, into) => {
      for (let state = 0; state < into.length; state++)
        into[state] = neighbours.from(bloc, state).reduce((least, to) => Math.min(least, rank[to]!), nowhere)
    },
  }
}
