/** What-ifs that are more than one number: a peek at the base, the scenario, named levers, readings held fixed. */

import { hold, peek, pull } from '../state/what-if.ts'
import { go, workbench } from '../state/workbench.ts'
import { words } from '../words/words.ts'

/** The base case for as long as the button, or its key, is held down. */
export function PeekAtBase() {
  const { whatIf, peeked } = workbench
  const w = words.value
  const held = (wanted: boolean) => () => void peek(wanted)
  return whatIf.value ? (
    <button
      type="button"
      data-key="b"
      aria-pressed={peeked.value !== null}
      ref={(button) => {
        if (!button || button.dataset.listens) return
        button.dataset.listens = 'yes'
        button.addEventListener('hold', held(true))
        button.addEventListener('release', held(false))
      }}
      onPointerDown={held(true)}
      onPointerUp={held(false)}
      onPointerLeave={held(false)}
      onKeyDown={({ key, repeat }) => {
        if ((key === ' ' || key === 'Enter') && !repeat) void peek(true)
      }}
      onKeyUp={held(false)}
    >
      {w.peek} (b)
    </button>
  ) : null
}

/** Named levers, and readings that can be taken as right. */
export function Bundles() {
  const { about, address, scenario, pulled, heldReadings } = workbench
  const w = words.value
  const one = about.value
  if (!one) return null
  const nameOf = (id: string) => one.parties.find((party) => party.id === id)?.name ?? id
  const rivals = one.parties
    .map((party) => ({ party, own: one.readings.filter((reading) => reading.party === party.id) }))
    .filter(({ own }) => own.length > 1)
  return (
    <>
      {one.levers.length > 0 ? (
        <details open={pulled.value.length > 0} class="named-levers">
          <summary>
            {w.namedLevers} ({one.levers.length})
          </summary>
          {one.scenarios.length > 0 ? (
            <label class="block">
              {w.scenario}{' '}
              <select
                value={scenario.value}
                onChange={(event) =>
                  go({ where: { ...address.value.where, scenario: event.currentTarget.value } })
                }
              >
                <option value="base">{w.baseCase}</option>
                {one.scenarios.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </select>
            </label>
          ) : null}
          <ul class="bundles" lang="en">
            {one.levers.map((lever) => (
              <li key={lever.id}>
                <label>
                  <input
                    type="checkbox"
                    data-bundle={lever.id}
                    checked={pulled.value.includes(lever.id)}
                    disabled={!lever.judged}
                    onChange={() => pull(lever.id)}
                  />{' '}
                  {lever.name} <small>({w.leverOf(nameOf(lever.holder))})</small>
                </label>
                <br />
                <small>{lever.judged ? lever.effect : w.notJudgedLever}</small>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      {rivals.length > 0 ? (
        <details open={Object.keys(heldReadings.value).length > 0}>
          <summary>{w.fixReading}</summary>
          {rivals.map(({ party, own }) => (
            <label key={party.id} class="block">
              {party.name}{' '}
              <select
                value={heldReadings.value[party.id] ?? ''}
                onChange={(event) => hold(party.id, event.currentTarget.value || null)}
              >
                <option value="">{w.allReadings}</option>
                {own.map((reading) => (
                  <option key={reading.id} value={reading.id}>
                    {reading.name}
                  </option>
                ))}
              </select>
            </label>
          ))}
        </details>
      ) : null}
    </>
  )
}
