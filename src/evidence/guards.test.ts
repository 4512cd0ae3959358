import { expect, test } from 'vitest'
import { type GuardReason, guardedChanges } from './guards.ts'
import { isOpposite } from './guards-words.ts'

const none = () => false

test.each<[string, string, string, GuardReason[]]>([
  ['nothing', 'will sign the paper', 'will sign the paper', []],
  ['a typing slip', 'will sign the paper', 'will sgin the paper', []],
  ['a digit', 'lost 1,500 men', 'lost 1,600 men', ['number']],
  ['a digit, with a point', 'lost 1.500 men', 'lost 1.600 men', ['number']],
  ['a digit, with a space', 'lost 1 500 men', 'lost 1 600 men', ['number']],
  ['another separator, the same number', 'lost 1,500 men', 'lost 1\u202F500 men', []],
  ['a point that can be a decimal one', 'lost 1,500 men', 'lost 1.500 men', ['number']],
  ['one digit more', 'took 40 litres', 'took 400 litres', ['number']],
  ['a sign', 'fell to 5 degrees', 'fell to -5 degrees', ['number']],
  ['a footnote mark that became a digit', 'some 10² men', 'some 102 men', ['number']],
  ['two numbers swapped', 'from 5 to 10 years', 'from 10 to 5 years', ['number']],
  ['a number lost', 'lost 40 men in May', 'lost men in May', ['number']],
  ['a number word', 'for five years', 'for nine years', ['number-word']],
  ['a number word for its digits', 'for five years', 'for 5 years', []],
  ['a number word with a hyphen', 'in twenty-five years', 'in thirty-five years', ['number-word']],
  ['an ordinal', 'the first pump', 'the third pump', ['number-word']],
  ['millions and billions', 'costs $5 million', 'costs $5 billion', ['number-word']],
  ['a percent sign lost', 'rose by 5% now', 'rose by 5 now', ['unit']],
  ['a percent sign in words', 'rose by 5% now', 'rose by 5 per cent now', []],
  ['a currency', 'costs €50 today', 'costs $50 today', ['unit']],
  ['a unit', 'a zone of 12 km', 'a zone of 12 miles', ['unit']],
  ['what is counted', 'with 40 tanks there', 'with 40 trucks there', ['unit']],
  ['what is counted, with a slip', 'with 40 soldiers there', 'with 40 soldeirs there', []],
  ['a comparator', 'more than 350 men', 'less than 350 men', ['comparator']],
  ['not put in', 'will accept this', 'will not accept this', ['negation']],
  ['not taken out', 'will not accept this', 'will accept this', ['negation']],
  ['n’t put in', 'it would sign', 'it wouldn’t sign', ['negation']],
  ['n’t written out', 'it can’t sign', 'it cannot sign', []],
  ['never', 'has signed this', 'has never signed this', ['negation']],
  ['not moved', 'will not sign but pay', 'will sign but not pay', ['negation']],
  ['hardly', 'is ready to talk', 'is hardly ready to talk', ['negation']],
  ['refused', 'agreed to talk', 'refused to talk', ['negation']],
  ['denied', 'he said it happened', 'he denied it happened', ['negation']],
  ['un-', 'an acceptable deal', 'an unacceptable deal', ['negation']],
  ['in-', 'a formal pact', 'an informal pact', ['negation']],
  ['non-', 'a nuclear state', 'a non-nuclear state', ['negation']],
  ['-less', 'with hopeful people', 'with hopeless people', ['negation']],
  ['a name', 'what Russia wants', 'what Ukraine wants', ['name']],
  ['a name lost', 'what Russia wants', 'what it wants', ['name']],
  ['names swapped', 'if Russia hits Ukraine first', 'if Ukraine hits Russia first', ['name']],
  ['names one letter apart', 'the trade with Iran grew', 'the trade with Iraq grew', ['name']],
  ['an abbreviation with points', 'the US force', 'the U.S. force', []],
  ['a possessive', 'what Russia’s army did', 'what Russia army did', []],
])('%s', (_, quote, found, reasons) => {
  expect(guardedChanges(quote, found, none)).toEqual(reasons)
})

test('a capital at the start of a sentence is a name unless the text also writes it small', () => {
  expect(guardedChanges('Talks began', 'Peace began', none)).toEqual(['name'])
  expect(guardedChanges('Talks began', 'Peace began', () => true)).toEqual([])
})

test.each([
  ['acceptable', 'unacceptable', true],
  ['likely', 'unlikely', true],
  ['harmful', 'harmless', true],
  ['end', 'endless', true],
  ['possible', 'imposible', true],
  ['form', 'inform', true],
  ['able', 'table', false],
])('%s and %s: opposite %s', (one, other, opposite) => {
  expect(isOpposite(one, other)).toBe(opposite)
  expect(isOpposite(other, one)).toBe(opposite)
})
