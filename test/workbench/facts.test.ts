/** The leading sentences as facts: English from facts is what the engine says, and every language says them all. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { caseRoom } from '../../src/web/engine/case-room.ts'
import type { Fact } from '../../src/web/engine/facts.ts'
import type { Shown, Where } from '../../src/web/engine/protocol.ts'
import { nowhere } from '../../src/web/state/address.ts'
import { enSentences } from '../../src/web/words/en-sentences.ts'
import { frSentences } from '../../src/web/words/fr-sentences.ts'
import { factText } from '../../src/web/words/say-fact.ts'
import { caseNames } from '../golden-findings.ts'
import { root } from '../source-files.ts'

const asking = { onProgress: () => {} }
const textOf = (name: string): string => readFileSync(join(root, 'cases', name, 'case.yaml'), 'utf8')

async function opened(name: string) {
  const room = caseRoom()
  const { about } = await room.open({ text: textOf(name), name }, asking)
  return { room, about: about! }
}

/** Kinds of facts seen in any case. */
const seen = new Set<string>()
const kinds = (answer: Shown['answer']): string[] => {
  for (const { fact } of answer) if (fact) seen.add(fact.says)
  return answer.map(({ fact }) => fact?.says ?? '')
}

/** Draws are few: how many there are moves numbers, not sentences. */
const few = { worlds: 4, seed: 1 }

test.each(caseNames())(
  'the first sentences of %s are facts, in every lexicon',
  async (name) => {
    const { room, about } = await opened(name)
    const live = await room.live({ where: nowhere, lexicon: 'icd203', pictures: false }, asking)
    expect(kinds(live.answer)).toEqual(
      about.endStates.length > 0 ? ['live-zone', 'live-end-states'] : ['live-zone'],
    )
    for (const lexicon of ['icd203', 'phia', 'none'] as const) {
      const { said } = await room.estimate({ where: nowhere, worlds: few.worlds, lexicon }, asking)
      expect(kinds([said])).toEqual(['estimate'])
      expect(factText(enSentences, said.fact!)).toBe(said.text)
    }
    const ask = async (analysis: string, parameters?: unknown) =>
      kinds(
        (await room.answer({ analysis, where: nowhere, lexicon: 'phia', parameters, ...few }, asking)).answer,
      )
    const deals = await ask('deals')
    expect(deals[0]).toBe('zone')
    expect(deals.at(-1)).toBe('zone-likelihood')
    expect(deals).not.toContain('')
    const holds = await ask('holds')
    expect(['lasting', 'best-versions', 'one-holds']).toContain(holds[0])
    expect(holds).not.toContain('')
    const state = about.endStates[0]?.id
    if (state) expect(await ask('holds', { states: [state] })).toEqual(['one-holds', 'holds-likelihood'])
    const war = await ask('war')
    expect(war[0]).toMatch(/^war-(course|rests)$/)
    expect(war).toContain('war-beats')
    if (about.has.plans) expect((await ask('plan'))[0]).toBe('plan-first')
  },
  240_000,
)

test('under any setting of the tutorial the live sentences are facts', async () => {
  const { room } = await opened('tutorial')
  const inputs = await room.inputs({ where: nowhere }, asking)
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(inputs.length - 1), fc.double({ min: 0, max: 1, noNaN: true })), {
        maxLength: 4,
      }),
      fc.constantFrom('auto' as const, 'face' as const),
      async (moves, value) => {
        const set = Object.fromEntries(
          moves.map(([at, share]) => {
            const { key, low, high } = inputs[at]!
            return [key, low + share * (high - low)]
          }),
        )
        const where: Where = { ...nowhere, set }
        const live = await room.live({ where, lexicon: 'icd203', pictures: false, value }, asking)
        expect(live.answer.map(({ fact, text }) => [fact && factText(enSentences, fact), text])).toEqual(
          live.answer.map(({ text }) => [text, text]),
        )
      },
    ),
    { numRuns: 60 },
  )
})

const likelihood = {
  banded: true,
  in: {
    en: { text: 'remote chance (0–5 %)', noun: 'a remote chance (0–5 %)' },
    fr: { text: 'chance infime (0–5 %)', noun: 'une chance infime (0–5 %)' },
  },
}
const probable = {
  banded: true,
  in: { en: { text: 'likely (55–80 %)', noun: null }, fr: { text: 'probable (55–80 %)', noun: null } },
}
const zone = { parties: 2, packages: 812, durable: true }
const price = { says: 'price', packages: 812, face: 40, durable: 12, onlyFace: 28, onlyDurable: 0 } as const

