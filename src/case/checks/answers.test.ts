import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseCase } from '../load.ts'

const minimal = readFileSync(new URL('../../../cases/minimal/case.yaml', import.meta.url), 'utf8')

function codes(more: string): string[] {
  const parsed = parseCase(`${minimal}\nsources: [{ id: gazette, kind: news }]\n${more}`, {
    name: 'case.yaml',
  })
  const own = [
    'unknown-proposition',
    'unknown-party',
    'unknown-subject',
    'answers-both-ways',
    'unanswered-proposition',
    'figure-dates',
    'measure-units',
    'quoted-differs',
    'interval-upside-down',
    'duplicate-id',
  ]
  return parsed.diagnostics.map(({ code }) => code).filter((code) => own.includes(code))
}
const claim = (id: string, more: string): string =>
  `  - { id: ${id}, source: gazette, says: Something., ${more} }\n`

test('answers, holders and subjects lead somewhere', () => {
  const propositions = 'propositions: [{ id: built, says: It is built., about: [nowhere] }]\n'
  expect(
    codes(
      `${propositions}claims:\n${claim('a', 'holder: nobody, answers: [{ proposition: buit, says: yes }]')}`,
    ),
  ).toEqual(expect.arrayContaining(['unknown-subject', 'unknown-party', 'unknown-proposition']))
  const both = 'answers: [{ proposition: built, says: "yes" }, { proposition: built, says: "no" }]'
  expect(codes(`propositions: [{ id: built, says: It is built. }]\nclaims:\n${claim('a', both)}`)).toEqual([
    'answers-both-ways',
  ])
  expect(codes('propositions: [{ id: built, says: It is built. }]\n')).toEqual(['unanswered-proposition'])
})

test('figures rise, end after they begin, and have one kind of unit a measure', () => {
  expect(codes(`claims:\n${claim('a', 'figure: { value: [3, 2] }')}`)).toEqual(['interval-upside-down'])
  expect(codes(`claims:\n${claim('a', 'figure: { value: 3, from: 2025-03, to: 2025-01 }')}`)).toEqual([
    'figure-dates',
  ])
  const two = `${claim('a', 'figure: { value: 3, unit: persons/day, measure: losses }')}${claim('b', 'figure: { value: 3, unit: persons, measure: losses }')}`
  expect(codes(`claims:\n${two}`)).toEqual(['measure-units'])
})

test('a number that is called quoted is the one its claim states', () => {
  const quoted = (value: number, unit: string) =>
    codes(
      `quantities: { toll: { value: ${value}, unit: ${unit}, quoted: dues } }\nclaims:\n${claim('dues', 'figure: { value: 60, unit: crowns/year, comparator: about }')}`,
    )
  expect(quoted(5, 'crowns/month')).toEqual([])
  expect(quoted(7, 'crowns/month')).toEqual(['quoted-differs'])
  expect(quoted(7, 'metres')).toEqual([])
})
