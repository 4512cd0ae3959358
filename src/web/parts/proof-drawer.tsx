/** The proof of one number: what it rests on, what speaks against it. Opened from any number with `e`. */
import { useEffect, useState } from 'preact/hooks'
import type { Proof } from '../engine/protocol.ts'
import { engine, workbench } from '../state/workbench.ts'
import { words } from '../words/words.ts'

/** The drawer; a hint where no number has been chosen. */
export function ProofDrawer() {
  const { proofOf, address } = workbench
  const [proof, setProof] = useState<Proof | null>(null)
  const key = proofOf.value
  useEffect(() => {
    let wanted = true
    setProof(null)
    if (key !== null)
      engine()
        .quick.ask('proof', { key, where: address.value.where })
        .then(
          (found) => wanted && setProof(found),
          () => wanted && setProof(null),
        )
    return () => {
      wanted = false
    }
  }, [key, address.value.where])
  return (
    <section class="proof-drawer" aria-labelledby="proof-title">
      <h2 id="proof-title" tabIndex={-1}>
        {proof ? words.value.proofFor(proof.input.label) : words.value.proof}
      </h2>
      {proof ? <Found proof={proof} /> : <p class="hint">{words.value.proofHint}</p>}
    </section>
  )
}

function Found({ proof }: { proof: Proof }) {
  const { input } = proof
  const w = words.value
  return (
    <>
      <p>
        <strong>{figure(input.value)}</strong> {input.unit}{' '}
        {input.high > input.low ? `(${w.range} ${figure(input.low)}–${figure(input.high)}) ` : ''}
        <span class={`kind ${input.kind}`}>{w.kinds[input.kind]}</span> <code>{input.key}</code>
      </p>
      {proof.reason ? (
        <p lang="en">
          {w.reason}: {proof.reason}
        </p>
      ) : null}
      {proof.passages.length === 0 ? <p>{w.noPassage}</p> : null}
      <ul class="passages" lang="en">
        {proof.passages.map((one) => (
          <li key={one.claim}>
            {one.fragment ? <q>{one.fragment}</q> : null} <span>{one.says}</span>
            <br />
            <small>
              {[one.by, one.source, one.date || one.published].filter(Boolean).join(' · ')} ·{' '}
              {w.gives[one.gives] ?? one.gives}
            </small>
          </li>
        ))}
      </ul>
      {proof.against.length > 0 ? (
        <>
          <h3>{w.against}</h3>
          <ul class="passages" lang="en">
            {proof.against.map((one) => (
              <li key={one.claim}>
                {one.fragment ? <q>{one.fragment}</q> : null} {one.says} <small>{one.source}</small>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  )
}

/** A number as short as it stays true to three figures. */
export function figure(value: number): string {
  return Number(value.toPrecision(3)).toLocaleString('en-US', { maximumFractionDigits: 6 })
}
