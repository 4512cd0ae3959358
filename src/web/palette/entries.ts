/** What the palette finds: tabs, end states, packages, levers, scenarios, sources, and what can be done. */
import { tabs } from '../state/address.ts'
import { dialog, wantedLever } from '../state/dialogs.ts'
import { closePanel, openPanel } from '../state/panel.ts'
import { preferences } from '../state/preferences.ts'
import { openSource } from '../state/reading.ts'
import { go, reset, travel, workbench } from '../state/workbench.ts'
import { languages, speak, words } from '../words/words.ts'

/** One line of the palette. */
export interface Entry {
  id: string
  kind: 'command' | 'tab' | 'endState' | 'package' | 'scenario' | 'lever' | 'source'
  label: string
  /** Language of the label where it is the case's and not the page's. */
  english: boolean
  run: () => void
}

/** A package by its short id, as tables and the brief write it. */
const shortId = /^[0-9a-z]{7}$/i

/** Everything that can be gone to or done now. `typed` may be the id of a package. */
export function entries(typed: string): Entry[] {
  const { about } = workbench
  const commands = [...frameCommands(), ...(about.value ? caseCommands() : [])]
  if (!about.value) return commands
  return [...packageOf(typed), ...tabEntries(), ...commands, ...caseEntries(), ...numbers()]
}

function tabEntries(): Entry[] {
  const w = words.value
  return tabs.map((tab, index) => ({
    id: `tab-${tab}`,
    kind: 'tab',
    label: `${index + 1} ${w.tabs[tab].short} – ${w.tabs[tab].question}`,
    english: false,
    run: () => go({ tab }),
  }))
}

function command(id: string, label: string, run: () => void): Entry {
  return { id: `command-${id}`, kind: 'command', label, english: false, run }
}

function frameCommands(): Entry[] {
  const w = words.value
  const { theme, projector, singleKeys } = preferences
  return [
    command('home', w.home, () => go({ name: null })),
    command('keys', w.help, () => {
      dialog.value = 'keys'
    }),
    ...Object.entries(languages).map(([code, { name }]) =>
      command(`language-${code}`, `${w.language}: ${name}`, () => void speak(code)),
    ),
    ...(['system', 'light', 'dark'] as const).map((one) =>
      command(`theme-${one}`, `${w.theme}: ${w.themes[one]}`, () => {
        theme.value = one
      }),
    ),
    command('projector', w.projectorLong, () => {
      projector.value = !projector.value
    }),
    command('single-keys', w.singleKeys, () => {
      singleKeys.value = !singleKeys.value
    }),
  ]
}

function caseCommands(): Entry[] {
  const w = words.value
  const { whatIf, past, panel } = workbench
  return [
    command('levers', w.levers, () => openPanel('levers')),
    ...(panel.value ? [command('close', w.closePanel, closePanel)] : []),
    ...(whatIf.value ? [command('reset', w.backToBase, reset)] : []),
    ...(past.value.canUndo ? [command('undo', w.undo, () => void travel('undo'))] : []),
    ...(past.value.canRedo ? [command('redo', w.redo, () => void travel('redo'))] : []),
    command('brief', w.writeBrief, () => go({ tab: 'brief' })),
  ]
}

function caseEntries(): Entry[] {
  const { about, address } = workbench
  const w = words.value
  if (!about.value) return []
  const where = (scenario: string) => ({ where: { ...address.value.where, scenario } })
  return [
    ...about.value.endStates.map(
      ({ id, name }): Entry => ({
        id: `end-state-${id}`,
        kind: 'endState',
        label: name,
        english: true,
        run: () => go({ tab: 'holds', state: id }),
      }),
    ),
    ...(about.value.scenarios.length > 0
      ? [command('base', `${w.scenario}: ${w.baseCase}`, () => go(where('base')))]
      : []),
    ...about.value.scenarios.map(
      ({ id, name }): Entry => ({
        id: `scenario-${id}`,
        kind: 'scenario',
        label: name,
        english: true,
        run: () => go(where(id)),
      }),
    ),
    ...about.value.sourceNames.map(
      ({ id, name }): Entry => ({
        id: `source-${id}`,
        kind: 'source',
        label: name,
        english: true,
        run: () => openSource(id),
      }),
    ),
  ]
}

function numbers(): Entry[] {
  return workbench.inputs.value.map(({ key, label }) => ({
    id: `lever-${key}`,
    kind: 'lever',
    label,
    english: true,
    run: () => {
      wantedLever.value = key
      openPanel('levers')
      // The panel takes the focus first; then the lever that was meant.
      requestAnimationFrame(() =>
        requestAnimationFrame(() => document.getElementById(`lever-${key}`)?.focus()),
      )
    },
  }))
}

function packageOf(typed: string): Entry[] {
  const id = typed.trim()
  if (!shortId.test(id) || !/\d/.test(id)) return []
  return [
    {
      id: `package-${id}`,
      kind: 'package',
      label: `${words.value.openPackage} ${id}`,
      english: false,
      run: () => go({ tab: 'holds', state: id }),
    },
  ]
}
