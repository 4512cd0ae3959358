/** Which source is read on the Proof tab; the address says it, so that a link opens the same source. */
import { signal } from '@preact/signals'
import { go, workbench } from './workbench.ts'

/** The name of the choice in the address. */
const choice = 'proof.source'

/** The source the address names; null where it names none. */
export const sourceRead = (): string | null => workbench.address.value.choices[choice] ?? null

/** What somebody asked to see: the reading pane comes into sight with it, then this is null again. */
export const sourceWanted = signal<{ source: string; claim: string | null } | null>(null)

/** Chooses a source where its pane is on the screen already. */
export function chooseSource(source: string): void {
  const { choices } = workbench.address.value
  go({ choices: { ...choices, [choice]: source } }, { replace: true })
}

/** Opens a source in the reading pane, at the quote of a claim if one is named. */
export function openSource(source: string, claim: string | null = null): void {
  sourceWanted.value = { source, claim }
  const { choices } = workbench.address.value
  go({ tab: 'proof', choices: { ...choices, [choice]: source } })
}
