/** A rough type for what a sentence tells, after PLOVER. Words decide; the type is a suggestion, not a coding. */
import type { Token } from './tokens.ts'
import type { EventKind } from './types.ts'

const kinds: readonly (readonly [EventKind, string])[] = [
  ['summit', 'summit summits'],
  ['invade', 'invaded invade invades invading invasion annexed annex annexes annexation overran incursion'],
  [
    'attack',
    'attack attacks attacked killings shells stabbed shot torched drone drones strike strikes struck shelled shelling bombed bombing bombardment airstrike airstrikes raid raids raided ambush ambushed fired launched massacre massacred explosion exploded assassinated rocket rockets missile missiles',
  ],
  [
    'battle',
    'battle battles fighting fought clashes clashed clash captured seized offensive assault advanced retook besieged siege',
  ],
  ['withdraw', 'withdrew withdraw withdrawal withdrawn pulled retreated retreat evacuated'],
  [
    'agree',
    'agreed agreement signed ceasefire truce accord accords treaty deal pact ratified armistice brokered',
  ],
  [
    'talks',
    'talks met meet meeting round review session reviewed convened negotiations negotiated negotiators visited visit mediated mediation hosted consultations travel',
  ],
  ['sanction', 'sanctions sanctioned sanction embargo blacklisted froze frozen expelled tariffs'],
  ['deploy', 'deployed deploy deployment mobilised mobilized mobilisation mobilization reinforced massed'],
  ['aid', 'aid loan loans donated pledged assistance delivered convoy convoys funding supplied shipment'],
  ['protest', 'protest protests protested demonstrated demonstrators rallied marched riots rioted strikers'],
  ['arrest', 'arrested detained jailed imprisoned charged sentenced extradited convicted'],
  ['law', 'law bill legislation parliament vote voted decree referendum congress passed enacted repealed'],
  ['threaten', 'threatened threaten threatens threat ultimatum warned warning vowed'],
  ['deny', 'denied denies deny rejected rejects refused dismissed'],
  ['accuse', 'accused accuses blamed blames alleged condemned'],
  [
    'statement',
    'said says told address addressed summoned delivered speech declared stated wrote called insisted claimed briefing letter statement',
  ],
  [
    'policy',
    'adopted adopting extending announced introduced suspended paused resumed elected appointed resigned imposed lifted launched strategy decision ordered',
  ],
]
const kindOf = new Map<string, readonly [EventKind, number]>()
for (const [rank, [kind, words]] of kinds.entries())
  for (const word of words.split(' ')) if (!kindOf.has(word)) kindOf.set(word, [kind, rank])

/**
 * Type of what is told to have happened at the date in tokens [from, to): the nearest telling word decides. `other` where
 * a verb stands and no word is known, null for a mere mention.
 */
export function eventKind(tokens: readonly Token[], from: number, to: number): EventKind | null {
  let best: EventKind | undefined
  let least = Number.POSITIVE_INFINITY
  const weigh = (k: number, away: number): void => {
    const found = kindOf.get(tokens[k]?.lower ?? '')
    if (found === undefined) return
    const cost = away + found[1] / 20
    if (cost < least) {
      least = cost
      best = found[0]
    }
  }
  // The nearest word tells; a comma parts, and what stands behind the date is a little further away.
  let walls = 0
  for (let k = from - 1; k >= Math.max(0, from - reach); k--) {
    if (wall.test(tokens[k]?.text ?? '')) walls += 4
    else weigh(k, from - k + walls)
  }
  walls = 0
  for (let k = to; k < Math.min(tokens.length, to + reach); k++) {
    if (wall.test(tokens[k]?.text ?? '')) walls += from === 0 && walls === 0 ? 0 : 4
    else weigh(k, k - to + 2 + walls)
  }
  if (best !== undefined) return best
  for (let k = Math.max(0, from - reach); k < Math.min(tokens.length, to + reach); k++)
    if (/[^e]ed$/.test(tokens[k]?.lower ?? '')) return 'other'
  return null
}

const reach = 40
const wall = /^[,;:()–—]$/
