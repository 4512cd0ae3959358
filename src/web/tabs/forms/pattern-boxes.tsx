/** Options of issues that must hold together; several options of one issue are ticked, any of them then does. */
import type { CaseSpec } from 'endstate'
import { useState } from 'preact/hooks'
import { formWords } from '../../words/form-words.ts'

type Pattern = Record<string, string[]>

/** One row for every issue; `turned` offers the contrary as well. */
export function PatternBoxes({
  spec,
  pattern,
  turned,
  set,
}: {
  spec: CaseSpec
  pattern: Pattern
  turned: boolean
  set: (pattern: Pattern) => void
}) {
  const w = formWords.value
  const [wide, setWide] = useState<string[]>([])
  const put = (issue: string, options: string[]) => set({ ...pattern, [issue]: options })
  return (
    <>
      {spec.issues.map(({ id, name, options }) => {
        const chosen = pattern[id] ?? []
        if (wide.includes(id) || chosen.length > 1)
          return (
            <fieldset key={id} class="options" data-part={id}>
              <legend lang="en">{name}</legend>
              {options.map((one) => (
                <label key={one.id} lang="en">
                  <input
                    type="checkbox"
                    data-option={one.id}
                    checked={chosen.includes(one.id)}
                    onChange={(event) =>
                      put(
                        id,
                        event.currentTarget.checked
                          ? [...chosen, one.id]
                          : chosen.filter((other) => other !== one.id),
                      )
                    }
                  />{' '}
                  {one.name}
                </label>
              ))}
            </fieldset>
          )
        return (
          <div key={id} class="field">
            <label for={`part-${id}`} lang="en">
              {name}
            </label>
            <div class="row">
              <select
                id={`part-${id}`}
                data-part={id}
                value={chosen[0] ?? ''}
                lang="en"
                onChange={(event) => put(id, event.currentTarget.value ? [event.currentTarget.value] : [])}
              >
                <option value="">–</option>
                {options.map((one) => (
                  <option key={one.id} value={one.id}>
                    {one.name}
                  </option>
                ))}
              </select>
              {options.length > 2 ? (
                <button
                  type="button"
                  class="small"
                  aria-label={w.severalOf(name)}
                  onClick={() => setWide([...wide, id])}
                >
                  {w.several}
                </button>
              ) : null}
            </div>
          </div>
        )
      })}
      {turned ? (
        <label>
          <input
            type="checkbox"
            data-turned
            checked={(pattern.not ?? []).length > 0}
            onChange={(event) => put('not', event.currentTarget.checked ? ['not'] : [])}
          />{' '}
          {w.turned}
        </label>
      ) : null}
    </>
  )
}
