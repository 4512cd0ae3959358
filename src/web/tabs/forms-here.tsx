/** The way into the forms of a tab: loaded when somebody opens it, or at once where the tab has nothing to show. */
import { type Signal, signal } from '@preact/signals'
import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { Tab } from '../state/address.ts'
import { workbench } from '../state/workbench.ts'
import { words } from '../words/words.ts'

const forms: Signal<ComponentType<{ tab: Tab }> | null> = signal(null)

/** Where the box was open last: the first thing added gives a tab something to show, and the box then moves below it. */
let openAt = ''

/** The forms of a tab, closed unless something is `missing`, or somebody was just at work in them. */
export function FormsHere({ tab, missing = false }: { tab: Tab; missing?: boolean }) {
  const here = `${workbench.address.value.name} ${tab}`
  const [open, setOpen] = useState(missing || openAt === here)
  useEffect(() => {
    openAt = open ? here : ''
  }, [open, here])
  useEffect(() => {
    if (!open || forms.value) return
    import('./forms/case-forms.tsx').then(
      ({ CaseForms }) => {
        forms.value = CaseForms
      },
      (failed: unknown) => {
        workbench.problem.value = failed instanceof Error ? failed.message : String(failed)
      },
    )
  }, [open])
  const Forms = forms.value
  return (
    <details
      class="block"
      data-forms-here={tab}
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>{words.value.editing.formsHere[tab]}</summary>
      {open && Forms ? <Forms tab={tab} /> : null}
    </details>
  )
}
