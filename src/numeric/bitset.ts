/** Sets of small integers as bits of 32-bit words: member i is bit i mod 32 of word i div 32. */

/** An empty set able to hold 0..size-1. */
export function makeBitset(size: number): Uint32Array {
  return new Uint32Array((size + 31) >>> 5)
}

/** Adds a member. A member beyond the array's length is silently lost. */
export function setBit(bits: Uint32Array, member: number): void {
  bits[member >>> 5]! |= 1 << (member & 31)
}

/** Removes a member; nothing happens when it is absent. */
export function clearBit(bits: Uint32Array, member: number): void {
  bits[member >>> 5]! &= ~(1 << (member & 31))
}

/** Whether a member is in the set; false beyond the array's length. */
export function hasBit(bits: Uint32Array, member: number): boolean {
  return ((bits[member >>> 5] ?? 0) & (1 << (member & 31))) !== 0
}

/** Number of members (bits counted in parallel within each word; Warren, Hacker's Delight, 5-1). */
export function countBits(bits: Uint32Array): number {
  let total = 0
  for (let i = 0; i < bits.length; i++) {
    let word = bits[i]!
    word -= (word >>> 1) & 0x55555555
    word = (word & 0x33333333) + ((word >>> 2) & 0x33333333)
    word = (word + (word >>> 4)) & 0x0f0f0f0f
    total += Math.imul(word, 0x01010101) >>> 24
  }
  return total
}

/** Keeps in `target` only the members also in `other` (equal lengths). */
export function andInPlace(target: Uint32Array, other: Uint32Array): void {
  for (let i = 0; i < target.length; i++) target[i]! &= other[i]!
}

/** Adds the members of `other` to `target` (equal lengths). */
export function orInPlace(target: Uint32Array, other: Uint32Array): void {
  for (let i = 0; i < target.length; i++) target[i]! |= other[i]!
}

/** Removes the members of `other` from `target` (equal lengths). */
export function andNotInPlace(target: Uint32Array, other: Uint32Array): void {
  for (let i = 0; i < target.length; i++) target[i]! &= ~other[i]!
}

/** Calls `visit` with each member in ascending order. */
export function forEachBit(bits: Uint32Array, visit: (member: number) => void): void {
  for (let i = 0; i < bits.length; i++) {
    for (let word = bits[i]! | 0; word !== 0; word &= word - 1)
      visit((i << 5) + 31 - Math.clz32(word & -word))
  }
}

/** The members in ascending order; empty for the empty set. */
export function bitsetMembers(bits: Uint32Array): Int32Array {
  const members = new Int32Array(countBits(bits))
  let at = 0
  forEachBit(bits, (member) => {
    members[at++] = member
  })
  return members
}
