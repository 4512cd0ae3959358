/** How the page looks and speaks: language, words for likelihood, colours, size, single-letter keys. */
import { preferences, type Theme, themes } from '../state/preferences.ts'
import { go, workbench } from '../state/workbench.ts'
import { languages, speak, words } from '../words/words.ts'
import { Disclosure } from './disclosure.tsx'

/** The menu. Words for likelihood are offered where a case is open. */
export function Settings() {
  const w = words.value
  const { caseName, lexicon } = workbench
  const { theme, projector, singleKeys } = preferences
  return (
    <Disclosure name="settings" label={w.settings}>
      <label>
        {w.language}
        <select
          data-setting="language"
          value={w.code}
          onChange={(event) => void speak(event.currentTarget.value)}
        >
          {Object.entries(languages).map(([code, { name }]) => (
            <option key={code} value={code} lang={code}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {caseName.value === null ? null : (
        <label>
          {w.wording}
          <select
            data-setting="lexicon"
            value={lexicon.value}
            onChange={(event) => go({ lexicon: event.currentTarget.value as 'icd203' | 'phia' | 'none' })}
          >
            <option value="icd203">ICD 203</option>
            <option value="phia">PHIA</option>
            <option value="none">{w.percentages}</option>
          </select>
        </label>
      )}
      <label>
        {w.theme}
        <select
          data-setting="theme"
          value={theme.value}
          onChange={(event) => {
            theme.value = event.currentTarget.value as Theme
          }}
        >
          {themes.map((one) => (
            <option key={one} value={one}>
              {w.themes[one]}
            </option>
          ))}
        </select>
      </label>
      <Switch name="projector" label={w.projectorLong} signal={projector} />
      <Switch name="single-keys" label={w.singleKeys} signal={singleKeys} />
    </Disclosure>
  )
}

function Switch({ name, label, signal }: { name: string; label: string; signal: { value: boolean } }) {
  return (
    <label class="switch">
      <input
        type="checkbox"
        data-setting={name}
        checked={signal.value}
        onChange={(event) => {
          signal.value = event.currentTarget.checked
        }}
      />
      {label}
    </label>
  )
}
