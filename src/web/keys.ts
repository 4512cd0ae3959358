/**
 * The keys of the whole page. Single letters act only where nobody types, and not at all once they are switched off; keys
 * with Ctrl or ⌘ and Escape always act. A button of a part of the page with `data-key` is pressed by `[` and `]`.
 */
import { tabs } from './state/address.ts'
import { dialog } from './state/dialogs.ts'
import { closePanel, openPanel } from './state/panel.ts'
import { preferences } from './state/preferences.ts'
import { peek, pin } from './state/what-if.ts'
import { go, travel, workbench } from './state/workbench.ts'

const typing =
  'input:not([type=range]):not([type=checkbox]):not([type=radio]),textarea,select,[contenteditable],.cm-editor'

/** The key that shows the base case while it is held. */
const heldForBase = 'b'

/** Listens on the whole page. */
export function listenForKeys(): void {
  let awaitingTab = false
  document.addEventListener('keydown', (event) => {
    const target = event.target instanceof HTMLElement ? event.target : null
    if (event.defaultPrevented || event.isComposing) return
    if (withCommand(event, target)) return event.preventDefault()
    if (dialog.value || document.querySelector('dialog[open]')) return
    if (event.key === 'Escape') return closePanel()
    if (!preferences.singleKeys.value || event.ctrlKey || event.metaKey || event.altKey) return
    if (target?.closest(typing)) return
    const wasAwaiting = awaitingTab
    awaitingTab = false
    if (wasAwaiting && /^[1-9]$/.test(event.key) && workbench.address.value.name !== null) {
      return go({ tab: tabs[Number(event.key) - 1]! })
    }
    if (event.key === 'g') awaitingTab = true
    else if (single(event, target)) event.preventDefault()
  })
  document.addEventListener('keyup', ({ key }) => {
    if (key === heldForBase) show(false)
  })
  globalThis.addEventListener('blur', () => show(false))
}

/** Keys with Ctrl or ⌘; true where one was ours. */
function withCommand(event: KeyboardEvent, target: HTMLElement | null): boolean {
  if ((!event.ctrlKey && !event.metaKey) || event.altKey) return false
  const key = event.key.toLowerCase()
  if (key === 'k') {
    dialog.value = dialog.value === 'find' ? null : 'find'
    return true
  }
  if ((key !== 'z' && key !== 'y') || target?.closest(typing)) return false
  void travel(key === 'y' || event.shiftKey ? 'redo' : 'undo')
  return true
}

/** Keys that are one letter or sign; true where one was ours. */
function single(event: KeyboardEvent, target: HTMLElement | null): boolean {
  const { key } = event
  if (key === '?') dialog.value = 'keys'
  else if (key === '/') dialog.value = 'find'
  else if (workbench.address.value.name === null) return false
  else if (key === 'l') openPanel('levers')
  else if (key === 'e') return prove(target)
  else if (key === heldForBase) show(true, event.repeat)
  else if (key === 'c') pin()
  else if (key === '[' || key === ']') return press(key) || step(key === ']' ? 1 : -1)
  else return false
  return true
}

/** Opens the proof of the number in focus, or of the one its row or cell belongs to. */
function prove(target: HTMLElement | null): boolean {
  const place = target?.closest<HTMLElement>('[data-prove]') ?? target?.querySelector('[data-prove]')
  if (!(place instanceof HTMLElement)) {
    openPanel('proof')
    return true
  }
  place.click()
  return true
}

/** Shows the base case while its key is down. */
function show(base: boolean, repeated = false): void {
  if (!repeated && (base || workbench.peeked.value !== null))
    peek(base).catch(() => {
      // The base cannot be shown where the engine has no answer; what is on the screen stays.
    })
}

function press(key: string): boolean {
  const button = document.querySelector<HTMLButtonElement>(`[data-key="${CSS.escape(key)}"]:not(:disabled)`)
  button?.click()
  return button !== null
}

/** Goes to the end state before or after the one looked at. */
function step(by: 1 | -1): boolean {
  const { about, address } = workbench
  const all = about.value?.endStates ?? []
  if (all.length === 0) return false
  const at = all.findIndex(({ id }) => id === address.value.state)
  const next = all[(Math.max(at, by > 0 ? -1 : 0) + by + all.length) % all.length]!
  go({ tab: 'holds', state: next.id })
  return true
}
