/** The nine tabs: one line each. */
import type { ComponentType } from 'preact'
import { Answer } from '../parts/answer.tsx'
import type { Tab } from '../state/address.ts'
import { Brief } from './brief.tsx'
import { Deals } from './deals.tsx'
import { Wants } from './wants.tsx'

/** What each tab shows. */
export const tabViews: Record<Tab, ComponentType> = {
  wants: Wants,
  readings: () => <Answer analysis="readings" />,
  deals: Deals,
  holds: () => (
    <>
      <Answer analysis="holds" />
      <Answer analysis="trust" />
    </>
  ),
  'no-deal': () => <Answer analysis="war" />,
  do: () => (
    <>
      <Answer analysis="plan" />
      <Answer analysis="drivers" />
    </>
  ),
  events: () => <Answer analysis="events" />,
  proof: () => <Answer analysis="proof" />,
  brief: Brief,
}
