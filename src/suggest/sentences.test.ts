/** Sentences of news prose, with what the platform's segmenter gets wrong. */
import { expect, test } from 'vitest'
import { sentencesOf } from './sentences.ts'

test.each([
  [
    'Gen. A. B. Maro (Ret.) met U.S. envoys on Jan. 5. He left early.',
    ['Gen. A. B. Maro (Ret.) met U.S. envoys on Jan. 5.', 'He left early.'],
  ],
  ['“Will you stop?” Smith asked. “No!”', ['“Will you stop?” Smith asked.', '“No!”']],
  ['It withdrew its forces.The army stayed.', ['It withdrew its forces.', 'The army stayed.']],
  [
    'The deal is worth $3.5 million… but who pays? Nobody knows.',
    ['The deal is worth $3.5 million… but who pays?', 'Nobody knows.'],
  ],
  [
    'They fled to the U.S. The rest stayed. Mr. Vahl, of Acme Inc. in Lorn, agreed.',
    ['They fled to the U.S.', 'The rest stayed.', 'Mr. Vahl, of Acme Inc. in Lorn, agreed.'],
  ],
  ['1. The road is closed. The men left.', ['1. The road is closed.', 'The men left.']],
  ['“We left.” They came back.”', ['“We left.”', 'They came back.”']],
])('%s', (text, wanted) => {
  expect(sentencesOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(wanted)
})
