/**
 * The words of the lexicons in each language, with the same ranges in all of them. Every language is written by a person
 * who speaks it; a word is never translated on its own.
 */
import { formatCount, formatPercent } from './numbers.ts'

/** The lexicons a report can use, one at a time. */
export type LexiconName = 'icd203' | 'phia' | 'none'

/** Languages that have words of likelihood. */
export const likelihoodLanguages = ['en', 'fr'] as const

/** Code of a language that has words of likelihood. */
export type LikelihoodLanguage = (typeof likelihoodLanguages)[number]

/** One word of a lexicon with its range. */
export interface Band {
  word: string
  /** Ends in per cent. */
  low: number
  high: number
  /** The word with its article where it is a noun (`a remote chance`); absent where it is an adjective. */
  noun?: string
}

/** A lexicon: a name and its words. */
export interface Lexicon {
  name: LexiconName
  title: string
  /** Rising; empty for `none`, which prints the share itself. */
  bands: readonly Band[]
}

/** What a language needs beside its lexicons. */
interface LikelihoodWords {
  lexicons: Readonly<Record<LexiconName, Lexicon>>
  notJudged: string
  /** `34 %`. */
  percent: (share: number) => string
  /** `20–45 %`. */
  range: (low: number, high: number) => string
  /** `31 of 50 draws`. */
  draws: (hits: number, worlds: number) => string
}

const english: LikelihoodWords = {
  lexicons: {
    icd203: {
      name: 'icd203',
      title: 'ICD 203',
      bands: [
        { word: 'almost no chance', low: 1, high: 5, noun: 'almost no chance' },
        { word: 'very unlikely', low: 5, high: 20 },
        { word: 'unlikely', low: 20, high: 45 },
        { word: 'roughly even chance', low: 45, high: 55, noun: 'a roughly even chance' },
        { word: 'likely', low: 55, high: 80 },
        { word: 'very likely', low: 80, high: 95 },
        { word: 'almost certain', low: 95, high: 99 },
      ],
    },
    phia: {
      name: 'phia',
      title: 'PHIA probability yardstick',
      bands: [
        { word: 'remote chance', low: 0, high: 5, noun: 'a remote chance' },
        { word: 'highly unlikely', low: 10, high: 20 },
        { word: 'unlikely', low: 25, high: 35 },
        { word: 'realistic possibility', low: 40, high: 50, noun: 'a realistic possibility' },
        { word: 'likely', low: 55, high: 75 },
        { word: 'highly likely', low: 80, high: 90 },
        { word: 'almost certain', low: 95, high: 100 },
      ],
    },
    none: { name: 'none', title: 'shares of worlds, no likelihood words', bands: [] },
  },
  notJudged: 'not judged',
  percent: formatPercent,
  range: (low, high) => `${low}–${high} %`,
  draws: (hits, worlds) => `${formatCount(hits)} of ${formatCount(worlds)} draws`,
}

/** French sets a narrow space that does not break between thousands and before the per-cent sign. */
const frenchCount = (value: number): string => formatCount(value).replaceAll(',', '\u202f')

const french: LikelihoodWords = {
  lexicons: {
    icd203: {
      name: 'icd203',
      title: 'ICD 203',
      bands: [
        { word: 'chance quasi nulle', low: 1, high: 5, noun: 'une chance quasi nulle' },
        { word: 'très improbable', low: 5, high: 20 },
        { word: 'improbable', low: 20, high: 45 },
        { word: 'environ une chance sur deux', low: 45, high: 55, noun: 'environ une chance sur deux' },
        { word: 'probable', low: 55, high: 80 },
        { word: 'très probable', low: 80, high: 95 },
        { word: 'presque certain', low: 95, high: 99 },
      ],
    },
    phia: {
      name: 'phia',
      title: 'Échelle de probabilité PHIA',
      bands: [
        { word: 'chance infime', low: 0, high: 5, noun: 'une chance infime' },
        { word: 'hautement improbable', low: 10, high: 20 },
        { word: 'improbable', low: 25, high: 35 },
        { word: 'possibilité réaliste', low: 40, high: 50, noun: 'une possibilité réaliste' },
        { word: 'probable', low: 55, high: 75 },
        { word: 'hautement probable', low: 80, high: 90 },
        { word: 'presque certain', low: 95, high: 100 },
      ],
    },
    none: { name: 'none', title: 'parts des tirages, sans mots de vraisemblance', bands: [] },
  },
  notJudged: 'non jugé',
  percent: (share) =>
    formatPercent(share)
      .replace('not judged', 'non jugé')
      .replace('below', 'moins de')
      .replace('above', 'plus de')
      .replace(' %', '\u202f%'),
  range: (low, high) => `${low}–${high}\u202f%`,
  // French counts nought as one.
  draws: (hits, worlds) => `${frenchCount(hits)} tirage${hits < 2 ? '' : 's'} sur ${frenchCount(worlds)}`,
}

/** Words of likelihood by language. */
export const likelihoodWords: Readonly<Record<LikelihoodLanguage, LikelihoodWords>> = {
  en: english,
  fr: french,
}
