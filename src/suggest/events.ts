/** A rough type for what a sentence tells, after PLOVER. Words decide; the type is a suggestion, not a coding. */
import type { Token } from './tokens.ts'
import type { EventKind } from './types.ts'

const kinds: readonly (readonly [EventKind, string])[] = [
  ['summit', 'summit summits'],
  ['invade', 'invaded invade invades invading invasion annexed annex annexes annexation overran incursion'],
  [
    'attack',
    'attack attacks attacked strike strikes struck shelled shelling bombed bombing bombardment airstrike airstrikes raid raids raided ambush ambushed fired launched massacre massacred explosion exploded assassinated rocket rockets missile missiles',
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
    'talks met meet meeting negotiations negotiated negotiators visited visit mediated mediation hosted consultations travel',
  ],
  ['sanction', 'sanctions sanctioned sanction embargo blacklisted froze frozen expelled tariffs'],
  ['deploy', 'deployed deploy deployment mobilised mobilized mobilisation mobilization reinforced massed'],
  ['aid', 'aid loan loans donated pledged assistance delivered convoy convoys funding supplied shipment'],
  ['protest', 'protest protests protested demonstrated demonstrators rallied marched riots rioted strikers'],
  ['arrest', 'arrested detained jailed imprisoned charged sentenced extradited convicted'],
  ['law', 'law bill legislation parliament vote voted decree referendum congress passed enacted repealed'],
  ['threaten', 'threatened threaten threatens threat ultimatum warned warning vowed'],
  ['deny', 'denied denies deny rejected rejects refused dismissed'],
  ['accuse', 'accused accuses blamed blames alleged condemned claimed'],
  ['statement', 'said says told announced declared stated wrote called insisted'],
  [
    'policy',
    'adopted announced introduced suspended paused resumed elected appointed resigned imposed lifted launched strategy decision ordered',
  ],
]
const kindOf = new Map<string, readonly [EventKind, number]>()
for (const [rank, [kind, words]] of kinds.entries())
  for (const word of words.split(' ')) if (!kindOf.has(word)) kindOf.set(word, [kind, rank])

/** Type of what a sentence tells; the verb of saying wins only where nothing else is told. Null: no word tells anything. */
export function eventKind(tokens: readonly Token[]): EventKind | null {
  let best: readonly [EventKind, number] | undefined
  for (const token of tokens) {
    const found = kindOf.get(token.lower)
    if (found !== undefined && (best === undefined || found[1] < best[1])) best = found
  }
  return best?.[0] ?? null
}
