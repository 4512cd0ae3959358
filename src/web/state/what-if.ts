/** What-ifs beside single numbers: named levers, readings held fixed, settings pinned side by side, a peek at the base. */
import type { Live, Where } from '../engine/protocol.ts'
import { nowhere } from './address.ts'
import { engine, go, settingOf, workbench } from './workbench.ts'

/** Settings that can be compared. */
export const mostPinned = 3

/** Pulls a named lever, or lets it go. */
export function pull(lever: string): void {
  const { where } = workbench.address.value
  const levers = where.levers.includes(lever)
    ? where.levers.filter((one) => one !== lever)
    : [...where.levers, lever].sort()
  go({ where: { ...where, levers } })
}

/** Holds one reading of a party fixed; null for all of them. */
export function hold(party: string, reading: string | null): void {
  const { where } = workbench.address.value
  const { [party]: _, ...others } = where.readings
  go({ where: { ...where, readings: reading === null ? others : { ...others, [party]: reading } } })
}

/** Sets several numbers in one step. */
export function setAll(values: Record<string, number>): void {
  const { where } = workbench.address.value
  go({ where: { ...where, set: { ...where.set, ...values } } })
}

/** Pins the setting that is looked at, once its answer is there; a fourth is refused by doing nothing. */
export function pin(): void {
  const { pinned, live, address, about } = workbench
  const { where } = address.value
  if (!live.value || pinned.value.length >= mostPinned) return
  if (pinned.value.some((one) => settingOf(one.where) === settingOf(where))) return
  pinned.value = [...pinned.value, { where, live: live.value, of: about.value?.hash ?? '' }]
}

/** Takes a pinned setting away. */
export function unpin(where: Where): void {
  const { pinned } = workbench
  pinned.value = pinned.value.filter((one) => settingOf(one.where) !== settingOf(where))
}

let base: { of: string; live: Live } | null = null

/** Shows the base case for as long as it is wanted; nothing of the setting changes. */
export async function peek(wanted: boolean): Promise<void> {
  const { about, address, peeked } = workbench
  if (!wanted) {
    peeked.value = null
    return
  }
  const of = `${about.value?.hash} ${address.value.lexicon}`
  if (base?.of !== of) {
    const { lexicon } = address.value
    const live = await engine().slow.ask('live', { where: nowhere, lexicon, pictures: true })
    base = { of, live }
  }
  peeked.value = base.live
}
