/** Levers: the numbers that move the answer most, each with a slider, a box, − and +, and a way back. */
import { useComputed } from '@preact/signals'
import { useState } from 'preact/hooks'
import type { Input } from '../engine/protocol.ts'
import { wantedLever } from '../state/dialogs.ts'
import { move, release, workbench } from '../state/workbench.ts'
import { words } from '../words/words.ts'
import { BrokenProof } from './broken-proof.tsx'
import { Bundles, PeekAtBase } from './bundles.tsx'
import { Compare } from './compare.tsx'
import { figure } from './figure.tsx'
import { FlipFinder } from './flip-finder.tsx'

/** Levers shown before anybody searches. */
const shownFirst = 7

/** The panel of levers. */
export function Levers() {
  const [asked, setAsked] = useState('')
  const { inputs } = workbench
  const set = useComputed(() => Object.keys(workbench.address.value.where.set).join(' ')).value.split(' ')
  const wanted = asked.trim().toLowerCase()
  const found = wanted
    ? inputs.value.filter((one) => `${one.label} ${one.key}`.toLowerCase().includes(wanted)).slice(0, 40)
    : [
        ...inputs.value.filter((one) => set.includes(one.key) || one.key === wantedLever.value),
        ...inputs.value
          .filter((one) => !set.includes(one.key) && one.key !== wantedLever.value && one.high > one.low)
          .slice(0, shownFirst),
      ]
  return (
    <section class="levers" aria-labelledby="levers-title">
      <h2 id="levers-title">{words.value.levers}</h2>
      <PeekAtBase />
      <Bundles />
      <h3>{words.value.singleNumbers}</h3>
      <p class="hint">{words.value.leverMost}</p>
      <label class="search">
        {words.value.leverSearch}
        <input type="search" value={asked} onInput={(event) => setAsked(event.currentTarget.value)} />
      </label>
      {found.map((one) => (
        <Lever key={one.key} input={one} />
      ))}
      <Compare />
      <FlipFinder />
    </section>
  )
}

/** A sensible step: a hundredth of what the number may span, as 1, 2 or 5 times a power of ten. */
export function stepOf(low: number, high: number): number {
  const span = high - low
  if (!(span > 0) || !Number.isFinite(span)) return 0.01
  const power = 10 ** Math.floor(Math.log10(span / 50))
  return [1, 2, 5, 10].map((one) => one * power).find((one) => span / one <= 100) ?? power * 10
}

/** Where a slider begins and ends: the plausible range and as much again on both sides, within what is possible. */
export function trackOf(input: Input): { low: number; high: number } {
  const width = Math.max(input.high - input.low, Math.abs(input.value) * 0.2, 1e-6)
  return {
    low: Math.max(input.minimum, Math.min(input.low, input.value) - width / 2),
    high: Math.min(input.maximum, Math.max(input.high, input.value) + width / 2),
  }
}

const rounded = (value: number, step: number): number =>
  Number((Math.round(value / step) * step).toPrecision(12))

/** One lever. */
export function Lever({ input }: { input: Input }) {
  const { address, live, proofOf, panel } = workbench
  // Only the lever that moves is drawn again.
  const moved = useComputed(() => address.value.where.set[input.key]).value
  const value = moved === undefined ? input.value : Array.isArray(moved) ? (moved[0] + moved[1]) / 2 : moved
  const { low, high } = trackOf(input)
  const step = stepOf(low, high)
  const outside = useComputed(
    () => live.value?.changed.find((one) => one.key === input.key)?.outside === true,
  ).value
  const set = (next: number) => {
    if (!Number.isFinite(next)) return
    const within = Math.min(input.maximum, Math.max(input.minimum, next))
    move(input.key, rounded(within, step / 10))
  }
  const id = `lever-${input.key}`
  const band = (at: number) => `${(100 * (at - low)) / (high - low || 1)}%`
  return (
    <div class={`lever${moved === undefined ? '' : ' moved'}`} data-lever={input.key}>
      <label for={id}>{input.label}</label>
      <div class="lever-row">
        <button
          type="button"
          class="square"
          aria-label={`${words.value.less}: ${input.label}`}
          onClick={() => set(value - step)}
        >
          −
        </button>
        <input
          id={id}
          type="range"
          min={low}
          max={high}
          step={step / 10}
          value={value}
          style={{ '--band-low': band(input.low), '--band-high': band(input.high) }}
          list={`${id}-base`}
          onInput={(event) => set(event.currentTarget.valueAsNumber)}
          onChange={release}
          onKeyDown={(event) => {
            const by = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1, PageUp: 10, PageDown: -10 }[
              event.key
            ]
            if (!by) return
            event.preventDefault()
            set(value + by * step)
          }}
        />
        <button
          type="button"
          class="square"
          aria-label={`${words.value.more}: ${input.label}`}
          onClick={() => set(value + step)}
        >
          +
        </button>
        <input
          class="box"
          type="number"
          aria-label={words.value.setTo(input.label)}
          min={input.minimum}
          max={input.maximum}
          step="any"
          value={rounded(value, step / 100)}
          onChange={(event) => set(event.currentTarget.valueAsNumber)}
        />
        {input.unit ? <span class="unit">{input.unit}</span> : null}
      </div>
      <datalist id={`${id}-base`}>
        <option value={input.value} label={words.value.baseValue(figure(input.value))} />
      </datalist>
      <div class="lever-ends" aria-hidden="true">
        <span>{words.value.weaker}</span>
        <span>◊ {words.value.baseValue(figure(input.value))}</span>
        <span>{words.value.stronger}</span>
      </div>
      <div class="lever-foot">
        <button
          type="button"
          class="link"
          data-prove
          onClick={() => {
            proofOf.value = input.key
            panel.value = 'proof'
          }}
        >
          {words.value.kinds[input.kind]}
        </button>
        <BrokenProof of={input.key} />
        {outside ? <strong class="outside">{words.value.outside}</strong> : null}
        {moved === undefined ? null : (
          <button type="button" class="link" onClick={() => move(input.key, null)}>
            ↺ {words.value.putBack}
          </button>
        )}
      </div>
    </div>
  )
}
