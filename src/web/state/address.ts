/**
 * The address of what is on the screen. Everything is in the part after `#`, which a browser never sends to a server:
 * `#/c/tutorial/deals?s=in-court&l=dredge&set=lowbridge.weight.gate~0.4&r=ellin-water~harvester&lex=phia&v=plan.for~lowbridge`.
 */
import type { Lexicon, SettingValue, Where } from '../engine/protocol.ts'

/** The nine questions, in the order of the tabs. */
export const tabs = [
  'wants',
  'readings',
  'deals',
  'holds',
  'no-deal',
  'do',
  'events',
  'proof',
  'brief',
] as const
export type Tab = (typeof tabs)[number]

/** What is on the screen. `name` is null at home. `state` is a package looked at, by its short id. */
export interface Address {
  name: string | null
  tab: Tab
  where: Where
  lexicon: Lexicon
  state: string | null
  /** Choices of a view, such as whose plans are shown, by name. */
  choices: Record<string, string>
}

/** The base case: nothing changed. */
export const nowhere: Where = { scenario: 'base', levers: [], set: {}, readings: {} }

/** The address of home. */
export const home: Address = {
  name: null,
  tab: 'deals',
  where: nowhere,
  lexicon: 'icd203',
  state: null,
  choices: {},
}

const lexicons: readonly string[] = ['icd203', 'phia', 'none']

/** Reads a fragment; what cannot be read is left at its default, never an error. */
export function readAddress(fragment: string): Address {
  const [path = '', query = ''] = fragment.replace(/^#/, '').split('?', 2)
  const [, kind, name, tab] = path.split('/')
  if (kind !== 'c' || !name) return home
  const asked = new URLSearchParams(query)
  const lexicon = asked.get('lex') ?? ''
  return {
    name: decoded(name),
    tab: (tabs as readonly string[]).includes(tab ?? '') ? (tab as Tab) : 'deals',
    where: {
      scenario: asked.get('s') || 'base',
      levers: [...new Set(asked.getAll('l').filter(Boolean))].sort(),
      set: settingsOf(asked.getAll('set')),
      readings: Object.fromEntries(asked.getAll('r').flatMap((one) => pairOf(one))),
    },
    lexicon: lexicons.includes(lexicon) ? (lexicon as Lexicon) : 'icd203',
    state: asked.get('o') || null,
    choices: Object.fromEntries(asked.getAll('v').flatMap((one) => pairOf(one))),
  }
}

/** The fragment of an address. */
export function writeAddress({ name, tab, where, lexicon, state, choices }: Address): string {
  if (name === null) return '#/'
  const query = new URLSearchParams()
  if (where.scenario !== 'base') query.set('s', where.scenario)
  for (const lever of [...where.levers].sort()) query.append('l', lever)
  for (const [key, value] of Object.entries(where.set).sort())
    query.append('set', `${key}~${Array.isArray(value) ? value.join(':') : value}`)
  for (const [party, reading] of Object.entries(where.readings).sort())
    query.append('r', `${party}~${reading}`)
  if (lexicon !== 'icd203') query.set('lex', lexicon)
  if (state !== null) query.set('o', state)
  for (const [key, value] of Object.entries(choices).sort()) query.append('v', `${key}~${value}`)
  const asked = query.toString()
  return `#/c/${encodeURIComponent(name)}/${tab}${asked ? `?${asked}` : ''}`
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function pairOf(text: string): [string, string][] {
  const at = text.indexOf('~')
  return at <= 0 ? [] : [[text.slice(0, at), text.slice(at + 1)]]
}

function settingsOf(written: readonly string[]): Record<string, SettingValue> {
  const found = new Map<string, SettingValue>()
  for (const one of written)
    for (const [key, text] of pairOf(one)) {
      const [first, second] = text.split(':').map(Number)
      if (first === undefined || !Number.isFinite(first)) continue
      found.set(key, second === undefined || !Number.isFinite(second) ? first : [first, second])
    }
  return Object.fromEntries(found)
}

/** True where anything differs from the base case. */
export function isWhatIf({ scenario, levers, set, readings }: Where): boolean {
  return (
    scenario !== 'base' ||
    levers.length > 0 ||
    Object.keys(set).length > 0 ||
    Object.keys(readings).length > 0
  )
}
