/** English: writing the brief and changing its sentences. */
import { pluralIn } from './local-forms.ts'

const plural = pluralIn('en')

export const enBrief = {
  how: 'Click a sentence in the brief to change it. Enter keeps your words, Escape gives them up. What you change is marked in print and in every file.',
  older: 'This brief was written for other settings. Write it again for those of now.',
  byHand: (count: number) =>
    plural(count, { one: `${count} sentence changed by hand`, other: `${count} sentences changed by hand` }),
  stale: (count: number) =>
    plural(count, {
      one: `The inputs have changed since: the engine now writes something else in ${count} place.`,
      other: `The inputs have changed since: the engine now writes something else in ${count} places.`,
    }),
  generated: 'The engine writes',
  generatedNow: 'The engine now writes',
  takeGenerated: 'Take the engine’s words',
  keepMine: 'Keep mine',
  noPlace: 'This brief no longer has the sentence these words stood for.',
  giveUp: 'Give these words up',
  allSentences: (count: number) => `All ${count} sentences that can be changed`,
  change: (id: string) => `Change sentence ${id}`,
  changeIt: 'Change',
  keep: 'Keep',
  leftOut: '(left out)',
}
