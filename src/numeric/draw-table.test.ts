import { describe, expect, it } from 'vitest'
import { drawTable, uniformOfBits } from './draw-table.ts'
import { normalCdf } from './normal-distribution.ts'

const cell = 128

/** Pearson's statistic for equally likely classes. */
function chiSquare(counts: ArrayLike<number>): number {
  const total = Array.from(counts).reduce((sum, count) => sum + count, 0)
  const expected = total / counts.length
  return Array.from(counts).reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)
}

/** Standard normal numbers of a block of cells. */
function normals(rows: number, columns: number, seed = 1): Float64Array {
  const table = drawTable(seed, 'test')
  const all = new Float64Array(rows * columns * cell)
  for (let row = 0, at = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++, at += cell) {
      table.normals(all, at, cell, row, column)
    }
  }
  return all
}

function correlation(x: Float64Array, y: Float64Array): number {
  let sum = 0
  for (let i = 0; i < x.length; i++) sum += x[i]! * y[i]!
  return sum / x.length
}

describe('drawTable', () => {
  it('gives the same cell whatever else is read, and another for another name', () => {
    const first = new Int32Array(8)
    const again = new Int32Array(8)
    drawTable(7, 'a', 'b').bits(first, 8, 3, 5)
    const table = drawTable(7, 'a', 'b')
    table.bits(again, 8, 0, 0)
    table.bits(again, 4, 3, 5)
    expect(again.subarray(0, 4)).toEqual(first.subarray(0, 4))
    const others = [
      drawTable('7', 'a', 'b'),
      drawTable(7, 'ab'),
      drawTable(8, 'a', 'b'),
      drawTable(7, 'a', 'b', ''),
    ]
    const heads = new Set([first[0]])
    for (const other of others) {
      other.bits(again, 1, 3, 5)
      heads.add(again[0])
    }
    for (const [row, column] of [
      [5, 3],
      [3, 6],
      [4, 5],
    ]) {
      table.bits(again, 1, row!, column!)
      heads.add(again[0])
    }
    expect(heads.size).toBe(8)
  })

  it('stays the same from release to release', () => {
    const bits = new Int32Array(3)
    drawTable(2025, 'noise').bits(bits, 3, 1, 2)
    const drawn = new Float64Array(4)
    drawTable(2025, 'noise').normals(drawn, 0, 4, 1, 2)
    expect([...bits, ...drawn]).toMatchInlineSnapshot(`
      [
        1626059348,
        465563645,
        -449335186,
        1.2091414825040105,
        0.2327411177156833,
        -0.2246283065979942,
        -0.49318933698819756,
      ]
    `)
  })

  it('is uniform over the first numbers of neighbouring cells, in its top and its bottom bits', () => {
    const table = drawTable('sanity')
    const word = new Int32Array(1)
    const top = new Int32Array(64)
    const bottom = new Int32Array(64)
    for (let row = 0; row < 256; row++) {
      for (let column = 0; column < 256; column++) {
        table.bits(word, 1, row, column)
        top[word[0]! >>> 26]!++
        bottom[word[0]! & 63]!++
      }
    }
    // 63 degrees of freedom: 1 in 10,000 above 115.
    expect(chiSquare(top)).toBeLessThan(115)
    expect(chiSquare(bottom)).toBeLessThan(115)
    expect([uniformOfBits(0), uniformOfBits(-1)].every((u) => u > 0 && u < 1)).toBe(true)
  })

  it('draws normal numbers: 100 classes of equal probability, moments, tails', () => {
    const drawn = normals(40, 50)
    const classes = new Int32Array(100)
    let [sum, squares, fourth, far] = [0, 0, 0, 0]
    for (const x of drawn) {
      classes[Math.floor(normalCdf(x) * 100)]!++
      sum += x
      squares += x * x
      fourth += x ** 4
      if (Math.abs(x) > 3.6541528853610088) far++
    }
    const n = drawn.length
    // 99 degrees of freedom: 1 in 10,000 above 161.
    expect(chiSquare(classes)).toBeLessThan(161)
    expect(Math.abs(sum / n)).toBeLessThan(4 / Math.sqrt(n))
    expect(Math.abs(squares / n - 1)).toBeLessThan(4 * Math.sqrt(2 / n))
    expect(Math.abs(fourth / n - 3)).toBeLessThan(4 * Math.sqrt(96 / n))
    const expected = 2 * normalCdf(-3.6541528853610088) * n
    expect(Math.abs(far - expected)).toBeLessThan(4 * Math.sqrt(expected))
  })

  it('is independent between neighbouring cells, neighbouring numbers and names', () => {
    const [one, two] = [normals(40, 20, 1), normals(40, 20, 2)]
    const bound = 4 / Math.sqrt(one.length - cell * 20)
    for (const shift of [1, 2, 3, 4, cell, cell * 20]) {
      const [early, late] = [one.subarray(0, one.length - shift), one.subarray(shift)]
      expect(Math.abs(correlation(early, late)), `shift ${shift}`).toBeLessThan(bound)
    }
    expect(Math.abs(correlation(one, two))).toBeLessThan(bound)
  })
})
