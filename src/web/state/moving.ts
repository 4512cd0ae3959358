/** Levers: the live answer follows the hand; what takes long waits until it rests. */
import type { Where } from '../engine/protocol.ts'
import { writeAddress } from './address.ts'
import { ask, askStands, liveAsks, say, settle, takeLive } from './answering.ts'
import { engine } from './lines.ts'
import { workbench } from './signals.ts'
import { standing, tellPast } from './standing.ts'

const { address } = workbench

/** A step of the history to other settings; with `join` it becomes one with the last. */
export function step(where: Where, join = false): void {
  standing.history.step({ text: standing.history.now.text, where }, join)
  tellPast()
}

/** How long a hand rests before the address, the pictures and what takes long follow, in milliseconds. */
const rest = 200

/** Moves a lever: the live answer follows at once; the address, and what takes long, when the hand rests. */
export function move(key: string, value: number | null): void {
  const { [key]: _, ...others } = address.value.where.set
  const set = value === null ? others : { ...others, [key]: value }
  const where = { ...address.value.where, set }
  step(where, key === lastMoved)
  lastMoved = key
  address.value = { ...address.value, where }
  followHand(where)
  clearTimeout(resting)
  resting = setTimeout(release, rest)
}

/** The hand has let go: what waited for it is asked for now. */
export function release(): void {
  clearTimeout(resting)
  if (lastMoved === null) return
  globalThis.history.replaceState(null, '', writeAddress(address.value))
  lastMoved = null
  void settle().then(() => ask(address.value), say)
}
let lastMoved: string | null = null
let resting: ReturnType<typeof setTimeout> | undefined
let asking = false
let again: Where | null = null

/** Pictures follow the hand only where the last ones came within this many milliseconds. */
const quickPictures = 20
let lastWithPictures = 0

/** At most one live question at a time; of those that came meanwhile only the last is asked. */
function followHand(where: Where): void {
  if (asking) {
    again = where
    return
  }
  asking = true
  const pictures = lastWithPictures <= quickPictures
  const began = performance.now()
  engine()
    .quick.ask('live', liveAsks(where, pictures))
    .then((next) => {
      if (pictures) lastWithPictures = next.milliseconds
      takeLive(next, where)
      performance.measure('lever', { start: began, end: performance.now() })
      return askStands(where)
    })
    .then(() => performance.measure('stands', { start: began, end: performance.now() }))
    .catch(say)
    .finally(() => {
      asking = false
      const next = again
      again = null
      if (next) followHand(next)
    })
}
