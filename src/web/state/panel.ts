/**
 * The panel beside the answer: levers or proof. Whoever opens it, the focus goes into it and, when it closes, back to what
 * opened it.
 */
import { effect } from '@preact/signals'
import { workbench } from './workbench.ts'

let opener: HTMLElement | null = null

/** Opens the panel. */
export function openPanel(which: 'levers' | 'proof'): void {
  workbench.panel.value = which
}

/** Closes the panel; the focus returns to what opened it, or to the answer if that is gone. */
export function closePanel(): void {
  if (!workbench.panel.value) return
  workbench.panel.value = null
  const back = opener?.isConnected ? opener : document.getElementById('main')
  opener = null
  back?.focus()
}

/** Follows the panel from now on, also where a button of a table sets it directly. */
export function followPanel(): void {
  let before: string | null = null
  effect(() => {
    const now = workbench.panel.value
    if (now === before) return
    const wasOpen = before !== null
    before = now
    if (now === null) return
    const active = document.activeElement
    if (!wasOpen || !active?.closest('[data-panel]'))
      opener = active instanceof HTMLElement && active !== document.body ? active : null
    // Beside the answer it is in sight; above it, on small windows, it has to come into sight.
    const preventScroll = matchMedia('(min-width: 1200px)').matches
    requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-panel]')?.focus({ preventScroll }))
  })
}
