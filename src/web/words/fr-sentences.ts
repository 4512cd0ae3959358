/**
 * Français : les phrases principales. Après « il est probable que » le verbe est à l’indicatif, après « improbable » au
 * subjonctif : on n’emploie ici que des verbes dont les deux formes sont les mêmes (exister, résister, durer, emporter).
 */
import type { Decision, Nearest, Worded } from '../engine/facts.ts'
import { numberIn, percentIn, pluralIn } from './local-forms.ts'
import {
  likelihoodIn,
  listIn,
  named,
  row as rowOf,
  type SentenceWords,
  type WordPiece,
} from './sentence-pieces.ts'

/** Spaces that do not break stand before high punctuation and inside quotation marks. */
const row: typeof rowOf = (...parts) =>
  rowOf(...parts).map((piece) =>
    piece.kind === 'words'
      ? {
          ...piece,
          text: piece.text
            .replace(/ ([:»])/g, '\u00a0$1')
            .replace(/« /g, '«\u00a0')
            .replace(/ ([;?!])/g, '\u202f$1'),
        }
      : piece,
  )

const plural = pluralIn('fr')
const count = (value: number): string => numberIn('fr', Math.round(value))
const percent = (share: number): string =>
  percentIn('fr', share).replace('< ', 'moins de ').replace('> ', 'plus de ')
const list = (items: readonly (string | WordPiece | WordPiece[])[]): WordPiece[] => listIn('et', items)
const quoted = (name: string): WordPiece[] => row('« ', named(name), ' »')
const names = (all: readonly string[]): WordPiece[] => list(all.map(named))
const everyone = (parties: number): string =>
  parties === 2 ? 'pour les deux parties' : `pour les ${parties} parties`
const riskCounted = (durable: boolean): string =>
  durable ? ' une fois compté le risque de la prochaine guerre' : ''
const everything = 'l’ensemble des lectures rivales et des intervalles des données'
const acceptableOf = (acceptable: number, packages: number): string =>
  plural(acceptable, {
    one: `${count(acceptable)} accord possible sur ${count(packages)} est acceptable`,
    other: `${count(acceptable)} accords possibles sur ${count(packages)} sont acceptables`,
  })

/**
 * « Il est improbable (20–45 %) qu’il existe un accord », « Il y a une chance infime (0–5 %) qu’il existe un accord » ;
 * sans lexique « La part des tirages où il existe un accord est de 34 % ».
 */
function thatClause(
  likelihood: Worded,
  { that, where }: Record<'that' | 'where', string | WordPiece[]>,
  start: 'Il' | 'il' = 'Il',
): WordPiece[] {
  const { noun, ...piece } = likelihoodIn('fr', likelihood)
  if (!likelihood.banded)
    return row(`${start === 'Il' ? 'La' : 'la'} part des tirages `, where, ' est de ', piece)
  return row(noun ? `${start} y a ` : `${start} est `, piece, ' ', that)
}

const aPackage = (whom: string) => ({
  that: `qu’il existe au moins un accord acceptable ${whom}`,
  where: `où il existe au moins un accord acceptable ${whom}`,
})

function nearest(found: Nearest): WordPiece[] {
  if (found.by === 'red-line')
    return row(
      'Lever une seule ligne rouge en ouvrirait un : ',
      list(found.lines.map(({ name, party }) => row(quoted(name), ' (', named(party), ')'))),
      '.',
    )
  if (found.by === 'concession')
    return row(
      `Il manque au plus proche ${percent(found.share)} de l’échelle au plus, pour `,
      names(found.parties),
      '.',
    )
  return row(
    `Chaque accord franchit une ligne rouge ou est refusé par au moins ${plural(found.parties, {
      one: 'une partie',
      other: `${found.parties} parties`,
    })}.`,
  )
}

function decision({ kind, name }: Decision): WordPiece[] {
  if (kind === 'wait') return row('l’attente')
  return row(quoted(name), kind === 'plan' ? '' : ' dans son meilleur ordre')
}

const sources = {
  'over time': 'sur des nombres qui changent avec le temps',
  number: 'sur un seul nombre qui ne change pas',
  state: 'sur la valeur d’un état qui ne change pas',
}

