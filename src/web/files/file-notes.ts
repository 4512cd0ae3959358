/** What is said about the file opened last. */
import { signal } from '@preact/signals'

/** A heading, what was left out or went wrong, and a way to take it all back where there is one. */
export interface FileNote {
  title: string
  notes: string[]
  undo?: () => Promise<void>
}

/** The note that is shown; null where there is none. */
export const fileNotes = signal<FileNote | null>(null)
