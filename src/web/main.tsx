/** The workbench: mounts the page, follows the address bar, listens for keys and dropped files. */
import { effect, signal } from '@preact/signals'
import { render } from 'preact'
import { Dialogs, Frame } from './frame.tsx'
import { listenForFiles } from './home/take-file.ts'
import { Home } from './home.tsx'
import { listenForKeys } from './keys.ts'
import { differenceInWords } from './parts/difference.tsx'
import { Guard } from './parts/guard.tsx'
import { followNewcomer } from './state/newcomer.ts'
import { followPanel } from './state/panel.ts'
import { keepPreferences } from './state/preferences.ts'
import { followQuotes } from './state/quotes.ts'
import { follow, workbench } from './state/workbench.ts'
import { speakFirst, words } from './words/words.ts'

const hanging = signal(false)

function Page() {
  const name = workbench.caseName.value
  return (
    <>
      <Guard about={name ?? ''}>{name === null ? <Home /> : <Frame />}</Guard>
      <Dialogs />
      {hanging.value ? <div class="drop">{words.value.dropHere}</div> : null}
    </>
  )
}

effect(() => {
  const { about, whatIf, live, address } = workbench
  const title = address.value.name === null ? '' : `${about.value?.title ?? ''} · `
  // A bookmark or a print of a what-if carries every difference in its name.
  const differences = live.value?.changed ?? []
  const list = differences.map(differenceInWords).join('; ')
  const changed = whatIf.value
    ? `${words.value.whatIf(differences.length)}${list ? ` (${list})` : ''} · `
    : ''
  document.title = `${changed}${title}Endstate`
})
effect(() => {
  document.documentElement.lang = words.value.code
})

keepPreferences()
followPanel()
followNewcomer()
followQuotes()
globalThis.addEventListener('hashchange', () => void follow())
listenForKeys()
listenForFiles((over) => {
  hanging.value = over
})
const root = document.getElementById('page')
// The engine starts on the case while the words of the language are on their way.
void follow()
void speakFirst().then(() => {
  if (root) render(<Page />, root)
})
