/** Numbers of a case as a reader sees them. */
import type { Input } from '../engine/protocol.ts'
import { numberIn, percentIn } from '../words/local-forms.ts'
import { words } from '../words/words.ts'

/** A number as short as it stays true to three figures, as the language writes it. */
export function figure(value: number): string {
  return numberIn(words.value.code, Number(value.toPrecision(3)))
}

/** A share in whole per cent; what rounds to nothing is below one. */
export function percentText(share: number): string {
  if (!Number.isFinite(share)) return '–'
  const { code } = words.value
  return share > 0 && share < 0.01 ? `< ${percentIn(code, 0.01)}` : percentIn(code, share)
}

/** A number with its range and what it rests on. */
export function FigureText({ input }: { input: Input }) {
  const w = words.value
  return (
    <>
      <strong>{figure(input.value)}</strong> {input.unit ? <span lang="en">{input.unit}</span> : null}{' '}
      {input.high > input.low ? `(${w.range} ${figure(input.low)}–${figure(input.high)}) ` : ''}
      <span class={`kind ${input.kind}`}>{w.kinds[input.kind]}</span>
    </>
  )
}
