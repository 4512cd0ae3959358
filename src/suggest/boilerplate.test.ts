/** Article and furniture of plain text. All sites and conflicts are invented. */
import { expect, test } from 'vitest'
import { articleSpans } from './index.ts'

const body = [
  'The two armies exchanged fire for a third day along the river, and neither side would say how many had died.',
  'In the capital the price of bread doubled within a week, and queues formed before dawn outside the state bakeries.',
  'Mediators from the Lakes Union are expected to return on Monday with a proposal that both governments have seen.',
  'The foreign minister told parliament that her government would not sign anything that gave up the eastern ports.',
]

/** Lines kept, as the rules see them. */
function keptOf(text: string): string[] {
  return articleSpans(text).flatMap(({ start, end }) => [...text].slice(start, end).join('').split('\n'))
}

test.each([
  'Sign up for our free weekly newsletter and get the day’s top stories in your inbox.',
  'Are you following the war? Subscribe to the River Post’s channel on YouTube today.',
  'Photo: Lena Brix/River Post',
  'A woman crosses the bridge at Kell on Friday [Omar Siddiq/River Post]',
  'READ MORE: Why the truce failed',
  'Related: Six years of broken promises',
  '© 2024 River Post. All rights reserved.',
  'We use cookies to improve your experience on our website. Accept all cookies.',
  'Share this article',
  'Advertisement',
  'https://river-post.example/world/truce',
  'Follow us on Telegram',
  'Lena Brix is a senior fellow at the Institute for Border Studies and the author of two books on the river war.',
  'The views expressed in this article are the author’s own and do not necessarily reflect our editorial policy.',
  '(Reporting by Lena Brix and Omar Siddiq; Editing by Ros Field)',
  'Published on 3 September 2024',
])('a line of site furniture is no article text: %s', (line) => {
  expect(keptOf([...body.slice(0, 3), body[3], line].join('\n'))).toEqual(body)
})

test('what tells about newsletters, cookies or photographers stays', () => {
  const tale = [
    'The rebels publish a weekly newsletter, and the army says it has arrested three men who printed it in a cellar.',
    '“They read our letters and our newsletters, and then they came to our homes,” said the printer, Omar Siddiq.',
    'A photographer was killed when a shell hit the press building in the old town on Friday, the union said.',
  ]
  expect(keptOf([...body, ...tale].join('\n'))).toEqual([...body, ...tale])
})

test('a pull quote repeats a sentence and goes; the sentence stays', () => {
  const pulled =
    'The price of bread doubled within a week, and queues formed before dawn outside the state bakeries.'
  const said = `In the capital things got worse. ${pulled} Nobody knows what comes next, and few dare to ask in public.`
  expect(keptOf([body[0], pulled, said, body[2], body[3]].join('\n'))).toEqual([
    body[0],
    said,
    body[2],
    body[3],
  ])
})

test('headings stay, and links below “Most read” go', () => {
  const text = [
    'A bridge too narrow',
    ...body.slice(0, 2),
    'What comes next',
    ...body.slice(2),
    'Most read',
    'Why the truce failed',
    'The men who dug the canal',
  ]
  expect(keptOf(text.join('\n'))).toEqual([
    'A bridge too narrow',
    ...body.slice(0, 2),
    'What comes next',
    ...body.slice(2),
  ])
})

test('a text that is all furniture is shown whole, and a blank one is nothing', () => {
  expect(keptOf('Share this article\nSubscribe to our newsletter')).toHaveLength(2)
  expect(articleSpans(' \n\n ')).toEqual([])
})

test('promotions, menus and sponsors of a newsletter are left out', () => {
  const kept = [
    'Karsia and Ostria agree to swap 40 prisoners',
    'The swap will take place at the Lem crossing on Sunday, officials on both sides said.',
    'The two armies hold about 300 prisoners between them, the mediators say.',
  ]
  const text = [
    'World',
    'Economy',
    'Opinion',
    'We value your privacy. We and our 412 partners store information on your device.',
    kept[0],
    kept[1],
    'TOGETHER WITH NORDBANK',
    'A mortgage at 3.9 percent: over 40,000 customers trust us.',
    kept[2],
    'Forward this to a friend and get 20% off a year of letters.',
    'You are receiving this email because you asked for it. Unsubscribe',
  ].join('\n')
  const letters = [...text]
  const left = articleSpans(text).map(({ start, end }) => letters.slice(start, end).join(''))
  expect(left.join('\n').split('\n')).toEqual(kept)
})
