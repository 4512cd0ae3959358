/** How kinds of events are told apart: a shape for what sort of act it is, two letters for the kind itself. */
import type { Shape } from './marks.ts'

/** One kind of event on the timeline. */
export interface KindSign {
  shape: Shape
  /** Two letters, different for every kind. */
  letters: string
  words: string
}

const sign = (shape: Shape, letters: string, words: string): KindSign => ({ shape, letters, words })

/** Talk is round, agreement a star, help a square, pressure a triangle, force a cross, deadlines and the rest a diamond. */
const signs: Readonly<Record<string, KindSign>> = {
  talks: sign('circle', 'Ta', 'talks'),
  consult: sign('circle', 'Co', 'consults'),
  offer: sign('circle', 'Of', 'offer'),
  demand: sign('circle', 'De', 'demand'),
  request: sign('circle', 'Rq', 'request'),
  statement: sign('circle', 'St', 'statement'),
  agree: sign('star', 'Ag', 'agrees'),
  concession: sign('star', 'Cs', 'concession'),
  yield: sign('star', 'Yi', 'yields'),
  ceasefire: sign('star', 'Cf', 'ceasefire'),
  support: sign('square', 'Su', 'supports'),
  cooperate: sign('square', 'Cp', 'cooperates'),
  aid: sign('square', 'Ai', 'aid'),
  'aid-decision': sign('square', 'Ad', 'decision on aid'),
  accuse: sign('triangle', 'Ac', 'accuses'),
  reject: sign('triangle', 'Rj', 'rejects'),
  threaten: sign('triangle', 'Th', 'threatens'),
  protest: sign('triangle', 'Pr', 'protests'),
  sanction: sign('triangle', 'Sa', 'sanction'),
  mobilise: sign('cross', 'Mo', 'mobilises'),
  coerce: sign('cross', 'Ce', 'coerces'),
  assault: sign('cross', 'As', 'assault'),
  violation: sign('cross', 'Vi', 'breach'),
  deadline: sign('diamond', 'Dl', 'deadline'),
  other: sign('diamond', 'Ot', 'other'),
}

/** Kinds in the order of the legend. */
export const kindOrder: readonly string[] = Object.keys(signs)

/** The sign of a kind; an unknown one is `other`. */
export function signOf(kind: string): KindSign {
  return Object.hasOwn(signs, kind) ? signs[kind]! : signs.other!
}
