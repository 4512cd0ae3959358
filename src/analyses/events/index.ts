/** What has happened? */
import type { Analysis } from '../analysis.ts'
import { runEvents } from './events.ts'
import type { EventsValue } from './finding.ts'
import { type EventsParameters, eventsParameters } from './parameters.ts'
import { presentEvents } from './present.ts'

export const events: Analysis<EventsParameters, EventsValue> = {
  id: 'events',
  question: 'What has happened?',
  sources: [
    'Mann 1945',
    'Kendall 1975',
    'Theil 1950',
    'Sen 1968',
    'Wedderburn 1974',
    'Künsch 1989',
    'Holm 1979',
    'Schuirmann 1987',
    'Dienes 2014',
  ],
  needs: [],
  parameters: eventsParameters,
  run: runEvents,
  present: presentEvents,
}

export type {
  CrossedSignalView,
  EventsValue,
  IndicatorId,
  IndicatorResult,
  TacticView,
  TimelineEvent,
} from './finding.ts'
export type { EventsParameters } from './parameters.ts'
