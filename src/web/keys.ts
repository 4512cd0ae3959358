/** Keys: `g` then a digit for a tab, `e` for proof, `l` for levers, undo and redo. Off while somebody types. */
import { closePanel, openPanel } from './frame.tsx'
import { tabs } from './state/address.ts'
import { go, travel, workbench } from './state/workbench.ts'

const typing = 'input:not([type=range]):not([type=checkbox]),textarea,select,[contenteditable],.cm-editor'

/** Listens on the whole page. */
export function listenForKeys(): void {
  let awaitingTab = false
  document.addEventListener('keydown', (event) => {
    const target = event.target instanceof HTMLElement ? event.target : null
    const command = event.ctrlKey || event.metaKey
    if (command && event.key.toLowerCase() === 'z' && !target?.closest(typing)) {
      event.preventDefault()
      void travel(event.shiftKey ? 'redo' : 'undo')
      return
    }
    if (event.key === 'Escape' && workbench.panel.value) return closePanel()
    if (command || event.altKey || target?.closest(typing)) return
    if (workbench.address.value.name === null) return
    if (awaitingTab) {
      awaitingTab = false
      const tab = tabs[Number(event.key) - 1]
      if (tab) return go({ tab })
    }
    if (event.key === 'g') awaitingTab = true
    else if (event.key === 'l') openPanel('levers')
    else if (event.key === 'e') {
      const button = target?.closest<HTMLElement>('[data-prove]')
      if (!button) return
      openPanel('proof')
      button.click()
    }
  })
}
