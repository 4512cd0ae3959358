/** Words whose change turns a passage into another one: numbers, negations, comparators, units. English only. */

const small: Record<string, number> = {
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
}
const tens: Record<string, number> = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
}
const plainNumber = new RegExp(
  `^(?:(${Object.keys(tens).join('|')})(${Object.keys(small).slice(1, 10).join('|')})?|(${Object.keys(small).join('|')}))$`,
)

/** Value of a number word from zero to ninety-nine, hyphen already dropped: `twentyfive` → 25. */
export function wordValue(word: string): number | undefined {
  const parts = plainNumber.exec(word)
  if (!parts) return undefined
  const [, ten, unit, alone] = parts
  return ten === undefined ? small[alone!] : tens[ten]! + (unit === undefined ? 0 : small[unit]!)
}

const otherNumbers = new Set(
  (
    'hundred hundreds thousand thousands million millions billion billions trillion trillions dozen dozens score ' +
    'half halves third thirds quarter quarters fifth fifths tenth tenths first second fourth sixth seventh eighth ' +
    'ninth once twice thrice double doubled triple tripled single both pair couple bn mn tn'
  ).split(' '),
)

const negations = new Set(
  (
    'not no never without neither nor none nobody nothing nowhere hardly barely scarcely rarely seldom cannot except ' +
    'unless unable unlikely impossible against'
  ).split(' '),
)
const negatingStems =
  /^(?:den(?:y|ies|ied|ying|ials?)|refus(?:e|es|ed|ing|als?)|reject(?:s|ed|ing|ions?)?|declin(?:e|es|ed|ing)|fail(?:s|ed|ing|ures?)?|lack(?:s|ed|ing)?|exclud(?:e|es|ed|ing)|prohibit(?:s|ed|ing)?|forbid(?:s|den)?|forbade|oppos(?:e|es|ed|ing)|disput(?:e|es|ed|ing)|rebuff(?:s|ed)?|rule[ds]?|ruling|stop(?:s|ped)?|prevent(?:s|ed|ing)?)$/

const comparators = new Set(
  (
    'more less fewer over under above below least most up nearly almost about around roughly approximately some only ' +
    'exceeding exceeds beyond within maximum minimum than by to every per'
  ).split(' '),
)

const signs = /^[%‰$€£¥₽₴₹°§#]$/

const units = new Set(
  (
    'percent percentage point points dollar dollars euro euros pound pounds rouble roubles ruble rubles hryvnia yen ' +
    'yuan cent cents k m km kilometre kilometres kilometer kilometers mile miles metre metres meter meters cm mm ' +
    'litre litres liter liters ton tons tonne tonnes kg kilo kilos kilogram kilograms gram grams kw mw gw kwh mwh ' +
    'gwh barrel barrels hectare hectares acre acres degree degrees celsius fahrenheit second seconds minute ' +
    'minutes hour hours day days week weeks month months year years decade decades century centuries'
  ).split(' '),
)

/** True for words that count or order, beside those {@link wordValue} knows. */
export const isNumberWord = (word: string): boolean => wordValue(word) !== undefined || otherNumbers.has(word)
/** True for words that turn a sentence round. */
export const isNegation = (word: string): boolean => negations.has(word) || negatingStems.test(word)
/** True for words such as `more`, `least`, `nearly`, which change a number when they stand before it. */
export const isComparator = (word: string): boolean => comparators.has(word)
/** True for signs and words of measure. */
export const isUnit = (word: string): boolean => signs.test(word) || units.has(word)
/** True for signs of measure only, which have a meaning without a number beside them in the fragment. */
export const isUnitSign = (word: string): boolean => signs.test(word)

const turning = ['un', 'in', 'im', 'il', 'ir', 'dis', 'non', 'mis', 'no', 'anti', 'de', 'counter']

/** True if one word is the other with a prefix or ending that turns it round: acceptable and unacceptable. */
export function isOpposite(one: string, other: string): boolean {
  if (one === other) return false
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  if (short.length < 3 || short.length === long.length) {
    return one.replace(/ful(ly)?$/, 'less$1') === other || other.replace(/ful(ly)?$/, 'less$1') === one
  }
  if (long === `${short}less` || long === short.replace(/ful(ly)?$/, 'less$1')) return true
  if (short.replace(/ful(ly)?$/, 'less$1') === long) return true
  return turning.some((prefix) => long.startsWith(prefix) && closeTo(long.slice(prefix.length), short))
}

/** Equal, or of five letters and more with one typing slip between them. */
export function closeTo(one: string, other: string): boolean {
  if (one === other) return true
  if (Math.min(one.length, other.length) < 5 || Math.abs(one.length - other.length) > 1) return false
  let front = 0
  while (front < one.length && one[front] === other[front]) front++
  let back = 0
  const most = Math.min(one.length, other.length) - front
  while (back < most && one[one.length - 1 - back] === other[other.length - 1 - back]) back++
  const [left, right] = [one.length - front - back, other.length - front - back]
  if (left <= 1 && right <= 1) return true
  // Two neighbours in the wrong order.
  return left === 2 && right === 2 && one[front] === other[front + 1] && one[front + 1] === other[front]
}
