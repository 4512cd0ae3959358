/**
 * The case with a few of its states: the same draws, readings and arithmetic, so that every value is the whole case's to the
 * last unit, at a cost that does not grow with the number of deals.
 */
import { type CompiledCase, type CompiledGuarantees, one, optionOf } from '../../compile/index.ts'

type Evaluator = CompiledCase['evaluators'][number]

/** A case of few states, and where each asked state stands in it. */
export interface SmallCase {
  compiled: CompiledCase
  /** Place of a state of the whole case; -1 if it was not asked for. */
  placeOf: (state: number) => number
}

/** Keeps `states` and what the war, its endings and the next war need. States that are no index are left out. */
export function smallCase(whole: CompiledCase, states: readonly number[]): SmallCase {
  const kept = [...new Set([...states, ...alsoNeeded(whole)])]
    .filter((state) => state >= 0)
    .sort((a, b) => a - b)
  const places = new Map(kept.map((state, place) => [state, place]))
  const remapped = (own: Int32Array): Int32Array => {
    // Whichever list is shorter is walked.
    if (own.length > 64 * kept.length) {
      const set = new Set<number>(kept)
      return Int32Array.from(
        own.filter((state) => set.has(state)),
        (state) => places.get(state)!,
      )
    }
    const found: number[] = []
    for (const state of own) {
      const place = places.get(state)
      if (place !== undefined) found.push(place)
    }
    return Int32Array.from(found)
  }
  const place = (state: number): number => places.get(state) ?? 0
  const { space, guarantees, warPath } = whole
  const agreement = Uint8Array.from(kept, (state) => whole.agreement[state]!)
  const compiled: CompiledCase = {
    ...whole,
    space: {
      ...space,
      count: kept.length,
      row: Int32Array.from(kept, (state) => space.row[state]!),
      column: Uint16Array.from(kept, (state) => space.column[state]!),
    },
    agreement,
    redLines: whole.redLines.map((line) => ({ ...line, states: remapped(line.states) })),
    evaluators: whole.evaluators.map((evaluator) => smallEvaluator(whole, evaluator, kept)),
    warPath: warPath && {
      ...warPath,
      fighting: place(warPath.fighting),
      endings: warPath.endings.map((ending) => ({ ...ending, state: place(ending.state) })),
    },
    guarantees: guarantees && smallGuarantees(guarantees, remapped, place),
  }
  return { compiled, placeOf: (state) => places.get(state) ?? -1 }
}

function alsoNeeded({ warPath, guarantees }: CompiledCase): number[] {
  const calibrating = guarantees?.terms[guarantees.calibratedOn]
  return [
    ...(guarantees?.nextWar ? [guarantees.nextWar.won, guarantees.nextWar.repelled] : []),
    ...(warPath ? [warPath.fighting, ...warPath.endings.map(({ state }) => state)] : []),
    // Only a term that does not say where the challenger stands needs the mean over its deals.
    ...(calibrating && calibrating.codes.standing < 0 ? calibrating.states : []),
  ]
}

function smallGuarantees(
  guarantees: CompiledGuarantees,
  remapped: (states: Int32Array) => Int32Array,
  place: (state: number) => number,
): CompiledGuarantees {
  const { nextWar } = guarantees
  return {
    ...guarantees,
    terms: guarantees.terms.map((term) => ({ ...term, states: remapped(term.states) })),
    modifiers: guarantees.modifiers.map((one) => ({ ...one, states: remapped(one.states) })),
    groups: guarantees.groups
      .map((group) => ({ ...group, states: remapped(group.states) }))
      .filter(({ states }) => states.length > 0),
    nextWar: nextWar && { ...nextWar, won: place(nextWar.won), repelled: place(nextWar.repelled) },
  }
}

function smallEvaluator(whole: CompiledCase, evaluator: Evaluator, kept: readonly number[]): Evaluator {
  let scratch: Int32Array | undefined
  const everywhere = (values: Float64Array, reading: number): Int32Array => {
    scratch ??= new Int32Array(whole.space.count)
    evaluator.payoff(values, reading, scratch)
    return scratch
  }
  const options = kept.map((state) => whole.issues.map((_, issue) => optionOf(whole.space, state, issue)))
  const added = new Map<number, ReturnType<Evaluator['added']>>()
  const addedHere = (reading: number): ReturnType<Evaluator['added']> => {
    let own = added.get(reading)
    if (!own) {
      own = evaluator.added(reading).map(({ quantity, states }) => {
        const set = new Set<number>(states)
        const places = kept.flatMap((state, place) => (set.has(state) ? [place] : []))
        return { quantity, states: Int32Array.from(places) }
      })
      added.set(reading, own)
    }
    return own
  }
  return {
    ...evaluator,
    added: addedHere,
    payoff: (values, reading, into) => {
      const parts = evaluator.contributions(values, reading)
      if (parts === null) {
        const all = everywhere(values, reading)
        kept.forEach((state, place) => {
          into[place] = all[state]!
        })
        return
      }
      const sums = Float64Array.from(options, (own) =>
        own.reduce((sum, option, issue) => sum + parts[issue]![option]!, 0),
      )
      const clipped = new Set<number>()
      for (const { quantity, states } of addedHere(reading)) {
        const amount = Math.round(values[quantity]! * one)
        if (amount === 0) continue
        for (const place of states) {
          sums[place]! += amount
          clipped.add(place)
        }
      }
      for (const place of clipped) sums[place] = Math.min(one, Math.max(0, sums[place]!))
      into.set(sums)
    },
    noDeal: (values, reading, _payoff, month) =>
      // The value of no deal may be that of any state, so all are worked out unless the war path gives it.
      evaluator.fightingCost(values, reading) === null
        ? evaluator.noDeal(values, reading, everywhere(values, reading), month)
        : 0,
  }
}
