/** The head: which case, base or what-if, scenario, a way back, levers, finding anything, settings. */
import { Settings } from '../parts/settings.tsx'
import { dialog } from '../state/dialogs.ts'
import { openPanel } from '../state/panel.ts'
import { go, reset, travel, workbench } from '../state/workbench.ts'
import { words } from '../words/words.ts'

/** The head of a page with a case. */
export function Head() {
  const { about, past } = workbench
  const w = words.value
  return (
    <header>
      <button type="button" class="link brand" onClick={() => go({ name: null })}>
        Endstate
      </button>
      <span class="title" lang="en">
        {about.value?.title}
      </span>
      <Chip />
      <Scenario />
      <button type="button" disabled={!past.value.canUndo} onClick={() => void travel('undo')}>
        <span aria-hidden="true">⟲</span> {w.undo}
      </button>
      <button type="button" disabled={!past.value.canRedo} onClick={() => void travel('redo')}>
        <span aria-hidden="true">⟳</span> {w.redo}
      </button>
      <button type="button" aria-keyshortcuts="l" data-open="levers" onClick={() => openPanel('levers')}>
        {w.levers}
      </button>
      <FindAndKeys />
      <Settings />
    </header>
  )
}

/** Two buttons every page has: find anything, and the keys. */
export function FindAndKeys() {
  const w = words.value
  return (
    <>
      <button
        type="button"
        aria-keyshortcuts="Control+K Meta+K"
        data-open="find"
        onClick={() => {
          dialog.value = 'find'
        }}
      >
        {w.find} <kbd class="wide-only">Ctrl K</kbd>
      </button>
      <button
        type="button"
        aria-keyshortcuts="?"
        aria-label={w.help}
        data-open="keys"
        onClick={() => {
          dialog.value = 'keys'
        }}
      >
        ?
      </button>
    </>
  )
}

/** Base or what-if, in words, sign and border. On a what-if, Backspace or Delete goes back. */
function Chip() {
  const { whatIf, live } = workbench
  const w = words.value
  const changes = live.value?.changed.length ?? 0
  if (!whatIf.value)
    return (
      <span class="chip base" data-setting-is="base">
        <span aria-hidden="true">●</span> {w.base}
      </span>
    )
  return (
    <button
      type="button"
      class="chip what-if"
      data-setting-is="what-if"
      title={w.backToBase}
      onClick={() => document.getElementById('differences')?.focus()}
      onKeyDown={({ key }) => {
        if (key === 'Backspace' || key === 'Delete') reset()
      }}
    >
      <span aria-hidden="true">◐</span> {w.whatIf(changes)}
    </button>
  )
}

function Scenario() {
  const { about, address, scenario } = workbench
  const w = words.value
  const scenarios = about.value?.scenarios ?? []
  if (scenarios.length === 0) return null
  return (
    <label class="scenario">
      {w.scenario}{' '}
      <select
        data-setting="scenario"
        value={scenario.value}
        onChange={(event) => go({ where: { ...address.value.where, scenario: event.currentTarget.value } })}
      >
        <option value="base">{w.baseCase}</option>
        {scenarios.map((one) => (
          <option key={one.id} value={one.id} lang="en">
            {one.name}
          </option>
        ))}
      </select>
    </label>
  )
}
