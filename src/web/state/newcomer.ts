/**
 * The first steps of somebody new: one hint at a time, beside the answer and never over it. What they do decides which hint
 * comes next; "no more hints" ends it for good.
 */
import { computed, effect, signal } from '@preact/signals'
import { remember, remembered } from '../words/words.ts'
import { workbench } from './workbench.ts'

/** The case that somebody new opens first, and the live question it leads to. */
export const firstCase = 'conflicts/cuba-1962'
export const liveCase = 'conflicts/ukraine-2025'

/** What has been done so far, in the order it is proposed. */
interface Done {
  moved: boolean
  proved: boolean
  back: boolean
}

const done = signal<Done>({ moved: false, proved: false, back: false })
const ended = signal(remembered('first steps') === 'done')

/** The hint to show; null where there is none. */
export type Hint = 'lever' | 'no-lever' | 'why' | 'back' | 'live' | 'brief' | 'own' | null

/** The hint for what is on the screen now. */
export const hint = computed<Hint>(() => {
  const { address, live, inputs, whatIf } = workbench
  const { name, tab } = address.value
  if (ended.value || !live.value) return null
  if (name === liveCase) return tab === 'brief' ? 'own' : 'brief'
  if (name !== firstCase) return null
  const { moved, proved, back } = done.value
  if (inputs.value.length === 0) return tab === 'deals' ? 'no-lever' : 'live'
  if (!moved) return 'lever'
  // Back at the base case, however that came about, there is no what-if to speak of.
  if (!whatIf.value) return 'live'
  if (!proved) return 'why'
  return back ? 'live' : 'back'
})

/** Follows what is done, from now on. */
export function followNewcomer(): void {
  effect(() => {
    const { address, whatIf, panel, proofOf } = workbench
    if (address.value.name !== firstCase) return
    const before = done.peek()
    const moved = before.moved || whatIf.value
    const proved = before.proved || (moved && panel.value === 'proof' && proofOf.value !== null)
    const back = before.back || (proved && !whatIf.value)
    if (moved !== before.moved || proved !== before.proved || back !== before.back)
      done.value = { moved, proved, back }
  })
}

/** Ends the hints, now and on the next visit. */
export function endHints(): void {
  ended.value = true
  remember('first steps', 'done')
}
