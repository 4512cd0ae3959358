/** Connected components of rows that share a group in at least one of several groupings. */

/**
 * `result[row]` = smallest row of its component. Union by lower row with path halving; nearly linear in rows × groupings.
 * Source: Tarjan & van Leeuwen 1984.
 */
export function components(groupings: readonly Int32Array[], count: number): Int32Array {
  const parent = new Int32Array(count)
  for (let row = 0; row < count; row++) parent[row] = row
  const find = (row: number): number => {
    let at = row
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]!]!
      at = parent[at]!
    }
    return at
  }
  for (const groupOf of groupings) {
    // The last row seen of each group; groups are numbered below the number of rows.
    const last = new Int32Array(count).fill(-1)
    for (let row = 0; row < count; row++) {
      const before = last[groupOf[row]!]!
      last[groupOf[row]!] = row
      if (before < 0) continue
      const [a, b] = [find(before), find(row)]
      if (a < b) parent[b] = a
      else parent[a] = b
    }
  }
  for (let row = 0; row < count; row++) parent[row] = parent[parent[row]!]!
  return parent
}

/** Least value of each row's component, for every row. */
export function leastOfComponent(component: Int32Array, value: Int32Array): Int32Array {
  const least = Int32Array.from(value)
  for (let row = 0; row < least.length; row++) {
    const root = component[row]!
    if (value[row]! < least[root]!) least[root] = value[row]!
  }
  for (let row = 0; row < least.length; row++) least[row] = least[component[row]!]!
  return least
}