/** One fact of every kind and branch, with French as it is to be read. */
const examples: [Fact, string][] = [
  [
    { says: 'live-zone', acceptable: 41, ...zone, packages: 101982, parties: 4 },
    'Sur ces données, aux valeurs centrales, 41 accords possibles sur 101 982 sont acceptables pour les 4 parties une fois compté le risque de la prochaine guerre.',
  ],
  [
    { says: 'live-zone', acceptable: 1, ...zone, durable: false },
    'Sur ces données, aux valeurs centrales, 1 accord possible sur 812 est acceptable pour les deux parties.',
  ],
  [
    { says: 'live-zone', acceptable: 0, ...zone, durable: false },
    'Sur ces données, aux valeurs centrales, aucun accord n’est acceptable pour les deux parties.',
  ],
  [
    { says: 'live-end-states', open: 0, all: 6 },
    'Aucune des 6 issues nommées n’a de version que tous acceptent.',
  ],
  [{ says: 'live-end-states', open: 1, all: 6 }, '1 des 6 issues nommées a une version que tous acceptent.'],
  [{ says: 'live-end-states', open: 1, all: 1 }, 'La seule issue nommée a une version que tous acceptent.'],
  [
    { says: 'estimate', likelihood },
    'Il y a une chance infime (0–5 %) qu’il existe au moins un accord acceptable pour tous, sur l’ensemble des lectures rivales et des intervalles des données.',
  ],
  [
    { says: 'estimate', likelihood: probable },
    'Il est probable (55–80 %) qu’il existe au moins un accord acceptable pour tous, sur l’ensemble des lectures rivales et des intervalles des données.',
  ],
  [
    {
      says: 'estimate',
      likelihood: {
        banded: false,
        in: {
          en: { text: '34 % (17 of 50 draws)', noun: null },
          fr: { text: '34 % (17 tirages sur 50)', noun: null },
        },
      },
    },
    'La part des tirages où il existe au moins un accord acceptable pour tous est de 34 % (17 tirages sur 50), sur l’ensemble des lectures rivales et des intervalles des données.',
  ],
  [
    { says: 'zone', acceptable: 41, ...zone, range: { low: 12, high: 77, worlds: 200 }, nearest: null },
    'Sur ces données, 41 accords possibles sur 812 sont acceptables pour les deux parties une fois compté le risque de la prochaine guerre (dans 90 % des 200 tirages : de 12 à 77).',
  ],
  [
    {
      says: 'zone',
      acceptable: 0,
      ...zone,
      durable: false,
      range: null,
      nearest: { by: 'red-line', lines: [{ name: 'No troops', party: 'Russia' }] },
    },
    'Sur ces données, aucun accord n’est acceptable pour les deux parties. Lever une seule ligne rouge en ouvrirait un : « No troops » (Russia).',
  ],
  [
    {
      says: 'zone',
      acceptable: 0,
      ...zone,
      durable: false,
      range: null,
      nearest: { by: 'concession', share: 0.12, parties: ['A', 'B'] },
    },
    'Sur ces données, aucun accord n’est acceptable pour les deux parties. Il manque au plus proche 12 % de l’échelle au plus, pour A et B.',
  ],
  [
    {
      says: 'zone',
      acceptable: 0,
      ...zone,
      durable: false,
      range: null,
      nearest: { by: 'refusals', parties: 1 },
    },
    'Sur ces données, aucun accord n’est acceptable pour les deux parties. Chaque accord franchit une ligne rouge ou est refusé par au moins une partie.',
  ],
  [
    { says: 'zone-likelihood', likelihood: probable, parties: 3 },
    'Il est probable (55–80 %) qu’il existe au moins un accord acceptable pour les 3 parties, sur l’ensemble des lectures rivales et des intervalles des données.',
  ],
  [
    { ...price, basis: 'face' },
    'Toutes les garanties sont prises au mot ; une fois compté le risque de la prochaine guerre, il y en a 12 sur 812.',
  ],
  [
    { ...price, basis: 'durable', face: 0, durable: 0 },
    'Il n’y en aurait pas non plus si toutes les promesses étaient tenues.',
  ],
  [
    { ...price, basis: 'durable', face: 12, onlyFace: 0 },
    'Si toutes les garanties étaient tenues, ce seraient les mêmes accords : les garanties ne coûtent rien ici.',
  ],
  [
    { ...price, basis: 'durable', onlyDurable: 3 },
    'Si toutes les promesses étaient tenues, il y en aurait 40 ; le risque de la prochaine guerre en retire 28 et en ouvre 3, puisque continuer sans accord y perd aussi.',
  ],
  [
    { says: 'lasting', all: 6, lasting: [] },
    'Aucune issue nommée n’a de version que tous acceptent et que personne ne quitterait.',
  ],
  [
    { says: 'lasting', all: 6, lasting: [{ name: 'Frozen line', both: 3, acceptable: 12 }] },
    '1 issue nommée sur 6 a des versions acceptables qui tiendraient, parce que personne ne gagne à partir ou que les réponses dissuadent : « Frozen line » (3 sur 12).',
  ],
  [
    { says: 'one-holds', name: 'Frozen line', holds: true },
    '« Frozen line » résiste à tout meilleur coup, que chacun soit satisfait ou que des réponses crédibles dissuadent.',
  ],
  [
    { says: 'one-holds', name: 'Frozen line', holds: false },
    '« Frozen line » ne tient pas : au moins une partie a un meilleur coup dont aucune réponse crédible ne dissuade.',
  ],
  [
    { says: 'best-versions', all: 6, firm: [] },
    'Des 6 versions les plus proches du consentement de tous, aucune ne tient : dans chacune, une partie a un meilleur coup dont aucune réponse crédible ne dissuade.',
  ],
  [
    { says: 'best-versions', all: 6, firm: ['A', 'B', 'C'] },
    'Des 6 versions les plus proches du consentement de tous, 3 tiennent : « A », « B » et « C ».',
  ],
  [
    { says: 'holds-likelihood', name: null, likelihood: probable },
    'Il est probable (55–80 %) que cet état résiste, sur l’ensemble des lectures rivales et des intervalles des données.',
  ],
  [
    { says: 'holds-likelihood', name: 'Frozen line', likelihood },
    'Celui qui tient le plus souvent est « Frozen line » : il y a une chance infime (0–5 %) que cet état résiste, sur l’ensemble des lectures rivales et des intervalles des données.',
  ],
  [
    { says: 'leaver', party: 'Russia', count: 4, all: 6 },
    'La partie qui a le plus souvent une raison de partir est Russia (4 sur 6).',
  ],
  [
    {
      says: 'war-course',
      months: 60,
      ended: [{ name: 'Collapse', share: 0.2 }],
      still: 0.9999,
      drawn: true,
    },
    'Sur ces données, 60 mois sans accord donnent « Collapse » dans 20 % et pas encore de fin dans plus de 99 % des parcours tirés.',
  ],
  [
    { says: 'war-goes-on', months: 60, likelihood: probable },
    'Sur l’ensemble des lectures rivales et des intervalles des données, il est probable (55–80 %) que le conflit dure encore après 60 mois.',
  ],
  [
    {
      says: 'war-beats',
      months: 24,
      endStates: 4,
      names: ['A', 'B'],
      month: 0,
      refusing: [],
      firstPackage: 0,
    },
    'Aux valeurs centrales, « A » et « B » valent mieux que continuer pour toutes les parties dès aujourd’hui ; un accord est acceptable pour tous dès aujourd’hui.',
  ],
  [
    {
      says: 'war-beats',
      months: 24,
      endStates: 4,
      names: ['A'],
      month: 7,
      refusing: ['C'],
      firstPackage: null,
    },
    'Aux valeurs centrales, « A » vaut mieux que continuer pour toutes les parties à partir du mois 7, même si C refuse pour une autre raison ; aucun accord n’est acceptable pour tous d’ici 24 mois.',
  ],
  [
    { says: 'war-beats', months: 24, endStates: 4, names: [], month: 0, refusing: [], firstPackage: 3 },
    'Aucune issue nommée ne vaut mieux que continuer pour toutes les parties d’ici 24 mois ; un accord est acceptable pour tous à partir du mois 3.',
  ],
  [
    { says: 'war-beats', months: 24, endStates: 0, names: [], month: 0, refusing: [], firstPackage: 3 },
    'Aux valeurs centrales, un accord est acceptable pour tous à partir du mois 3.',
  ],
  [
    { says: 'war-beats-likelihood', name: 'A', months: 24, likelihood: probable },
    'Sur l’ensemble des lectures rivales et des intervalles des données, il est probable (55–80 %) que « A » l’emporte sur la poursuite du conflit au cours des 24 mois.',
  ],
  [
    {
      says: 'war-rests',
      on: [
        { source: 'number', parties: ['A', 'B'] },
        { source: 'state', parties: ['C'] },
      ],
    },
    'Ce cas n’a pas de chemin de guerre : la valeur de l’absence d’accord repose, pour A et B, sur un seul nombre qui ne change pas et pour C, sur la valeur d’un état qui ne change pas, comme le cas la donne.',
  ],
  [
    {
      says: 'plan-first',
      rule: 'regret',
      worlds: 200,
      ahead: [
        { for: 'A', to: 'B', decisions: [{ kind: 'best-order', name: 'P' }], agreed: true },
        {
          for: 'C',
          to: 'B',
          decisions: [
            { kind: 'wait', name: 'wait' },
            { kind: 'plan', name: 'Q' },
          ],
          agreed: false,
        },
      ],
      more: 2,
    },
    'Sur ces données, selon le moindre regret au pire : pour A face à B, c’est « P » dans son meilleur ordre ; pour C face à B, l’attente et « Q » sont trop proches pour être départagés avec 200 tirages (les six règles ne s’accordent pas) ; 2 autres dans les tableaux.',
  ],
]

test('French says every kind of fact, as a French reader would', () => {
  for (const [fact, french] of examples) {
    expect(factText(frSentences, fact).replace(/[\u00a0\u202f]/g, ' ')).toBe(french)
    expect(factText(enSentences, fact)).not.toMatch(/undefined|\[object|NaN/)
    // High punctuation and quotation marks never stand alone at the end of a line.
    expect(factText(frSentences, fact)).not.toMatch(/ [:;?!»]|« /)
  }
  expect(new Set(examples.map(([{ says }]) => says))).toEqual(new Set(Object.keys(enSentences)))
})
