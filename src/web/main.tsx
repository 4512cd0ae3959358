/** The workbench: mounts the page, follows the address bar, listens for keys. */
import { effect } from '@preact/signals'
import { render } from 'preact'
import { Frame } from './frame.tsx'
import { Home } from './home.tsx'
import { listenForKeys } from './keys.ts'
import { follow, workbench } from './state/workbench.ts'
import { words } from './words/words.ts'

function Page() {
  return workbench.address.value.name === null ? <Home /> : <Frame />
}

effect(() => {
  const { about, whatIf, live, address } = workbench
  const title = address.value.name === null ? '' : `${about.value?.title ?? ''} · `
  const changed = whatIf.value ? `${words.value.whatIf(live.value?.changed.length ?? 0)} · ` : ''
  document.title = `${changed}${title}Endstate`
})

document.documentElement.lang = words.value.code
globalThis.addEventListener('hashchange', () => void follow())
listenForKeys()
const root = document.getElementById('page')
if (root) render(<Page />, root)
void follow()