const rules: Record<string, string> = {
  expected: 'la plus haute valeur attendue',
  maximin: 'le meilleur des pires cas',
  hurwicz: 'le pire et le meilleur cas pondérés',
  regret: 'le moindre regret au pire',
  'regret-90': 'le moindre regret dans neuf futurs sur dix',
  domain: 'la fréquence à laquelle c’est assez bon',
}

/** Français. */
export const frSentences: SentenceWords = {
  'live-zone': ({ acceptable, packages, parties, durable }) =>
    row(
      `Sur ces données, aux valeurs centrales, ${
        acceptable === 0 ? 'aucun accord n’est acceptable' : acceptableOf(acceptable, packages)
      } ${everyone(parties)}${riskCounted(durable)}.`,
    ),
  'live-end-states': ({ open, all }) => {
    if (all === 1)
      return row(`La seule issue nommée ${open === 0 ? 'n’a pas de' : 'a une'} version que tous acceptent.`)
    return open === 0
      ? row(`Aucune des ${count(all)} issues nommées n’a de version que tous acceptent.`)
      : row(
          `${count(open)} des ${count(all)} issues nommées ${open === 1 ? 'a' : 'ont'} une version que tous acceptent.`,
        )
  },
  estimate: ({ likelihood }) => row(thatClause(likelihood, aPackage('pour tous')), `, sur ${everything}.`),
  zone: ({ acceptable, packages, parties, durable, range, nearest: found }) =>
    acceptable === 0
      ? row(
          `Sur ces données, aucun accord n’est acceptable ${everyone(parties)}${riskCounted(durable)}. `,
          found ? nearest(found) : '',
        )
      : row(
          `Sur ces données, ${acceptableOf(acceptable, packages)} ${everyone(parties)}${riskCounted(durable)}`,
          range
            ? ` (dans ${percent(0.9)} des ${count(range.worlds)} tirages : de ${count(range.low)} à ${count(range.high)}).`
            : '.',
        ),
  'zone-likelihood': ({ likelihood, parties }) =>
    row(thatClause(likelihood, aPackage(everyone(parties))), `, sur ${everything}.`),
  price: ({ basis, packages, face, durable, onlyFace, onlyDurable }) => {
    if (basis === 'face')
      return row(
        `Toutes les garanties sont prises au mot ; une fois compté le risque de la prochaine guerre, il y en a ${count(durable)} sur ${count(packages)}.`,
      )
    if (face === 0 && durable === 0)
      return row('Il n’y en aurait pas non plus si toutes les promesses étaient tenues.')
    if (face === durable && onlyFace === 0)
      return row(
        'Si toutes les garanties étaient tenues, ce seraient les mêmes accords : les garanties ne coûtent rien ici.',
      )
    const won =
      onlyDurable === 0
        ? ' : c’est le prix de garanties faibles'
        : ` et en ouvre ${count(onlyDurable)}, puisque continuer sans accord y perd aussi`
    return row(
      `Si toutes les promesses étaient tenues, il y en aurait ${count(face)} ; le risque de la prochaine guerre en retire ${count(onlyFace)}${won}.`,
    )
  },
  lasting: ({ all, lasting }) =>
    lasting.length === 0
      ? row('Aucune issue nommée n’a de version que tous acceptent et que personne ne quitterait.')
      : row(
          plural(lasting.length, {
            one: `${lasting.length} issue nommée sur ${all} a des versions acceptables qui tiendraient`,
            other: `${lasting.length} issues nommées sur ${all} ont des versions acceptables qui tiendraient`,
          }),
          ', parce que personne ne gagne à partir ou que les réponses dissuadent : ',
          list(
            lasting.map(({ name, both, acceptable }) =>
              row(quoted(name), ` (${count(both)} sur ${count(acceptable)})`),
            ),
          ),
          '.',
        ),
  'one-holds': ({ name, holds }) =>
    row(
      quoted(name),
      holds
        ? ' résiste à tout meilleur coup, que chacun soit satisfait ou que des réponses crédibles dissuadent.'
        : ' ne tient pas : au moins une partie a un meilleur coup dont aucune réponse crédible ne dissuade.',
    ),
  'best-versions': ({ all, firm }) => {
    const of = `Des ${all} versions les plus proches du consentement de tous,`
    return firm.length === 0
      ? row(
          `${of} aucune ne tient : dans chacune, une partie a un meilleur coup dont aucune réponse crédible ne dissuade.`,
        )
      : row(
          `${of} ${firm.length} ${firm.length === 1 ? 'tient' : 'tiennent'} : `,
          list(firm.map(quoted)),
          '.',
        )
  },
  'holds-likelihood': ({ name, likelihood }) => {
    const clause = { that: 'que cet état résiste', where: 'où cet état résiste' }
    return name === null
      ? row(thatClause(likelihood, clause), `, sur ${everything}.`)
      : row(
          'Celui qui tient le plus souvent est ',
          quoted(name),
          ' : ',
          thatClause(likelihood, clause, 'il'),
          `, sur ${everything}.`,
        )
  },
  leaver: ({ party, count: times, all }) =>
    row('La partie qui a le plus souvent une raison de partir est ', named(party), ` (${times} sur ${all}).`),
  'war-course': ({ months, ended, still, drawn }) =>
    row(
      `Sur ces données, ${months} mois sans accord donnent `,
      list([
        ...ended.map(({ name, share }) => row(quoted(name), ` dans ${percent(share)}`)),
        `pas encore de fin dans ${percent(still)}`,
      ]),
      drawn ? ' des parcours tirés.' : ' des cas sur le parcours attendu.',
    ),
  'war-goes-on': ({ months, likelihood }) =>
    row(
      `Sur ${everything}, `,
      thatClause(
        likelihood,
        {
          that: `que le conflit dure encore après ${months} mois`,
          where: `où le conflit dure encore après ${months} mois`,
        },
        'il',
      ),
      '.',
    ),
  'war-beats': ({ months, endStates, names: beating, month, refusing, firstPackage }) => {
    const when = (from: number): string => (from === 0 ? 'dès aujourd’hui' : `à partir du mois ${from}`)
    const any =
      firstPackage === null
        ? `aucun accord n’est acceptable pour tous d’ici ${months} mois.`
        : `un accord est acceptable pour tous ${when(firstPackage)}.`
    if (endStates === 0) return row(`Aux valeurs centrales, ${any}`)
    if (beating.length === 0)
      return row(
        `Aucune issue nommée ne vaut mieux que continuer pour toutes les parties d’ici ${months} mois ; ${any}`,
      )
    return row(
      'Aux valeurs centrales, ',
      list(beating.map(quoted)),
      ` ${beating.length === 1 ? 'vaut' : 'valent'} mieux que continuer pour toutes les parties ${when(month)}`,
      refusing.length === 0
        ? ''
        : row(
            ', même si ',
            names(refusing),
            ` ${refusing.length === 1 ? 'refuse' : 'refusent'} pour une autre raison`,
          ),
      ` ; ${any}`,
    )
  },
  'war-beats-likelihood': ({ name, months, likelihood }) => {
    const wins = row(quoted(name), ` l’emporte sur la poursuite du conflit au cours des ${months} mois`)
    return row(
      `Sur ${everything}, `,
      thatClause(likelihood, { that: row('que ', wins), where: row('où ', wins) }, 'il'),
      '.',
    )
  },
  'war-rests': ({ on }) =>
    row(
      'Ce cas n’a pas de chemin de guerre : la valeur de l’absence d’accord repose, ',
      list(on.map(({ source, parties }) => row('pour ', names(parties), `, ${sources[source]}`))),
      ', comme le cas la donne.',
    ),
  'plan-first': ({ rule, worlds, ahead, more }) =>
    row(
      `Sur ces données, selon ${rules[rule] ?? rule} : `,
      ahead.flatMap((view, k) =>
        row(
          k === 0 ? 'pour ' : ' ; pour ',
          named(view.for),
          ' face à ',
          named(view.to),
          view.decisions.length > 1
            ? row(
                ', ',
                list(view.decisions.map(decision)),
                ` sont trop proches pour être départagés avec ${count(worlds)} tirages`,
              )
            : row(', c’est ', ...view.decisions.map(decision)),
          view.agreed ? '' : ' (les six règles ne s’accordent pas)',
        ),
      ),
      more > 0 ? ` ; ${plural(more, { one: 'un autre', other: `${more} autres` })} dans les tableaux.` : '.',
    ),
}
