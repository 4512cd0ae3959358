/** Passages of the case, found by their words and ticked; for a judgement, each with what it gives. */
import type { CaseSpec } from 'endstate'
import { useState } from 'preact/hooks'
import { formWords } from '../../words/form-words.ts'
import { words } from '../../words/words.ts'

/** Passages offered at once. */
const most = 6

/** Ticked passages first, then those that fit the words looked for. `gives` is there where what each gives is asked. */
export function PassagePicker({
  name,
  label,
  spec,
  chosen,
  set,
  gives,
  titled = true,
}: {
  name: string
  label: string
  spec: CaseSpec
  chosen: readonly string[]
  set: (claims: string[]) => void
  /** False where what stands around it says the label already. */
  titled?: boolean
  gives?: { of: (claim: string) => string; set: (claim: string, gives: string) => void }
}) {
  const w = words.value
  const [looked, setLooked] = useState('')
  const plain = looked.trim().toLowerCase()
  const fits = spec.claims.filter(
    ({ id, says, by }) =>
      !chosen.includes(id) && (plain === '' || `${id} ${says} ${by ?? ''}`.toLowerCase().includes(plain)),
  )
  const sayingOf = (claim: string) => spec.claims.find(({ id }) => id === claim)?.says ?? claim
  if (spec.claims.length === 0)
    return (
      <p class="hint">
        {titled ? `${label}: ` : ''}
        {formWords.value.noPassages}
      </p>
    )
  return (
    <fieldset class="passages" data-passages={name}>
      <legend class={titled ? '' : 'heard'}>{label}</legend>
      {chosen.map((claim) => (
        <div key={claim} class="row">
          <label lang="en">
            <input
              type="checkbox"
              checked
              data-passage={claim}
              onChange={() => set(chosen.filter((one) => one !== claim))}
            />{' '}
            {sayingOf(claim)}
          </label>
          {gives ? (
            <select
              aria-label={`${formWords.value.passageGives}: ${sayingOf(claim)}`}
              value={gives.of(claim)}
              onChange={(event) => gives.set(claim, event.currentTarget.value)}
            >
              {Object.entries(w.gives).map(([id, text]) => (
                <option key={id} value={id}>
                  {text}
                </option>
              ))}
            </select>
          ) : null}
        </div>
      ))}
      {spec.claims.length > most ? (
        <input
          type="search"
          aria-label={formWords.value.findPassage}
          placeholder={formWords.value.findPassage}
          value={looked}
          onInput={(event) => setLooked(event.currentTarget.value)}
        />
      ) : null}
      {fits.slice(0, plain === '' && spec.claims.length > most ? 0 : most).map(({ id, says }) => (
        <label key={id} lang="en">
          <input type="checkbox" checked={false} data-passage={id} onChange={() => set([...chosen, id])} />{' '}
          {says}
        </label>
      ))}
    </fieldset>
  )
}
