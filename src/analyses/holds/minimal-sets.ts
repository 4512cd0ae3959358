/**
 * Minimal sufficient sets of a monotone formula "every clause has a term all of whose atoms are true".
 *
 * Clauses are multiplied out one by one and non-minimal sets dropped (Berge 1989, for plain clauses: minimal transversals).
 * Atoms that stand alone in exactly the same clauses are interchangeable: they form a *group*, a minimal set uses at most one
 * of them, and the count multiplies group sizes. So the count is exact even where a list would be endless.
 */

export interface MinimalSets {
  /** Interchangeable atoms, ascending; groups by their first atom. Atoms in no clause are absent. */
  groups: number[][]
  /** Minimal sets as indexes into `groups`: one atom of each is enough. Fewest groups first. */
  sets: number[][]
  /** Number of minimal sets of atoms; null where the limit was passed and `sets` only holds some sufficient sets. */
  count: bigint | null
}

/** A clause is a list of terms; a term, the atoms that are all needed. An empty term makes its clause true. */
export type Clause = readonly (readonly number[])[]

/** Sets made from one clause; past it only the smallest sets so far are carried on. */
const workLimit = 5000

/** Minimal sets; one empty set if every clause is true, none if some clause has no term. Never keeps more than `limit`. */
export function minimalSets(clauses: readonly Clause[], limit: number): MinimalSets {
  const open = clauses.filter((terms) => !terms.some((term) => term.length === 0))
  const groups = interchangeable(open)
  const groupOf = new Map(groups.flatMap((atoms, group) => atoms.map((atom) => [atom, group] as const)))
  const masks = open.map((terms) =>
    minimal([
      ...new Set(
        terms.map((term) => term.reduce((mask, atom) => mask | (1n << BigInt(groupOf.get(atom)!)), 0n)),
      ),
    ]),
  )
  const distinct = [...new Map(masks.map((terms) => [terms.join(), terms])).values()]
  // A clause that another one makes true whenever it is true itself adds nothing.
  const needed = distinct.filter(
    (clause, k) =>
      !distinct.some((other, j) => j !== k && implies(other, clause) && (j < k || !implies(clause, other))),
  )
  needed.sort((a, b) => a.length - b.length)
  let sets = [0n]
  let cut = false
  for (const terms of needed) {
    const met = sets.filter((set) => terms.some((term) => (set & term) === term))
    let unmet = sets.filter((set) => !terms.some((term) => (set & term) === term))
    if (unmet.length * terms.length > workLimit) {
      cut = true
      unmet = unmet.slice(0, Math.max(1, Math.floor(workLimit / terms.length)))
    }
    sets = minimal([...new Set([...met, ...unmet.flatMap((set) => terms.map((term) => set | term))])], limit)
    if (sets.length > limit) {
      cut = true
      sets.length = limit
    }
  }
  const lists = sets.map(members)
  const count = lists.reduce(
    (sum, list) => sum + list.reduce((size, group) => size * BigInt(groups[group]!.length), 1n),
    0n,
  )
  return { groups, sets: lists, count: cut ? null : count }
}

const implies = (a: readonly bigint[], b: readonly bigint[]): boolean =>
  a.every((term) => b.some((other) => (term & other) === other))

/** Drops supersets; smallest first. Stops once more than `limit` are kept. */
function minimal(sets: bigint[], limit = Number.POSITIVE_INFINITY): bigint[] {
  const sized = sets.map((set) => ({ set, size: members(set).length }))
  sized.sort((a, b) => a.size - b.size || (a.set < b.set ? -1 : 1))
  const kept: bigint[] = []
  for (const { set } of sized) {
    if (!kept.some((one) => (one & set) === one)) kept.push(set)
    if (kept.length > limit) break
  }
  return kept
}

function members(set: bigint): number[] {
  const list: number[] = []
  for (let rest = set, k = 0; rest > 0n; rest >>= 1n, k++) if ((rest & 1n) === 1n) list.push(k)
  return list
}

/** Groups of atoms: alone in the same clauses. An atom that is part of a longer term has a group of its own. */
function interchangeable(clauses: readonly Clause[]): number[][] {
  const name = new Map<number, number>()
  const single = new Set<number>()
  let fresh = 1
  for (const terms of clauses)
    for (const term of terms) if (term.length > 1) for (const atom of term) single.add(atom)
  // Refine: after each clause, atoms share a name only if they were alone in the same clauses so far.
  for (const terms of clauses) {
    const renamed = new Map<number, number>()
    for (const atom of new Set(terms.flat())) {
      const before = name.get(atom) ?? 0
      if (!renamed.has(before)) renamed.set(before, fresh++)
      name.set(atom, single.has(atom) ? fresh++ : renamed.get(before)!)
    }
  }
  const groups = new Map<number, number[]>()
  for (const [atom, group] of name) groups.set(group, [...(groups.get(group) ?? []), atom])
  for (const atoms of groups.values()) atoms.sort((a, b) => a - b)
  return [...groups.values()].sort((a, b) => a[0]! - b[0]!)
}
