/** The keys, all of them, with the switch for those that are single letters. */
import { preferences } from '../state/preferences.ts'
import { words } from '../words/words.ts'
import { Dialog } from './dialog.tsx'

/** What is written on the keys; the words for what they do are the language's. */
const keys = {
  tabs: 'g 1 … g 9',
  search: '/',
  palette: 'Ctrl K · ⌘ K',
  proof: 'e',
  levers: 'l',
  base: 'b',
  pin: 'c',
  packages: '[  ]',
  undo: 'Ctrl Z · Ctrl Shift Z',
  grid: '← → ↑ ↓ · Enter · Esc · Tab',
  slider: '← → · PgUp PgDn · Home End',
  close: 'Esc',
  help: '?',
} as const

/** What has a key. */
export type Keyed = keyof typeof keys

/** The dialog. */
export function Help({ closed }: { closed: () => void }) {
  const w = words.value
  const { singleKeys } = preferences
  return (
    <Dialog name="help" title={w.help} closed={closed}>
      <table>
        <tbody>
          {(Object.keys(keys) as Keyed[]).map((one) => (
            <tr key={one}>
              <th scope="row">
                <kbd>{keys[one]}</kbd>
              </th>
              <td>{w.keys[one]}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <label class="switch">
        <input
          type="checkbox"
          data-setting="single-keys"
          checked={singleKeys.value}
          onChange={(event) => {
            singleKeys.value = event.currentTarget.checked
          }}
        />
        {w.singleKeys}
      </label>
      <p class="hint">{w.keysOff}</p>
    </Dialog>
  )
}
