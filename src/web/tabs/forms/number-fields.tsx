/** The boxes of one number in a form: the number or its range, what it rests on, and why. */
import type { CaseSpec } from 'endstate'
import { formWords } from '../../words/form-words.ts'
import { words } from '../../words/words.ts'
import { basisKinds, type FilledNumber, isBlank } from './number-basis.ts'
import { PassagePicker } from './passage-picker.tsx'

type TextKey = 'value' | 'unit' | 'note' | 'by' | 'on' | 'because' | 'derived' | 'assumed'

const isDay = (on: string): boolean => on === '' || /^\d{4}-\d\d-\d\d$/.test(on)

/** The boxes; `name` tells them from those of other numbers of the same form, and `whole` asks for unit and note as well. */
export function NumberFields({
  name,
  spec,
  filled,
  set,
  whole = false,
  optional = false,
}: {
  name: string
  spec: CaseSpec
  filled: FilledNumber
  set: (filled: FilledNumber) => void
  whole?: boolean
  /** True where no number at all is an answer too: what it would rest on is then not asked. */
  optional?: boolean
}) {
  const w = words.value
  const text = (key: TextKey) => (
    <label class="field" for={`${name}-${key}`}>
      {w.editing.basisFields[key]}
      <input
        id={`${name}-${key}`}
        // A day in part, such as 2025-10, is a date of the case language and none of a calendar.
        type={key === 'on' && isDay(filled.on) ? 'date' : 'text'}
        data-basis={key}
        value={filled[key]}
        placeholder={
          key === 'value' ? formWords.value.numberHint : key === 'assumed' ? formWords.value.assumedHint : ''
        }
        onInput={(event) => set({ ...filled, [key]: event.currentTarget.value })}
      />
    </label>
  )
  const asked = !optional || !isBlank(filled) || filled.kind === 'derived'
  return (
    <div class={`boxes ${asked ? filled.kind : ''}`} data-number={name}>
      {filled.kind === 'derived' ? null : text('value')}
      {asked ? (
        <>
          <fieldset class="bases">
            <legend>{w.editing.restsOn}</legend>
            {basisKinds.map((kind) => (
              <label key={kind}>
                <input
                  type="radio"
                  name={`${name}-kind`}
                  data-basis-kind={kind}
                  checked={filled.kind === kind}
                  onChange={() => set({ ...filled, kind })}
                />{' '}
                <span class={`cell ${kind}`}>{w.editing.marks[kind]}</span> {w.kinds[kind]}{' '}
              </label>
            ))}
          </fieldset>
          {filled.kind === 'judged' ? (
            <>
              {text('because')}
              <div class="pair">
                {text('by')}
                {text('on')}
              </div>
              <PassagePicker
                name={`${name}-from`}
                label={w.editing.basisFields.from}
                spec={spec}
                chosen={filled.from.map(({ claim }) => claim)}
                set={(claims) =>
                  set({
                    ...filled,
                    from: claims.map(
                      (claim) =>
                        filled.from.find((one) => one.claim === claim) ?? { claim, gives: 'direction' },
                    ),
                  })
                }
                gives={{
                  of: (claim) => filled.from.find((one) => one.claim === claim)?.gives ?? 'direction',
                  set: (claim, gives) =>
                    set({
                      ...filled,
                      from: filled.from.map((one) => (one.claim === claim ? { claim, gives } : one)),
                    }),
                }}
              />
            </>
          ) : null}
          {filled.kind === 'quoted' ? (
            <PassagePicker
              name={`${name}-quoted`}
              label={w.editing.basisFields.quoted}
              spec={spec}
              chosen={filled.quoted}
              set={(quoted) => set({ ...filled, quoted })}
            />
          ) : null}
          {filled.kind === 'derived' ? text('derived') : null}
          {filled.kind === 'assumed' ? text('assumed') : null}
        </>
      ) : null}
      {whole ? (
        <div class="pair">
          {text('unit')}
          {text('note')}
        </div>
      ) : null}
    </div>
  )
}
