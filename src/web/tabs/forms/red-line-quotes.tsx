/** What the sources say about a red line: the passages it rests on, and beside them those that speak against it. */
import type { CaseSpec } from 'endstate'
import { useEffect, useState } from 'preact/hooks'
import type { PassageLine, Proof } from '../../engine/protocol.ts'
import { engine, workbench } from '../../state/workbench.ts'
import { formWords } from '../../words/form-words.ts'
import { words } from '../../words/words.ts'
import type { Item } from './item-places.ts'

type Line = Pick<PassageLine, 'claim' | 'says' | 'fragment' | 'by' | 'source' | 'date'>

/** Both sides; nothing where no passage speaks against it. */
export function RedLineQuotes({ spec, item }: { spec: CaseSpec; item: Item }) {
  const w = words.value
  const [proof, setProof] = useState<Proof | null>(null)
  const key = `${item.written.party}.red-line.${item.written.id}`
  useEffect(() => {
    let wanted = true
    engine()
      .quick.ask('proof', { key, where: workbench.address.value.where })
      .then(
        (found) => {
          if (wanted) setProof(found)
        },
        () => {},
      )
    return () => {
      wanted = false
    }
  }, [key])
  if (!proof || proof.against.length === 0) return null
  const declared = (item.written.declared as { claims: string[] } | undefined)?.claims ?? []
  const isDeclared = ({ claim }: Line) => declared.includes(claim)
  const said = declared.flatMap((id): Line[] => {
    const claim = spec.claims.find((one) => one.id === id)
    if (!claim) return []
    const source = spec.sources.find((one) => one.id === claim.source)?.title ?? claim.source
    const { says, by = '', date = '', quote } = claim
    return [{ claim: id, says, fragment: quote?.exact ?? '', by, source, date }]
  })
  const rest = proof.passages.filter((one) => !isDeclared(one))
  const against = proof.against.filter((one) => !isDeclared(one))
  // Where what was declared speaks against what the judgement rests on, the two stand on different sides.
  const apart = proof.against.some(isDeclared)
  return (
    <section class="both-sides" data-red-line-quotes aria-label={formWords.value.contradicted}>
      <p>
        <strong>{formWords.value.contradicted}</strong> {formWords.value.contradictedHint}
      </p>
      <div class="pair">
        <Side title={formWords.value.speaksFor} lines={apart ? said : [...said, ...rest]} />
        <Side title={w.against} lines={apart ? [...rest, ...against] : against} />
      </div>
    </section>
  )
}

function Side({ title, lines }: { title: string; lines: readonly Line[] }) {
  return (
    <div data-side>
      <h3>{title}</h3>
      {lines.length === 0 ? <p>–</p> : null}
      <ul lang="en">
        {lines.map((one) => (
          <li key={one.claim}>
            {one.fragment ? <q>{one.fragment}</q> : null} {one.says}{' '}
            <small>{[one.by, one.source, one.date].filter(Boolean).join(', ')}</small>
          </li>
        ))}
      </ul>
    </div>
  )
}
