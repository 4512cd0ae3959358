/**
 * The keys of the whole page. Single letters act only where nobody types, and not at all once they are switched off; keys
 * with Ctrl or ⌘ and Escape always act. What a key does that belongs to a part of the page is a button of that part with
 * the key as its `data-key`: it is pressed if it is there.
 */
import { tabs } from './state/address.ts'
import { dialog } from './state/dialogs.ts'
import { closePanel, openPanel } from './state/panel.ts'
import { preferences } from './state/preferences.ts'
import { go, travel, workbench } from './state/workbench.ts'

const typing =
  'input:not([type=range]):not([type=checkbox]):not([type=radio]),textarea,select,[contenteditable],.cm-editor'

/** Keys that press a button of a part. */
const pressed = ['c', '[', ']']

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
    if (key === heldForBase) hold(false)
  })
  globalThis.addEventListener('blur', () => hold(false))
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
  else if (key === heldForBase) return event.repeat || hold(true)
  else if (pressed.includes(key)) return press(key)
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

function press(key: string): boolean {
  const button = document.querySelector<HTMLButtonElement>(`[data-key="${CSS.escape(key)}"]:not(:disabled)`)
  button?.click()
  return button !== null
}

/** Tells the part that shows the base case, if it is there, that the key went down or up. */
function hold(down: boolean): boolean {
  const button = document.querySelector(`[data-key="${heldForBase}"]`)
  button?.dispatchEvent(new CustomEvent(down ? 'hold' : 'release'))
  return button !== null
}
