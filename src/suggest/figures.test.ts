/** Figures in many styles of news text. All conflicts are invented. */
import { expect, test } from 'vitest'
import { suggest } from './index.ts'

/** Text → the figures in it as “words = comparator value unit”. */
const practice: Record<string, readonly [string, readonly string[]]> = {
  counts: [
    'Shelling killed at least 14 civilians and wounded 32 others on Monday.',
    ['at least 14 civilians = >= 14 civilians killed', '32 others = = 32 people wounded'],
  ],
  words: [
    'Seven soldiers were killed and more than two dozen wounded when a mine exploded.',
    ['Seven soldiers = = 7 soldiers killed', 'more than two dozen wounded = > 24 people wounded'],
  ],
  money: [
    'Donors promised $1.2bn, €350 million and 40 million pounds; the army wants 2.5 billion rupees.',
    [
      '$1.2bn = = 1200000000 USD',
      '€350 million = = 350000000 EUR',
      '40 million pounds = = 40000000 pound',
      '2.5 billion rupees = = 2500000000 rupee',
    ],
  ],
  percent: [
    'Turnout was 43.5%, up from 38 per cent, and about two-thirds of voters backed the accord.',
    [
      '43.5% = = 43.5 percent',
      '38 per cent = = 38 percent',
      'about two-thirds of voters = about 0.666666666667 share',
    ],
  ],
  ranges: [
    'Between 20 and 30 trucks cross each day; the trip takes two to three hours and costs $20–30.',
    ['Between 20 and 30 trucks = = 20,30 trucks', 'two to three hours = = 2,3 hour', '$20–30 = = 20,30 USD'],
  ],
  vague: [
    'Dozens of villagers fled, several thousand people are cut off and tens of thousands need food.',
    [
      'Dozens of villagers = about vague 24 99 villagers',
      'several thousand people = about vague 3000 9999 people',
      'tens of thousands = about vague 20000 99999 people',
    ],
  ],
  designations: [
    'The F-16 and Su-35 jets, 155 mm shells and a T-90 tank fell under Article 5, Resolution 2334 and the G7 plan; M23 and Flight 17 were not mentioned.',
    [],
  ],
  dates: [
    'On 7 October 2024, and again in 1998 and on May 3, the 1967 borders came up; in the 1990s nobody asked. It began at 6:30 am.',
    [],
  ],
  lists: [
    'There are two possibilities, three reasons and one big problem. The two leaders met. Both sides agreed on four points.',
    [],
  ],
  rates: [
    'About 1,500 people a day cross the bridge, and the army loses 200 men per month.',
    ['About 1,500 people a day = about 1500 people/day', '200 men per month = = 200 men/month'],
  ],
  units: [
    'The 30-day truce covers a 12-kilometre strip, 450 square kilometres of farmland and 3,000 hectares of forest; it was minus 15 degrees Celsius.',
    [
      '30-day = = 30 day',
      '12-kilometre = = 12 km',
      '450 square kilometres = = 450 km2',
      '3,000 hectares = = 3000 hectare',
      '15 degrees Celsius = = -15 degC',
    ],
  ],
  ages: [
    'Hana Weld, 41, lost her 12-year-old son, a boy who was top of his class, in the six-year-old war.',
    ['41 = = 41 year', '12-year = = 12 year', 'six-year = = 6 year'],
  ],
  ranks: [
    'Ostria has the third-largest army; its 20-point plan and the two-state formula failed. The 12th Brigade left.',
    [],
  ],
  upto: [
    'Up to 300 fighters, as many as 40 tanks and nearly 100 drones took part; fewer than 10 survived.',
    [
      'Up to 300 fighters = <= 300 fighters',
      'as many as 40 tanks = <= 40 tanks',
      'nearly 100 drones = about 100 drones',
      'fewer than 10 = < 10 drones',
    ],
  ],
  comparatives: [
    'Some 2.3 million people, roughly half of the population, need aid, the agency said.',
    ['Some 2.3 million people = about 2300000 people', 'roughly half = about 0.5 share'],
  ],
  'sources without a name': [
    'Two officials said the deal was near. Three people familiar with the talks confirmed it.',
    ['Two officials = = 2 officials', 'Three people = = 3 people'],
  ],
  sentences: [
    'He was jailed for 12 years in 2019 and freed after five years.',
    ['12 years = = 12 year', 'five years = = 5 year'],
  ],
  multipliers: [
    'The camp holds 85k people and cost 3 million dollars; 1.5m refugees are registered.',
    [
      '85k people = = 85000 people',
      '3 million dollars = = 3000000 USD',
      '1.5m refugees = = 1500000 refugees',
    ],
  ],
  plus: [
    'The list has 200-plus names, 50+ prisoners and 30 or more hostages.',
    [
      '200-plus names = >= 200 names',
      '50+ prisoners = >= 50 prisoners',
      '30 or more hostages = >= 30 hostages',
    ],
  ],
  phone: ['Call +44 20 7946 0958 or see page 12. 1. The first point. (2) The second.', []],
  hundred: [
    'One hundred and twenty prisoners and a hundred hostages were exchanged; one person was killed.',
    [
      'One hundred and twenty prisoners = = 120 prisoners',
      'a hundred hostages = = 100 hostages',
      'one person = = 1 person killed',
    ],
  ],
  adjectives: [
    'The navy seized two Ostrian patrol boats and 1,200 tonnes of grain worth £4 million.',
    ['two Ostrian patrol boats = = 2 boats', '1,200 tonnes = = 1200 tonne', '£4 million = = 4000000 GBP'],
  ],
  change: [
    'The price of bread rose from 20 to 35 dinars, a rise of 75 percent.',
    ['20 = = 20 ', '35 dinars = = 35 dinar', '75 percent = = 75 percent'],
  ],
  dead: [
    'The death toll rose to 61, with 140 injured and nine missing.',
    ['61 = = 61 ', '140 injured = = 140 people injured', 'nine missing = = 9 people missing'],
  ],
  quotes: [
    '“We lost 11 men in four days,” the commander said.',
    ['11 men = = 11 men', 'four days = = 4 day'],
  ],
  ordinals: ['In the second round, for the first time, the third party won the 21st district.', []],
  votes: [
    'Parliament voted 212 to 87, with 14 abstentions, to extend the truce by 60 days.',
    ['212 = = 212 votes', '87 = = 87 votes', '14 abstentions = = 14 abstentions', '60 days = = 60 day'],
  ],
  over: [
    'For more than a decade, over 60% of homes within 5km of the line have been empty.',
    ['more than a decade = > 1 decade', 'over 60% = > 60 percent', 'within 5km = <= 5 km'],
  ],
  pronouns: [
    'No one came. The two of them left one by one. One of the mediators stayed; another one did not.',
    [],
  ],
  market: [
    'Oil fell 2 percent to $71.40 a barrel; the bank raised its rate by 25 basis points, and paid 12 cents a share, from 15 cents a year earlier.',
    [
      '2 percent = = 2 percent',
      '$71.40 a barrel = = 71.4 USD/barrel',
      '25 basis points = = 25 basis point',
      '12 cents a share = = 12 cent/share',
      '15 cents = = 15 cent',
    ],
  ],
  'one among others': [
    'Patrol 7 saw three T-72 tanks and one armoured vehicle near markers 26 and 31; it has two boats, of which one sank.',
    [
      'three T-72 tanks = = 3 tanks',
      'one armoured vehicle = = 1 vehicle',
      'two boats = = 2 boats',
      'one = = 1 boats',
    ],
  ],
  proportions: [
    'One in five homes is rubble, two out of three wells are dry, and two fifths of it is salt.',
    [
      'One in five homes = = 0.2 share',
      'two out of three wells = = 0.666666666667 share',
      'two fifths = = 0.4 share',
    ],
  ],
  'the same things again': [
    'The mission has 240 observers, up from 180 a year ago. An earlier figure of 260 was wrong. It has 12 of its 40 cars left.',
    [
      '240 observers = = 240 observers',
      '180 = = 180 observers',
      '260 = = 260 observers',
      '12 = = 12 cars',
      '40 cars = = 40 cars',
    ],
  ],
  'within and over a time': [
    'Donors will pay €90 million over three years, within 60 days, and no later; over two years have gone.',
    [
      '€90 million = = 90000000 EUR',
      'three years = = 3 year',
      'within 60 days = <= 60 day',
      'over two years = > 2 year',
    ],
  ],
  'votes in scores': [
    'The bill passed 61-58. The motion had 11 in favour and 4 against.',
    ['61 = = 61 votes', '58 = = 58 votes', '11 in favour = = 11 votes', '4 against = = 4 votes'],
  ],
  million: [
    'Half a million people and 1.7 million livestock crossed three borders.',
    [
      'Half a million people = = 500000 people',
      '1.7 million livestock = = 1700000 livestock',
      'three borders = = 3 borders',
    ],
  ],
}

test.each(Object.entries(practice))('%s', (_, [text, wanted]) => {
  const shown = suggest(text, {
    article: [{ start: 0, end: text.length }],
    published: '2024-11-20',
  }).figures.map(
    ({ text: words, comparator, value, min, max, vague, unit }) =>
      `${words} = ${comparator} ${vague ? `vague ${min} ${max}` : String(value)} ${unit ?? ''}`,
  )
  expect(shown.map((one) => one.trim())).toEqual(wanted.map((one) => one.trim()))
})
