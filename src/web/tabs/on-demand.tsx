/** Tabs that are loaded when they are first opened, so that the first answer does not wait for them. */
import { signal } from '@preact/signals'
import type { ComponentType } from 'preact'
import { workbench } from '../state/workbench.ts'
import { words } from '../words/words.ts'

/** A tab that takes the place of its loading by itself. A part that cannot be loaded is said, and tried again next time. */
export function onDemand(load: () => Promise<ComponentType>): ComponentType {
  const found = signal<ComponentType | null>(null)
  let loading = false
  return () => {
    const View = found.value
    if (View) return <View />
    if (!loading) {
      loading = true
      load()
        .then((view) => {
          found.value = view
        })
        .catch((failed: unknown) => {
          workbench.problem.value = failed instanceof Error ? failed.message : String(failed)
        })
        .finally(() => {
          loading = false
        })
    }
    const { address } = workbench
    return <p role="status">{words.value.working(words.value.tabs[address.value.tab].question)}</p>
  }
}
