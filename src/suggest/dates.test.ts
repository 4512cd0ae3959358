/** Dates, read as the past of a publication on Wednesday 20 November 2024. */
import { expect, test } from 'vitest'
import { suggest } from './index.ts'

const practice: Record<string, readonly string[]> = {
  'The truce of 7 October 2023 broke on March 3, and again on 12 December.': [
    '2023-10-07',
    '2024-03-03',
    '2023-12-12',
  ],
  'Talks began in early March, resumed in mid-July and ended in late 2019.': ['2024-03', '2024-07', '2019'],
  'He spoke on Tuesday, and last Friday, and will meet them on 5 December.': [
    '2024-11-19',
    '2024-11-15',
    '2024-12-05',
  ],
  'The summit last month followed the war of 2014; three weeks ago they met again, and two years ago nobody did.':
    ['2024-10', '2014', '2024-10', '2022'],
  'In 1987 they signed an accord. Three years later it broke, and in March 1994 a council met. The following month it voted.':
    ['1987', '1990', '1994-03', '1994-04'],
  'The war began on 3 May 2011. Two weeks later the city fell. In August the army withdrew.': [
    '2011-05-03',
    '2011-05',
    '2011-08',
  ],
  'The first review is in March. She will speak on Friday; he spoke on Friday.': [
    '2025-03',
    '2024-11-22',
    '2024-11-15',
  ],
  'The soldiers may leave, and they march at dawn; about 1,500 a day cross the bridge at 3.45 pm.': [],
  'The law of 2024-05-06 was signed yesterday in the capital, after the vote this August.': [
    '2024-05-06',
    '2024-11-19',
    '2024-08',
  ],
}

test.each(Object.entries(practice))('%s', (text, wanted) => {
  expect(suggest(text, { published: '2024-11-20' }).dates.map(({ date }) => date)).toEqual(wanted)
})

test('without a day of publication, what needs one stays open', () => {
  const { dates } = suggest(
    'The mayor said on Tuesday that the bridge had been closed since March 3 and the road since 2014.',
  )
  expect(dates.map(({ date }) => date)).toEqual([null, null, '2014'])
})
