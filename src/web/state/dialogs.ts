/** Which dialog of the frame is open: the palette (finding anything), the keys, or none. */
import { signal } from '@preact/signals'

/** The dialog that is open. `find` is the palette. */
export const dialog = signal<'find' | 'keys' | null>(null)

/** The lever that was chosen in the palette, by key; the list of levers shows it first. */
export const wantedLever = signal<string | null>(null)

/** True where the three questions of a new case are to be shown at home. */
export const newCaseWanted = signal(false)
