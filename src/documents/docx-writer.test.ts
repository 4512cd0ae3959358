import { expect, test } from 'vitest'
import { type DocxContent, writeDocx } from './docx-writer.ts'
import { extract } from './extract.ts'

const content: DocxContent = {
  title: 'WHAT-IF: 1 change · The brook',
  head: 'WHAT-IF: 1 change',
  foot: 'case brook',
  paper: 'letter',
  parts: [
    { kind: 'heading', level: 1, text: 'The brook' },
    { kind: 'paragraph', type: 'first', text: 'One package < two & “three”. [changed by hand]' },
    { kind: 'paragraph', type: 'small', text: '[1] The Gazette.', address: 'https://example.org/a?b=1&c=2' },
    { kind: 'list', ordered: false, type: 'normal', items: ['mill.no-deal: 0.2 → 0.4', 'second'] },
    { kind: 'list', ordered: true, type: 'normal', items: ['step one', 'step two'] },
    {
      kind: 'table',
      caption: 'One end state is open.',
      columns: [
        { label: 'End state', align: 'left' },
        { label: 'Mill', align: 'right' },
      ],
      rows: [['Sharing', '7.1 [6.0–8.0]']],
    },
    {
      kind: 'picture',
      caption: 'Few packages suit both.',
      svg: '<svg xmlns="http://www.w3.org/2000/svg" width="9pt" height="9pt"><rect width="9" height="9"/></svg>',
      width: 9,
      height: 9,
      description: 'Two packages.',
    },
  ],
}

test('what is written can be read back, word by word and in order', async () => {
  const bytes = await writeDocx(content)
  const read = await extract(bytes, { name: 'brief.docx' })
  if (!read.ok) throw new Error(JSON.stringify(read))
  const { text, headings } = read.value
  expect(headings).toHaveLength(1)
  const words = [
    'The brook',
    'One package < two & “three”. [changed by hand]',
    '[1] The Gazette.',
    'mill.no-deal: 0.2 → 0.4',
    'step two',
    'One end state is open.',
    'End state',
    '7.1 [6.0–8.0]',
    'Few packages suit both.',
  ]
  const places = words.map((one) => text.indexOf(one))
  expect(
    places.every((place) => place >= 0),
    text,
  ).toBe(true)
  expect(places).toEqual([...places].sort((a, b) => a - b))
})

test('an empty document is one, too', async () => {
  const bytes = await writeDocx({ ...content, parts: [] })
  expect(new TextDecoder().decode(bytes.subarray(0, 2))).toBe('PK')
})
