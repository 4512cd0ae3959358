/** Facts that go together: what a party wants, which reading of another party is right, how the war goes. */
import { type CompiledCase, drawWorlds } from '../../compile/index.ts'
import type { FactGroup } from './finding.ts'

/** A group with the drawn values of the numbers that stand for it: `numbers[k][world]`. */
export interface DrawnGroup extends Pick<FactGroup, 'kind' | 'party'> {
  numbers: Float64Array[]
  /** Numbers of the group in the case. */
  size: number
}

/** Worlds needed for every number of a fit, and for any fit at all. */
const worldsPerNumber = 10
const fewestWorlds = 20
/** More numbers of a group are not taken: the rest adds little and costs the fit its grip. */
const mostNumbers = 6

type Group = { kind: FactGroup['kind']; party: number; quantities: number[] }

/**
 * The groups of a case that differ between the drawn worlds; none where fewer than twenty were drawn. Of a large group the
 * numbers with most influence on who accepts what stand for it, one for every ten worlds. `to`: the party whose readings are
 * told apart elsewhere.
 */
export function factGroups(
  compiled: CompiledCase,
  to: number,
  drawn: { worlds: number; seed: number },
  influence: readonly { key: string }[],
): DrawnGroup[] {
  if (drawn.worlds < fewestWorlds) return []
  const set = drawWorlds(compiled, drawn.worlds, drawn.seed)
  const most = Math.min(mostNumbers, Math.floor(drawn.worlds / worldsPerNumber))
  const column = (at: (world: number) => number): Float64Array =>
    Float64Array.from({ length: drawn.worlds }, (_, world) => at(world))
  const moving = (numbers: readonly Float64Array[]): Float64Array[] =>
    numbers.filter((own) => own.some((value) => value !== own[0]))
  const rank = new Map(influence.map(({ key }, place) => [key, place]))
  const placeOf = (quantity: number): number =>
    rank.get(compiled.quantities[quantity]!.key) ?? Number.POSITIVE_INFINITY
  const groups = quantityGroups(compiled).map(({ kind, party, quantities }): DrawnGroup => {
    const ranked = [...quantities].sort((a, b) => placeOf(a) - placeOf(b) || a - b)
    const columns = ranked.slice(0, most).map((quantity) => column((world) => set.draw(quantity, world)))
    return {
      kind,
      party: party < 0 ? null : compiled.parties[party]!.id,
      numbers: moving(columns),
      size: quantities.length,
    }
  })
  return [...readingGroups(compiled, to, set, column), ...groups]
    .map((group) => ({ ...group, numbers: moving(group.numbers) }))
    .filter(({ numbers }) => numbers.length > 0)
}

/** Readings of the other parties, and the red lines of each party that bind in some worlds only. */
function readingGroups(
  compiled: CompiledCase,
  to: number,
  set: ReturnType<typeof drawWorlds>,
  column: (at: (world: number) => number) => Float64Array,
): DrawnGroup[] {
  const readings: Int32Array[] = []
  const binding: Uint8Array[] = []
  set.forEach((world) => {
    readings.push(world.readings.slice())
    binding.push(world.binding.slice())
  })
  return compiled.parties.flatMap(({ id }, party): DrawnGroup[] => {
    const own = compiled.readings.flatMap((reading, index) => (reading.party === party ? [index] : []))
    const lines = compiled.redLines.flatMap((line, index) => (line.party === party ? [index] : []))
    return [
      {
        kind: 'reading',
        party: id,
        // The last reading is where all the others are not.
        numbers:
          party === to
            ? []
            : own.slice(1).map((reading) => column((k) => (readings[k]![party] === reading ? 1 : 0))),
        size: own.length,
      },
      {
        kind: 'red-lines',
        party: id,
        numbers: lines.map((line) => column((k) => binding[k]![line]!)),
        size: lines.length,
      },
    ]
  })
}

/** Numbers that vary, by whose they are or what they are about; priors of readings and chances of red lines have groups of their own. */
function quantityGroups({ quantities, parties }: CompiledCase): Group[] {
  const groups: Group[] = [
    ...parties.map((_, party): Group => ({ kind: 'values', party, quantities: [] })),
    { kind: 'war', party: -1, quantities: [] },
    { kind: 'guarantees', party: -1, quantities: [] },
  ]
  quantities.forEach(({ role, low, high, parties: whose }, index) => {
    if (low === high || role === 'red line') return
    const kind = role === 'war path' ? 'war' : role === 'guarantee' ? 'guarantees' : 'values'
    if (kind === 'values' && whose.length !== 1) return
    groups
      .find((group) => group.kind === kind && (kind !== 'values' || group.party === whose[0]))!
      .quantities.push(index)
  })
  return groups
}
