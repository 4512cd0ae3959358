/** A number of the case as it is written, with the letter of what it rests on. */
import { formWords } from '../../words/form-words.ts'
import { words } from '../../words/words.ts'
import { cellText, type Written } from '../wants/cell-value.ts'
import type { BasisKind } from './number-basis.ts'

/** What a written number rests on; a bare one is assumed. */
export function basisOf(written: Written): BasisKind {
  if (typeof written !== 'object' || Array.isArray(written) || 'distribution' in written) return 'assumed'
  return written.quoted ? 'quoted' : written.derived ? 'derived' : written.judged ? 'judged' : 'assumed'
}

/** The number; a dash where there is none. */
export function ShownNumber({ written }: { written: Written | undefined }) {
  const w = words.value
  if (written === undefined) return <>–</>
  const kind = basisOf(written)
  const whole = typeof written === 'object' && !Array.isArray(written) && !('distribution' in written)
  const text = whole && written.derived ? written.derived : cellText(written)
  return (
    <>
      {text || formWords.value.distribution}{' '}
      <span class={`cell ${kind}`} title={w.kinds[kind]}>
        {w.editing.marks[kind]}
        <span class="heard"> ({w.kinds[kind]})</span>
      </span>
    </>
  )
}
