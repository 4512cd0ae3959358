import { exponential } from '../../numeric/index.ts'

/** Chance that the first side wins all, and the mean length of the war. */
export interface WarOfMany {
  readonly winChance: number
  readonly meanLength: number
}

/**
 * War as gambler's ruin (Smith 1998; Smith & Stam 2004): the first side holds `held` of `forts` forts, each
 * battle moves one fort, the first wins a battle with chance `battleChance` in [0, 1]; the war ends at 0 or
 * all. Length in battles. Summed, not by the closed form, which loses its digits near 1/2. Time grows with
 * `forts`. RangeError unless 0 <= held <= forts, whole, forts >= 1.
 */
export function ruinWar(held: number, forts: number, battleChance: number): WarOfMany {
  if (!(Number.isInteger(held) && Number.isInteger(forts) && forts >= 1 && held >= 0 && held <= forts)) {
    throw new RangeError(`no war over ${forts} forts with ${held} held`)
  }
  if (battleChance < 0.5) {
    const other = favoured(forts - held, forts, 1 - battleChance)
    return { winChance: loses(forts - held, forts, 1 - battleChance), meanLength: other.meanLength }
  }
  return favoured(held, forts, battleChance)
}

/**
 * For a chance of at least 1/2, so that the ratio of losing to winning is at most 1. With s(m) the sum of its
 * first m powers, P = s(k) / s(N), and the length is P a(N) - a(k), where a(m) is the sum of s(0) … s(m - 1),
 * over the chance.
 */
function favoured(held: number, forts: number, chance: number): WarOfMany {
  const ratio = (1 - chance) / chance
  let power = 1
  let sum = 0
  let sums = 0
  let heldSum = 0
  let heldSums = 0
  for (let m = 0; m < forts; m++) {
    if (m === held) {
      heldSum = sum
      heldSums = sums
    }
    sums += sum
    sum += power
    power *= ratio
  }
  if (held === forts) return { winChance: 1, meanLength: 0 }
  const winChance = heldSum / sum
  return { winChance, meanLength: Math.max(0, (winChance * sums - heldSums) / chance) }
}

/**
 * 1 - P for the favoured side, without the difference: the powers from `held` to `forts` - 1 over all of
 * them.
 */
function loses(held: number, forts: number, chance: number): number {
  const ratio = (1 - chance) / chance
  let power = 1
  let sum = 0
  let rest = 0
  for (let m = 0; m < forts; m++) {
    sum += power
    if (m >= held) rest += power
    power *= ratio
  }
  return rest / sum
}

/**
 * The same for a front that moves continuously: at `place` of a stretch of `length`, drifting by `drift` with
 * standard deviation `deviation` per unit of time (Brownian motion; Karlin & Taylor 1975). Wins at `length`,
 * loses at 0; the mean length is in that unit of time. No noise: the drift decides; neither noise nor drift:
 * chance NaN, length Infinity.
 */
export function driftingFront(place: number, length: number, drift: number, deviation: number): WarOfMany {
  if (place <= 0) return { winChance: 0, meanLength: 0 }
  if (place >= length) return { winChance: 1, meanLength: 0 }
  const variance = deviation * deviation
  if (variance === 0) {
    if (drift === 0) return { winChance: Number.NaN, meanLength: Number.POSITIVE_INFINITY }
    return drift > 0
      ? { winChance: 1, meanLength: (length - place) / drift }
      : { winChance: 0, meanLength: place / -drift }
  }
  const pull = (2 * Math.abs(drift)) / variance
  const ahead = drift < 0 ? length - place : place
  const chance = lessOne(-pull * ahead) / lessOne(-pull * length)
  const behindChance =
    (exponential(-pull * ahead) * lessOne(-pull * (length - ahead))) / lessOne(-pull * length)
  const winChance = pull === 0 ? place / length : drift < 0 ? behindChance : chance
  const meanLength =
    pull * length < 0.1
      ? (2 / variance) * ahead * gentleLength(ahead, length, pull)
      : (length * chance - ahead) / Math.abs(drift)
  return { winChance, meanLength }
}

/**
 * (L P / x - 1) / pull for little pull, where the difference would lose its digits: P L / x is a ratio of (1
 * - e^-t) / t, whose logarithm is -t/2 + t^2/24 - t^4/2880 + t^6/181440.
 */
function gentleLength(place: number, length: number, pull: number): number {
  const rest = length - place
  if (pull === 0) return rest / 2
  const near = (pull * place) ** 2
  const far = (pull * length) ** 2
  const growth =
    (pull * rest) / 2 +
    (near - far) / 24 -
    (near * near - far * far) / 2880 +
    (near * near * near - far * far * far) / 181440
  return lessOne(growth) / pull
}

/** e^x - 1 without losing digits near 0. */
function lessOne(x: number): number {
  if (x > 0.5 || x < -0.5) return exponential(x) - 1
  let term = x
  let sum = 0
  for (let n = 2; n <= 20; n++) {
    sum += term
    term *= x / n
  }
  return sum
}
