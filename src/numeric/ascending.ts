/** Whether an ascending list holds a value; by halving. */
export function holdsAscending(list: Int32Array, value: number): boolean {
  let from = 0
  let to = list.length
  while (from < to) {
    const middle = (from + to) >> 1
    if (list[middle]! < value) from = middle + 1
    else to = middle
  }
  return list[from] === value
}
