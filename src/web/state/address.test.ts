import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Address, home, isWhatIf, nowhere, readAddress, tabs, writeAddress } from './address.ts'

const word = fc.stringMatching(/^[a-z][a-z0-9.-]{0,20}$/)
const value = fc.double({ noNaN: true, noDefaultInfinity: true }).map((one) => (Object.is(one, -0) ? 0 : one))

test('a law: an address read back is the same', () => {
  const any: fc.Arbitrary<Address> = fc.record({
    name: fc.string({ minLength: 1, unit: 'grapheme' }),
    tab: fc.constantFrom(...tabs),
    where: fc.record({
      scenario: fc.oneof(fc.constant('base'), word),
      levers: fc.uniqueArray(word, { maxLength: 4 }).map((all) => all.sort()),
      set: fc.dictionary(word, fc.oneof(value, fc.tuple(value, value)), { noNullPrototype: true }),
      readings: fc.dictionary(word, word, { noNullPrototype: true }),
    }),
    lexicon: fc.constantFrom('icd203' as const, 'phia' as const, 'none' as const),
    state: fc.oneof(fc.constant(null), word),
    choices: fc.dictionary(word, fc.string({ unit: 'grapheme' }), { noNullPrototype: true }),
  })
  fc.assert(
    fc.property(any, (address) => {
      expect(readAddress(writeAddress(address))).toEqual(address)
    }),
  )
})

test.each(['', '#', '#/', '#/x/y', '#/c/', '#nonsense?set=1'])('%s is home', (fragment) => {
  expect(readAddress(fragment)).toEqual(home)
})

test('what cannot be read is left out', () => {
  const { where, tab, lexicon } = readAddress('#/c/a%E0/elsewhere?set=x~much&set=~1&r=a&lex=other')
  expect({ where, tab, lexicon }).toEqual({ where: nowhere, tab: 'deals', lexicon: 'icd203' })
  expect(isWhatIf(where)).toBe(false)
})
