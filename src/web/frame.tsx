/** The frame around every tab: what case, base or what-if, the nine questions, levers and proof beside them. */
import { Levers } from './parts/levers.tsx'
import { ProofDrawer } from './parts/proof-drawer.tsx'
import { tabs } from './state/address.ts'
import { go, reset, settleConflict, travel, workbench } from './state/workbench.ts'
import { tabViews } from './tabs/index.tsx'
import { words } from './words/words.ts'

/** The page with a case. */
export function Frame() {
  const { address, about, panel, announced, theirs, problem } = workbench
  const w = words.value
  const View = tabViews[address.value.tab]
  return (
    <div class={`frame${panel.value ? ' with-panel' : ''}`}>
      <button type="button" class="skip" onClick={focusMain}>
        {w.skip}
      </button>
      <Head />
      <nav aria-label={w.home}>
        <ol class="tabs">
          {tabs.map((tab, index) => (
            <li key={tab}>
              <button
                type="button"
                aria-current={address.value.tab === tab ? 'page' : undefined}
                title={w.tabs[tab].question}
                onClick={() => go({ tab })}
              >
                <span class="count">{index + 1}</span> {w.tabs[tab].short}
              </button>
            </li>
          ))}
        </ol>
      </nav>
      <main id="main" tabIndex={-1}>
        <h1 class="question">{w.tabs[address.value.tab].question}</h1>
        <WhatIf />
        {problem.value ? (
          <div role="alert" class="problem">
            <strong>{w.problem}.</strong> {problem.value} {w.problemMeans}
          </div>
        ) : null}
        {about.value ? <View /> : null}
      </main>
      {panel.value ? (
        <aside>
          <button type="button" class="close" onClick={() => closePanel()}>
            {w.close}
          </button>
          {panel.value === 'levers' ? <Levers /> : <ProofDrawer />}
        </aside>
      ) : null}
      <Foot />
      <div class="heard" role="status" aria-live="polite" lang="en">
        {announced.value}
      </div>
      {theirs.value ? (
        <div role="alertdialog" aria-labelledby="conflict-title" class="dialog">
          <h2 id="conflict-title">{w.conflictTitle}</h2>
          <p>{w.conflictText}</p>
          <button type="button" onClick={() => void settleConflict('theirs')}>
            {w.takeTheirs}
          </button>{' '}
          <button type="button" onClick={() => void settleConflict('ours')}>
            {w.keepOurs}
          </button>
        </div>
      ) : null}
    </div>
  )
}

let opener: HTMLElement | null = null
/** Remembers what opened a panel, so that the focus can go back there. */
export function openPanel(which: 'levers' | 'proof'): void {
  opener = document.activeElement instanceof HTMLElement ? document.activeElement : null
  workbench.panel.value = which
}

/** Closes the panel; the focus returns to what opened it. */
export function closePanel(): void {
  workbench.panel.value = null
  opener?.focus()
}

function focusMain(): void {
  document.getElementById('main')?.focus()
}

function Head() {
  const { about, address, past, whatIf, live } = workbench
  const w = words.value
  const changes = live.value?.changed.length ?? 0
  return (
    <header>
      <button type="button" class="link brand" onClick={() => go({ name: null })}>
        Endstate
      </button>
      <span class="title" lang="en">
        {about.value?.title}
      </span>
      <span class={`chip ${whatIf.value ? 'what-if' : 'base'}`}>
        {whatIf.value ? `◐ ${w.whatIf(changes)}` : `● ${w.base}`}
      </span>
      {about.value && about.value.scenarios.length > 0 ? (
        <label>
          {w.scenario}{' '}
          <select
            value={address.value.where.scenario}
            onChange={(event) =>
              go({ where: { ...address.value.where, scenario: event.currentTarget.value } })
            }
          >
            <option value="base">{w.baseCase}</option>
            {about.value.scenarios.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          </select>
        </label>
      ) : null}
      <label>
        {w.wording}{' '}
        <select
          value={address.value.lexicon}
          onChange={(event) => go({ lexicon: event.currentTarget.value as 'icd203' | 'phia' | 'none' })}
        >
          <option value="icd203">ICD 203</option>
          <option value="phia">PHIA</option>
          <option value="none">{w.percentages}</option>
        </select>
      </label>
      <button type="button" disabled={!past.value.canUndo} onClick={() => void travel('undo')}>
        ⟲ {w.undo}
      </button>
      <button type="button" disabled={!past.value.canRedo} onClick={() => void travel('redo')}>
        ⟳ {w.redo}
      </button>
      <button type="button" onClick={() => openPanel('levers')}>
        {w.levers}
      </button>
    </header>
  )
}

function WhatIf() {
  const { whatIf, live } = workbench
  const w = words.value
  if (!whatIf.value) return null
  return (
    <section class="what-if-list">
      <h2>{w.changesFromBase}</h2>
      <ul lang="en">
        {live.value?.changed.map((one) => (
          <li key={one.key}>
            {one.label}: {one.from} → {one.to} {one.outside ? <strong>({w.outside})</strong> : null}
          </li>
        ))}
      </ul>
      <button type="button" onClick={reset}>
        {w.putBack}
      </button>
    </section>
  )
}

function Foot() {
  const { about, saved } = workbench
  const w = words.value
  const one = about.value
  if (!one) return null
  const now = saved.value
  return (
    <footer>
      {w.states(one.feasible.toLocaleString('en-US'), one.combinations.toLocaleString('en-US'))} ·{' '}
      {w.madeWith(one.engine, 1)} · {w.requests(requestsElsewhere())}
      {now && 'at' in now ? ` · ${w.savedAt(new Date(now.at).toLocaleTimeString())}` : ''}
      {now && 'failed' in now ? <strong> · {w.notSaved}</strong> : null}
    </footer>
  )
}

/** Requests of this page to any origin but its own, as the browser counted them. */
function requestsElsewhere(): number {
  return performance
    .getEntriesByType('resource')
    .filter(({ name }) => /^https?:/.test(name) && !name.startsWith(`${location.origin}/`)).length
}
