/** Where the page stands: the history of the case that is open, and the case of the user's own it is kept as. */
import { nowhere } from './address.ts'
import { History } from './history.ts'
import type { SavedCase } from './saved-cases.ts'
import { workbench } from './signals.ts'

/** Replaced as a whole where another case is opened; `own` is null for a built-in case nobody has changed. */
export const standing: { history: History; own: SavedCase | null } = {
  history: new History({ text: '', where: nowhere }),
  own: null,
}

/** Tells the page what can be undone and redone. */
export function tellPast(): void {
  const { canUndo, canRedo } = standing.history
  workbench.past.value = { canUndo, canRedo }
}

/** The text of the case as it stands, and what is being typed. */
export const currentText = (): { text: string; draft: string | null } => ({
  text: standing.history.now.text,
  draft: workbench.draft.value,
})
