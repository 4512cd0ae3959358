/** Made-up columns for the frontier benches; all from one linear congruential generator (Lewis, Goodman & Miller 1969). */

function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 16807) % 2147483647
    return state
  }
}

/** 10^parts rows: sums over parts of weight x value, plus a term that couples neighbouring parts. */
export function coupledSums(parts: number, width: number, coupling: number): Int32Array[] {
  const draw = generator(4711 + 100 * parts + width)
  const count = 10 ** parts
  return Array.from({ length: width }, () => {
    const column = new Int32Array(count)
    for (let part = 0; part < parts; part++) {
      const weight = 1 + (draw() % 10)
      const values = Int32Array.from({ length: 10 }, () => weight * (draw() % 101))
      const pairs = Int32Array.from({ length: 100 }, () => (coupling === 0 ? 0 : draw() % (coupling + 1)))
      const block = 10 ** (parts - 1 - part)
      const nextBlock = 10 ** (parts - 1 - ((part + 1) % parts))
      for (let i = 0; i < count; i++) {
        const option = Math.floor(i / block) % 10
        column[i]! += values[option]! + pairs[option * 10 + (Math.floor(i / nextBlock) % 10)]!
      }
    }
    return column
  })
}

/** Independent uniform columns over 0..2^31. */
export function uniformColumns(count: number, width: number): Int32Array[] {
  const draw = generator(99 + width)
  return Array.from({ length: width }, () => Int32Array.from({ length: count }, () => draw()))
}

/** Points whose columns sum to nearly the same total: direction uniform, distance within `thickness` of the plane. */
export function nearSimplex(count: number, width: number, thickness: number): Int32Array[] {
  const draw = generator(7 + width)
  const columns = Array.from({ length: width }, () => new Int32Array(count))
  const shares = new Float64Array(width)
  for (let i = 0; i < count; i++) {
    let sum = 0
    for (let c = 0; c < width; c++) {
      shares[c] = -Math.log((draw() + 0.5) / 2147483648)
      sum += shares[c]!
    }
    const scale = (1_000_000_000 * (1 - (thickness * draw()) / 2147483647)) / sum
    for (let c = 0; c < width; c++) columns[c]![i] = shares[c]! * scale
  }
  return columns
}
