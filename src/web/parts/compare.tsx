/** Pinned settings side by side: what differs between them first, then what they answer. */
import type { Live, Where } from '../engine/protocol.ts'
import { mostPinned, pin, unpin } from '../state/what-if.ts'
import { go, settingOf, workbench } from '../state/workbench.ts'
import { numberIn } from '../words/local-forms.ts'
import { words } from '../words/words.ts'
import { changedValue } from './difference.tsx'

/** The pin, and the columns of what is pinned. */
export function Compare() {
  const { pinned, live, setting, about } = workbench
  const w = words.value
  const columns = pinned.value
  const full = columns.length >= mostPinned
  const isPinned = columns.some(({ where }) => settingOf(where) === setting.value)
  return (
    <section class="compare" aria-labelledby="compare-title" data-compare>
      <h3 id="compare-title">{w.compare}</h3>
      <button type="button" data-key="c" disabled={live.value === null || full || isPinned} onClick={pin}>
        {w.pin} (c)
      </button>
      {full ? <p class="hint">{w.pinLimit}</p> : null}
      {columns.length > 0 ? <Columns columns={columns} names={namesOf(about.value?.parties)} /> : null}
    </section>
  )
}

const namesOf = (parties: readonly { id: string; name: string }[] = []) =>
  new Map(parties.map(({ id, name }) => [id, name]))

function Columns({
  columns,
  names,
}: {
  columns: readonly { where: Where; live: Live }[]
  names: Map<string, string>
}) {
  const w = words.value
  const number = (value: number) => numberIn(w.code, value)
  const changes = differing(columns.map(({ live }) => live))
  const [first] = columns
  return (
    <section class="scroll" aria-label={w.pinned}>
      <table class="comparison">
        <thead>
          <tr>
            <th scope="col">{w.differing}</th>
            {columns.map(({ where }, index) => (
              <th key={settingOf(where)} scope="col">
                <button type="button" class="link" onClick={() => go({ where })}>
                  {w.settingAt(index + 1)}
                </button>{' '}
                <button
                  type="button"
                  class="small"
                  aria-label={`${w.unpin}: ${w.settingAt(index + 1)}`}
                  onClick={() => unpin(where)}
                >
                  ×
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {changes.map(({ label, values }) => (
            <tr key={label} data-differs>
              <th scope="row" lang="en">
                {label}
              </th>
              {values.map((value, index) => (
                <td key={index}>{value === null ? w.asBase : changedValue(value)}</td>
              ))}
            </tr>
          ))}
          <tr data-answer="acceptable">
            <th scope="row">{w.acceptableToAll}</th>
            {columns.map(({ live }, index) => (
              <td key={index} class="right">
                {number(live.acceptable)}
              </td>
            ))}
          </tr>
          {first?.live.signatories.map((party, k) => (
            <tr key={party}>
              <th scope="row" lang="en">
                {names.get(party) ?? party}
              </th>
              {columns.map(({ live }, index) => (
                <td key={index}>
                  {w.refuses(number(live.refuses[k] ?? 0), number(live.aloneRefuses[k] ?? 0))}
                </td>
              ))}
            </tr>
          ))}
          {first?.live.endStates.map((one, k) => (
            <tr key={one.id}>
              <th scope="row" lang="en">
                {one.name}
              </th>
              {columns.map(({ live }, index) => (
                <td key={index} class="right">
                  {number(live.endStates[k]?.acceptable ?? 0)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** Inputs on which the columns are not all alike; null where a column has the value of the base case. */
export function differing(
  lives: readonly Pick<Live, 'changed'>[],
): { label: string; values: (string | null)[] }[] {
  const keys = [...new Set(lives.flatMap(({ changed }) => changed.map(({ key }) => key)))]
  return keys.flatMap((key) => {
    const found = lives.map(({ changed }) => changed.find((one) => one.key === key))
    const values = found.map((one) => one?.to ?? null)
    if (values.every((value) => value === values[0])) return []
    return [{ label: found.find((one) => one)?.label ?? key, values }]
  })
}
