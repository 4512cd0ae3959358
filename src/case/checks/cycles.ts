/** Circles among things that refer to each other. */

/**
 * The first circle found, as names from one back to itself; undefined if there is none. `edges` maps a name to the
 * names it refers to; names without an entry refer to nothing. Iterative, so that long chains cannot exhaust the stack.
 */
export function findCycle(edges: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  const done = new Set<string>()
  for (const start of edges.keys()) {
    const path: string[] = []
    const onPath = new Set<string>()
    const waiting: { name: string; leave: boolean }[] = [{ name: start, leave: false }]
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      if (next.leave) {
        path.pop()
        onPath.delete(next.name)
        done.add(next.name)
        continue
      }
      if (onPath.has(next.name)) return [...path.slice(path.indexOf(next.name)), next.name]
      if (done.has(next.name)) continue
      path.push(next.name)
      onPath.add(next.name)
      waiting.push({ name: next.name, leave: true })
      for (const name of edges.get(next.name) ?? []) waiting.push({ name, leave: false })
    }
  }
  return undefined
}
