/**
 * The ready-made war path: two sides wear each other down. Stocks of troops, money and will per side and the land taken,
 * a month at a time. Losses follow fires and not head-count, as in Turchin's attritional model (2023); pure Lanchester
 * warfare is therefore no special case of it. Will wears with losses, unmet needs, dark cities and lost land, and a side
 * whose will is low accepts the other's terms; two tired sides settle; a line too thin to hold collapses.
 *
 * Units: thousands of persons, billions of dollars, per cent of the defender's territory, months. The weights of will and
 * the chances of an end are judgements set so that wars end about as often as past wars did; they are not measured.
 */

import { attritionParameters } from './attrition-parameters.ts'
import type { WarModel } from './model.ts'

export const attrition: WarModel = {
  summary:
    'Two sides wear each other down in troops, money and will; land changes hands; tired sides accept terms, settle or collapse.',
  parameters: attritionParameters,
  will: { attacker: 'attacker-resolve', defender: 'defender-resolve' },
  stocks: [
    {
      id: 'attacker-army',
      name: 'attacker’s troops',
      unit: 'thousand',
      start: 'attacker-troops',
      minimum: 1,
    },
    {
      id: 'defender-army',
      name: 'defender’s troops',
      unit: 'thousand',
      start: 'defender-troops',
      minimum: 1,
    },
    {
      id: 'attacker-money',
      name: 'attacker’s reserve',
      unit: 'billion USD',
      start: 'attacker-reserve',
      minimum: 0,
    },
    {
      id: 'defender-money',
      name: 'defender’s reserve',
      unit: 'billion USD',
      start: 'defender-reserve',
      minimum: 0,
    },
    { id: 'attacker-resolve', name: 'attacker’s will', start: 'attacker-will', minimum: 0, maximum: 1 },
    { id: 'defender-resolve', name: 'defender’s will', start: 'defender-will', minimum: 0, maximum: 1 },
    { id: 'land', name: 'land taken', unit: '% of territory', start: '0' },
  ],
  steps: [
    // Money: what is missing this month after at most a sixth of the reserve is spent.
    {
      id: 'attacker-missing',
      is: 'attacker-gap + enforcement * sanctions-loss + 5 * refining-out * strike-loss',
    },
    { id: 'defender-missing', is: 'defender-budget - defender-support * aid' },
    { id: 'attacker-shortage', is: 'clip((attacker-missing - attacker-money / 6) / attacker-budget)' },
    { id: 'defender-shortage', is: 'clip((defender-missing - defender-money / 6) / defender-budget)' },
    // Fires, and the losses they cause on the other side.
    {
      id: 'attacker-fires',
      is: 'attacker-efficiency * attacker-intelligence * (1 - shortage-effect * attacker-shortage)',
    },
    {
      id: 'defender-fires',
      is: 'defender-efficiency * defender-intelligence * (1 - aid-share * (1 - min(1.5, aid))) * (1 - shortage-effect * defender-shortage)',
    },
    { id: 'pace', is: 'tempo * min(1, attacker-army / attacker-troops)' },
    { id: 'attacker-luck', noise: 'lognormal', deviation: 'casualty-noise' },
    { id: 'defender-luck', noise: 'lognormal', deviation: 'casualty-noise' },
    {
      id: 'attacker-losses',
      is: 'attacker-casualties * pace * power(defender-fires, fires-exponent) * attacker-luck',
    },
    {
      id: 'defender-losses',
      is: 'attacker-casualties / loss-ratio * pace * power(attacker-fires, fires-exponent) * defender-luck',
    },
    {
      stock: 'attacker-army',
      becomes:
        'attacker-army + attacker-recruitment * (1 - shortage-effect * attacker-shortage) + mobilisation * mobilised / 6 * during(3, 8) - attacker-lasting * attacker-losses - attacker-desertion * attacker-army',
    },
    {
      stock: 'defender-army',
      becomes:
        'defender-army + defender-recruitment * defender-resolve / defender-will - defender-lasting * defender-losses - defender-desertion * defender-army',
    },
    // Land: fires and troops against each other, chance, and breakthroughs where the line is thin.
    {
      id: 'breakthrough',
      chance: 'breakthrough-chance * clip(1 - defender-army / thin-line)',
      mean: 'breakthrough-size',
    },
    { id: 'land-luck', noise: 'normal', deviation: 'land-noise' },
    {
      id: 'gain',
      is: 'advance * pace * power(attacker-fires / defender-fires, fires-on-land) * power((attacker-army / defender-army) / (attacker-troops / defender-troops), troops-on-land) + land-luck + breakthrough',
    },
    { stock: 'attacker-money', becomes: 'attacker-money - max(0, attacker-missing)' },
    { stock: 'defender-money', becomes: 'defender-money - max(0, defender-missing)' },
    // Will.
    { id: 'attacker-mood', noise: 'normal', deviation: 'will-noise' },
    { id: 'defender-mood', noise: 'normal', deviation: 'will-noise' },
    {
      stock: 'attacker-resolve',
      becomes:
        'attacker-resolve - (will-per-losses * attacker-losses / attacker-casualties + will-per-shortage * attacker-shortage + will-per-energy * refining-out - will-per-gain * gain + will-per-mobilisation * mobilisation * during(3, 3)) + attacker-mood',
    },
    {
      stock: 'defender-resolve',
      becomes:
        'defender-resolve - (will-per-losses * defender-losses * loss-ratio / attacker-casualties + will-per-shortage * defender-shortage + will-per-energy * generation-out + will-per-land * gain) + defender-mood',
    },
    { stock: 'land', becomes: 'land + gain' },
  ],
  totals: [
    { id: 'land-taken', name: 'land taken, wars that ended included', unit: '% of territory', adds: 'gain' },
    { id: 'attacker-toll', name: 'attacker’s casualties', unit: 'thousand', adds: 'attacker-losses' },
    { id: 'defender-toll', name: 'defender’s casualties', unit: 'thousand', adds: 'defender-losses' },
  ],
  endings: [
    {
      id: 'defender-collapses',
      name: 'the defender’s line collapses',
      when: ['defender-army < collapse-line', 'land > collapse-land'],
    },
    {
      id: 'attacker-accepts',
      name: 'the attacker accepts the defender’s terms',
      hazard: 'concession-rate * logistic((will-threshold - attacker-resolve) / will-slope)',
    },
    {
      id: 'defender-accepts',
      name: 'the defender accepts the attacker’s terms',
      hazard: 'concession-rate * logistic((will-threshold - defender-resolve) / will-slope)',
    },
    {
      id: 'stalemate-settled',
      name: 'both are tired and settle',
      hazard: '4 * stalemate-rate * (1 - attacker-resolve) * (1 - defender-resolve)',
    },
  ],
}
