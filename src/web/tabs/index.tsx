/** The nine tabs: one line each. */
import type { ComponentType } from 'preact'
import type { Tab } from '../state/address.ts'
import { Brief } from './brief.tsx'
import { Deals } from './deals.tsx'
import { Holds } from './holds.tsx'
import { Do, Events, NoDeal, Proof, Readings } from './single-answers.tsx'
import { Wants } from './wants.tsx'

/** What each tab shows. */
export const tabViews: Record<Tab, ComponentType> = {
  wants: Wants,
  readings: Readings,
  deals: Deals,
  holds: Holds,
  'no-deal': NoDeal,
  do: Do,
  events: Events,
  proof: Proof,
  brief: Brief,
}
