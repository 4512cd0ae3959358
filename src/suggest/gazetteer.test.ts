/** Names of a case among suggestions, new names, and positions on its issues. */
import { expect, test } from 'vitest'
import { type Gazetteer, suggest } from './index.ts'

const gazetteer: Gazetteer = {
  entries: [
    { id: 'ostria', kind: 'party', names: ['Ostria', 'Ostrian', 'Lodava'] },
    { id: 'ostria', kind: 'person', names: ['Ana Lund'] },
    { id: 'port', kind: 'issue', names: ['Control of the eastern port'] },
    { id: 'shared', kind: 'option', issue: 'port', names: ['shared port administration'] },
  ],
}
const text =
  'Ostria rejects any shared administration of the eastern port. “The port is ours,” said President Ana Lund on 5 May 2024.\n' +
  'Her rival Petro Brandt, who leads the League of Salt Towns, was not invited. “Shame,” said Petro Brandt.'

test('speakers and positions carry the ids of the case; unknown names are proposed', () => {
  const found = suggest(text, { gazetteer })
  expect(found.quotes[0]).toMatchObject({ speaker: 'Ana Lund', who: 'ostria' })
  expect(found.positions[0]).toMatchObject({ issue: 'port', actor: 'ostria', polarity: -1 })
  expect(found.dates[0]).toMatchObject({ date: '2024-05-05', actors: ['ostria'] })
  expect(found.names.map((name) => name.text)).toContain('Petro Brandt')
  expect(found.names.map((name) => name.text)).not.toContain('Ana Lund')
})
