/** Steps that wait for each other: circles (strongly connected components, Tarjan 1972), and an order of the rest. */

/** An order in which every step comes after those it waits for; circles stand together, by their least step. */
export interface StepOrder {
  /** Groups in order; a group of several steps, or one that waits for itself, is a circle. */
  readonly groups: readonly (readonly number[])[]
  /** The groups that are circles. */
  readonly circles: readonly (readonly number[])[]
}

/** `before[step]`: steps that must come first. Steps outside 0 … length − 1 are left out. No step, no group. */
export function stepOrder(before: readonly (readonly number[])[]): StepOrder {
  const count = before.length
  const number = new Int32Array(count).fill(-1)
  const low = new Int32Array(count)
  const onStack = new Uint8Array(count)
  const stack: number[] = []
  const groups: number[][] = []
  let next = 0
  const enter = (step: number): void => {
    number[step] = next
    low[step] = next++
    stack.push(step)
    onStack[step] = 1
  }
  for (let root = 0; root < count; root++) {
    if (number[root] !== -1) continue
    // An explicit stack: a chain of steps may be as long as the list.
    const path: { step: number; edge: number }[] = [{ step: root, edge: 0 }]
    enter(root)
    while (path.length > 0) {
      const top = path[path.length - 1]!
      const follows = before[top.step]!
      if (top.edge < follows.length) {
        const other = follows[top.edge++]!
        if (!(other >= 0 && other < count)) continue
        if (number[other] === -1) {
          enter(other)
          path.push({ step: other, edge: 0 })
        } else if (onStack[other] === 1) low[top.step] = Math.min(low[top.step]!, number[other]!)
        continue
      }
      path.pop()
      const parent = path[path.length - 1]
      if (parent) low[parent.step] = Math.min(low[parent.step]!, low[top.step]!)
      if (low[top.step] !== number[top.step]) continue
      const group: number[] = []
      let last: number
      do {
        last = stack.pop()!
        onStack[last] = 0
        group.push(last)
      } while (last !== top.step)
      groups.push(group.sort((a, b) => a - b))
    }
  }
  const circles = groups.filter((group) => group.length > 1 || before[group[0]!]!.includes(group[0]!))
  return { groups, circles }
}
