/** What is loaded when it is first shown, so that the first answer does not wait for it. */
import { signal } from '@preact/signals'
import type { ComponentType } from 'preact'
import { workbench } from '../state/workbench.ts'
import { words } from '../words/words.ts'

/** Takes the place of its loading by itself. A part that cannot be loaded is said, and tried again next time. */
export function onDemand<Properties extends object = object>(
  load: () => Promise<ComponentType<Properties>>,
): ComponentType<Properties> {
  const found = signal<ComponentType<Properties> | null>(null)
  let loading = false
  return (properties: Properties) => {
    const View = found.value
    if (View) return <View {...properties} />
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
    return <p role="status">{words.value.working(words.value.tabs[workbench.tab.value].question)}</p>
  }
}
