import { sha256 } from '@noble/hashes/sha2.js'

const CROCKFORD = '0123456789abcdefghjkmnpqrstvwxyz'

/** SHA-256 (FIPS 180-4) of the text's UTF-8 bytes as 64 lower-case hex digits. Lone surrogates count as U+FFFD. */
export function sha256Hex(text: string): string {
  let hex = ''
  for (const byte of sha256(new TextEncoder().encode(text))) hex += byte.toString(16).padStart(2, '0')
  return hex
}

/**
 * The first `length` (1 to 51) characters of the text's SHA-256 in lower-case Crockford base32, five bits each from
 * the left; no letters i, l, o, u. Two of n texts share an id with probability about n^2 / 2^(5 length + 1).
 */
export function shortId(text: string, length: number): string {
  if (!(Number.isInteger(length) && length >= 1 && length <= 51))
    throw new RangeError(`no id of length ${length}`)
  const bytes = sha256(new TextEncoder().encode(text))
  let id = ''
  let bits = 0
  let held = 0
  for (const byte of bytes) {
    bits = (bits << 8) | byte
    held += 8
    for (; held >= 5 && id.length < length; held -= 5) id += CROCKFORD[(bits >>> (held - 5)) & 31]
    bits &= 255
  }
  return id
}

/** Mixes a 32-bit word until every input bit reaches every output bit (MurmurHash3 finaliser, Appleby 2011). */
function avalanche(word: number): number {
  let mixed = word
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return mixed ^ (mixed >>> 16)
}

/**
 * 128 bits from a text, as four signed 32-bit words, never all zero. Fast, not cryptographic. Four lanes take every
 * UTF-16 code unit with different odd multipliers and rotations, then are mixed with the length and each other.
 */
export function hashText(text: string): Int32Array {
  let a = 0x243f6a88
  let b = 0x85a308d3
  let c = 0x13198a2e
  let d = 0x03707344
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    a = Math.imul(a ^ unit, 0x9e3779b1)
    b = Math.imul(((b << 13) | (b >>> 19)) ^ unit, 0x85ebca77)
    c = Math.imul(((c << 17) | (c >>> 15)) + unit, 0xc2b2ae3d)
    d = Math.imul(((d << 5) | (d >>> 27)) ^ (unit + a), 0x27d4eb2f)
  }
  const words = new Int32Array(4)
  let chain = avalanche(text.length + 0x9e3779b9)
  // Two rounds, so that each word depends on all four lanes.
  for (let round = 0; round < 2; round++) {
    a = chain = avalanche(a + chain)
    b = chain = avalanche(b + chain)
    c = chain = avalanche(c + chain)
    d = chain = avalanche(d + chain)
  }
  words.set([a, b, c, d])
  if ((a | b | c | d) === 0) words[0] = 1
  return words
}

/** A 53-bit integer from a text: fast identity for up to about 10^6 texts (collision chance 6e-5). Not cryptographic. */
export function fingerprint(text: string): number {
  const [a, b] = hashText(text)
  return (a! >>> 11) * 4294967296 + (b! >>> 0)
}

/** The same for a row of integers, as `fingerprint` for text; an empty row has one too. */
export function fingerprintRow(row: ArrayLike<number>): number {
  let a = 0x243f6a88
  let b = 0x85a308d3
  for (let i = 0; i < row.length; i++) {
    const value = row[i]! | 0
    a = Math.imul(((a << 13) | (a >>> 19)) ^ Math.imul(value, 0x9e3779b1), 0x85ebca77)
    b = Math.imul(((b << 17) | (b >>> 15)) + avalanche(value ^ 0x27d4eb2f), 0xc2b2ae3d)
  }
  a = avalanche(a + row.length)
  b = avalanche(b ^ a)
  return (avalanche(a + b) >>> 11) * 4294967296 + (b >>> 0)
}
