/** The nine tabs: one line each. The first answer is at hand at once; the others are loaded when they are opened. */
import type { ComponentType } from 'preact'
import { onDemand } from '../parts/on-demand.tsx'
import type { Tab } from '../state/address.ts'
import { Deals } from './deals.tsx'

/** What each tab shows. */
export const tabViews: Record<Tab, ComponentType> = {
  wants: onDemand(async () => (await import('./wants.tsx')).Wants),
  readings: onDemand(async () => (await import('./single-answers.tsx')).Readings),
  deals: Deals,
  holds: onDemand(async () => (await import('./holds.tsx')).Holds),
  'no-deal': onDemand(async () => (await import('./single-answers.tsx')).NoDeal),
  do: onDemand(async () => (await import('./single-answers.tsx')).Do),
  events: onDemand(async () => (await import('./single-answers.tsx')).Events),
  proof: onDemand(async () => (await import('./single-answers.tsx')).Proof),
  brief: onDemand(async () => (await import('./brief.tsx')).Brief),
}
