/** The frame around every tab: what case, base or what-if, the nine questions, levers and proof beside them. */

import { useEffect } from 'preact/hooks'
import { FileNotes } from './files/case-files.tsx'
import { TableDialogs } from './files/table-dialogs.tsx'
import { Foot } from './frame/foot.tsx'
import { FindAndKeys, Head } from './frame/head.tsx'
import { LanguageNote, NoCaseYet, ProblemNote, StorageNote } from './frame/messages.tsx'
import { Palette } from './palette/palette.tsx'
import { Dialog } from './parts/dialog.tsx'
import { DifferenceText } from './parts/difference.tsx'
import { FirstSteps } from './parts/first-steps.tsx'
import { Guard } from './parts/guard.tsx'
import { Help } from './parts/help.tsx'
import { Levers } from './parts/levers.tsx'
import { ProofDrawer } from './parts/proof-drawer.tsx'
import { Settings } from './parts/settings.tsx'
import { type Tab, tabs } from './state/address.ts'
import { dialog } from './state/dialogs.ts'
import { hint } from './state/newcomer.ts'
import { closePanel } from './state/panel.ts'
import { go, reset, settleConflict, workbench } from './state/workbench.ts'
import { tabViews } from './tabs/index.tsx'
import { words } from './words/words.ts'

/** The page with a case. */
export function Frame() {
  const { about, panel } = workbench
  const w = words.value
  const tab = workbench.tab.value
  const name = workbench.caseName.value
  const View = tabViews[tab]
  // Whoever comes from home goes on reading here, and not at the top of the window.
  useEffect(() => document.getElementById('main')?.focus({ preventScroll: true }), [])
  return (
    <div class={`frame${panel.value ? ' with-panel' : ''}`} data-ring={hint.value ?? undefined}>
      <SkipLink />
      <Head />
      <Tabs />
      <main id="main" tabIndex={-1}>
        <h1 class="question">{w.tabs[tab].question}</h1>
        <LanguageNote />
        <StorageNote />
        <FileNotes />
        <TableDialogs />
        <FirstSteps />
        <Differences />
        <ProblemNote />
        <Guard about={`${name} ${tab}`}>{about.value ? <View /> : <NoCaseYet />}</Guard>
      </main>
      {panel.value ? (
        <aside data-panel={panel.value} tabIndex={-1} aria-label={w.panelLabel}>
          <button type="button" class="close" data-close-panel onClick={closePanel}>
            {w.close}
          </button>
          <Guard about={`${name} ${panel.value}`}>
            {panel.value === 'levers' ? <Levers /> : <ProofDrawer />}
          </Guard>
        </aside>
      ) : null}
      <Foot />
      <Announced />
      <Conflict />
    </div>
  )
}

/** The sentence a change has led to, for those who listen. */
function Announced() {
  const { text, language } = workbench.announced.value
  return (
    <div class="heard" role="status" aria-live="polite" lang={language} data-announced>
      {text}
    </div>
  )
}

/** The palette and the keys, on every page. */
export function Dialogs() {
  const closed = () => {
    dialog.value = null
  }
  if (dialog.value === 'find') return <Palette closed={closed} />
  if (dialog.value === 'keys') return <Help closed={closed} />
  return null
}

/** The head of a page without a case. */
export function HomeHead() {
  return (
    <header>
      <span class="brand title">Endstate</span>
      <FindAndKeys />
      <Settings />
    </header>
  )
}

/** The first thing a Tab key reaches. A link would change the address, which says what is on the screen. */
export function SkipLink() {
  return (
    <button type="button" class="skip" onClick={() => document.getElementById('main')?.focus()}>
      {words.value.skip}
    </button>
  )
}

function Tabs() {
  const w = words.value
  return (
    <nav aria-label={w.tabsLabel}>
      <ol class="tabs">
        {tabs.map((tab, index) => (
          <li key={tab}>
            <button
              type="button"
              data-tab={tab}
              aria-current={workbench.tab.value === tab ? 'page' : undefined}
              title={lacks(tab) ? `${w.tabs[tab].question} – ${w.nothingYet}` : w.tabs[tab].question}
              onClick={() => go({ tab })}
            >
              <span class="count">{index + 1}</span> {w.tabs[tab].short}
              {lacks(tab) ? (
                <span class="lacks">
                  {' '}
                  <span aria-hidden="true">○</span>
                  <span class="heard"> ({w.nothingYet})</span>
                </span>
              ) : null}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}

/** True where the case has nothing for a tab; the tab opens all the same and says what is missing. */
function lacks(tab: Tab): boolean {
  const about = workbench.about.value
  if (!about) return false
  if (tab === 'readings') return about.readings.length === 0
  const { has } = about
  if (tab === 'no-deal') return !has.warPath
  if (tab === 'do') return !has.plans
  return tab === 'events' && !has.events
}

function Differences() {
  const { whatIf, live } = workbench
  const w = words.value
  if (!whatIf.value) return null
  return (
    <div class="what-if-list" data-differences>
      <h2 id="differences" tabIndex={-1}>
        {w.changesFromBase}
      </h2>
      <ul>
        {live.value?.changed.map((one) => (
          <li key={`${one.key} ${one.because}`}>
            <DifferenceText one={one} /> {one.outside ? <strong>({w.outside})</strong> : null}
          </li>
        ))}
      </ul>
      <button type="button" data-reset onClick={reset}>
        {w.putBack}
      </button>
    </div>
  )
}

function Conflict() {
  const w = words.value
  if (!workbench.theirs.value) return null
  return (
    <Dialog name="conflict" title={w.conflictTitle} closable={false} closed={() => {}}>
      <p>{w.conflictText}</p>
      <p class="row">
        <button type="button" data-take="theirs" onClick={() => void settleConflict('theirs')}>
          {w.takeTheirs}
        </button>
        <button type="button" data-take="ours" onClick={() => void settleConflict('ours')}>
          {w.keepOurs}
        </button>
      </p>
    </Dialog>
  )
}
