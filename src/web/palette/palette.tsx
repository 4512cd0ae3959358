/** The palette: type a few letters, choose with the arrow keys, Enter goes there or does it. */
import { useMemo, useRef, useState } from 'preact/hooks'
import { Dialog } from '../parts/dialog.tsx'
import { words } from '../words/words.ts'
import { type Entry, entries } from './entries.ts'
import { bestOf } from './fuzzy.ts'

/** Lines shown; more letters show others. */
const shown = 12

/** The dialog. */
export function Palette({ closed }: { closed: () => void }) {
  const w = words.value
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const list = useRef<HTMLDivElement>(null)
  const found = useMemo(() => {
    const all = entries(typed)
    const direct = all.filter((one) => one.kind === 'package')
    const others = all.filter((one) => one.kind !== 'package')
    return [...direct, ...bestOf(typed, others, (one) => one.label, shown)]
  }, [typed])
  const choose = (one: Entry | undefined) => {
    if (!one) return
    closed()
    // After the dialog has given the focus back, so that what opens next remembers the right place.
    setTimeout(one.run)
  }
  const move = (to: number) => {
    const next = Math.max(0, Math.min(found.length - 1, to))
    setAt(next)
    list.current?.children[next]?.scrollIntoView({ block: 'nearest' })
  }
  const onKey = (event: KeyboardEvent) => {
    const to = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + 6,
      PageUp: at - 6,
    }[event.key]
    if (event.key === 'Enter') choose(found[at])
    else if (to !== undefined) move(to)
    else return
    event.preventDefault()
  }
  return (
    <Dialog name="find" title={w.palette} closed={closed}>
      <input
        type="search"
        role="combobox"
        aria-expanded="true"
        aria-controls="found"
        aria-autocomplete="list"
        aria-activedescendant={found[at] ? `found-${at}` : undefined}
        aria-label={w.paletteHint}
        placeholder={w.paletteHint}
        autoComplete="off"
        spellcheck={false}
        value={typed}
        onInput={(event) => {
          setTyped(event.currentTarget.value)
          setAt(0)
        }}
        onKeyDown={onKey}
      />
      <div id="found" ref={list} role="listbox" aria-label={w.palette}>
        {found.map((one, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: keys go through the field, as for every combobox
          <div
            key={one.id}
            id={`found-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            data-entry={one.id}
            onClick={() => choose(one)}
          >
            <span lang={one.english ? 'en' : undefined}>{one.label}</span>{' '}
            <small>{w.entryKinds[one.kind]}</small>
          </div>
        ))}
      </div>
      <p class="hint" role="status">
        {found.length === 0 ? w.nothingFound : w.found(found.length)}
      </p>
    </Dialog>
  )
}
