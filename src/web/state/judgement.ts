/** Who judges, why and when: asked once, then written beside every number that is changed. */
import { signal } from '@preact/signals'
import type { JudgedAs } from '../engine/editing-calls.ts'

/** What new numbers are written with; `null` in `as` where they are to stand as assumptions. */
export interface Judging {
  as: JudgedAs | null
}

/** What was said in this session; null before anybody was asked. */
export const judging = signal<Judging | null>(null)

/** What waits for the answer. */
export const waitingForJudge = signal<((as: JudgedAs | null) => void) | null>(null)

/** What the name is asked for: a number that is changed, or something taken from a source. */
export const judgedThing = signal<'number' | 'source'>('number')

/** Does something with the judgement of the session; the first time, somebody is asked first. */
export function withJudge(act: (as: JudgedAs | null) => void, thing: 'number' | 'source' = 'number'): void {
  if (judging.value) {
    act(judging.value.as)
    return
  }
  judgedThing.value = thing
  waitingForJudge.value = act
}

/** Today, as the case language writes days. */
export const today = (): string => {
  const now = new Date()
  const two = (number: number) => String(number).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
