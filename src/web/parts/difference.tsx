/** One difference from the base case in the words of the page: the engine writes it in English, with decimal points. */
import type { Difference } from '../engine/protocol.ts'
import { workbench } from '../state/workbench.ts'
import { numberIn } from '../words/local-forms.ts'
import { words } from '../words/words.ts'

/** What differs, from what to what, and why. */
export function DifferenceText({ one }: { one: Difference }) {
  const w = words.value
  const reading = readingOf(one)
  return (
    <>
      {reading ? `${w.readingOf} ` : ''}
      <span lang="en">{reading?.party ?? one.label}</span>
      {w.colon} {reading ? w.everyReading : changedValue(one.from)} →{' '}
      {reading ? <span lang="en">{reading.name}</span> : changedValue(one.to)}{' '}
      <small>({becauseText(one.because)})</small>
    </>
  )
}

/** The same without why, as plain text: for the title of the page, where nothing can be marked as English. */
export function differenceInWords(one: Difference): string {
  const w = words.value
  const reading = readingOf(one)
  const label = reading ? `${w.readingOf} ${reading.party}` : one.label
  const from = reading ? w.everyReading : changedValue(one.from)
  return `${label}${w.colon} ${from} → ${reading?.name ?? changedValue(one.to)}`
}

/** The party whose reading is held fixed, and the reading; null for a difference of a number. */
function readingOf({ key, to }: Difference): { party: string; name: string } | null {
  const party = /^reading of (.+)$/.exec(key)?.[1]
  if (party === undefined) return null
  const about = workbench.about.value
  return {
    party: about?.parties.find(({ id }) => id === party)?.name ?? party,
    name: about?.readings.find(({ id }) => id === to)?.name ?? to,
  }
}

/** A value as the engine writes it, `0.3`, `[0.2, 0.4]` or `0.3 in months 1 to 12`, as the language writes it. */
export function changedValue(written: string): string {
  const w = words.value
  const number = (text: string): string => numberIn(w.code, Number(text))
  const [, value, from, until] = /^(\S+) in months (\d+) to (\d+)$/.exec(written) ?? []
  if (value !== undefined) return w.inMonths(number(value), Number(from), Number(until))
  if (/^-?\d[\d.e+-]*$/.test(written)) return number(written)
  const ends = /^\[(\S+), (\S+)\]$/.exec(written)
  return ends ? `[${number(ends[1]!)}${w.code === 'fr' ? '\u202f;' : ','} ${number(ends[2]!)}]` : written
}

/** Why it differs: the user, a lever or a scenario by name, or a reading held fixed. */
function becauseText(because: string) {
  const w = words.value
  if (because === 'set by the user') return w.byUser
  if (because === 'fixed') return w.heldFixed
  const [, kind, name] = /^(lever|scenario): (.+)$/.exec(because) ?? []
  if (kind === undefined) return <span lang="en">{because}</span>
  return (
    <>
      {kind === 'lever' ? w.byLever : w.byScenario} <span lang="en">{name}</span>
    </>
  )
}
