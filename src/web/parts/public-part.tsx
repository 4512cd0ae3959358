/** By how much the answer changes without what is for the team or for one person only. */
import { useState } from 'preact/hooks'
import type { PublicPart as Found } from '../engine/protocol.ts'
import { engine, workbench } from '../state/workbench.ts'
import { words } from '../words/words.ts'
import { percentText } from './figure.tsx'

/** The question, and both answers beside each other. */
export function PublicPart() {
  const { address, problem, subject } = workbench
  const w = words.value
  const [found, setFound] = useState<{ part: Found; of: string } | null>(null)
  const [busy, setBusy] = useState(false)
  const find = async () => {
    const { where } = address.value
    const of = subject.value
    setBusy(true)
    try {
      const part = await engine().slow.ask('publicPart', { where })
      setFound({ part, of })
    } catch (failed) {
      problem.value = failed instanceof Error ? failed.message : String(failed)
    } finally {
      setBusy(false)
    }
  }
  return (
    <section class="public-part" aria-labelledby="public-title" aria-busy={busy} data-public-part>
      <h2 id="public-title">{w.publicPart}</h2>
      <button type="button" disabled={busy} onClick={() => void find()}>
        {w.publicFind}
      </button>
      {found && found.of !== subject.value ? <p class="stale">{w.forOlder}</p> : null}
      {found ? <Parts part={found.part} /> : null}
    </section>
  )
}

function Parts({ part }: { part: Found }) {
  const w = words.value
  if (!part.ok) return <p lang="en">{part.says.join(' ')}</p>
  const number = (value: number) => value.toLocaleString(w.code)
  const { now, without } = part
  if (part.leftOut.length === 0) return <p>{w.publicNone}</p>
  return (
    <ul>
      <li>
        {w.publicLeft}:{' '}
        {part.leftOut.map(({ what, count }) => `${count} ${w.publicKinds[what] ?? what}`).join(', ')}.
      </li>
      <li>{w.publicRebased(part.rebased)}</li>
      <li>{w.publicAnswer(number(now.acceptable), number(without.acceptable), number(part.packages))}</li>
      {part.beliefs.map(({ reading, from, to }) => (
        <li key={reading}>{w.publicBelief(reading, percentText(from), percentText(to))}</li>
      ))}
      <li>{w.publicCiting(percentText(now.citing), percentText(without.citing))}</li>
      {now.acceptable === without.acceptable && part.beliefs.every(({ from, to }) => from === to) ? (
        <li>{w.publicSame}</li>
      ) : null}
    </ul>
  )
}
