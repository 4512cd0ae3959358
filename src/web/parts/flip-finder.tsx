/** The smallest change that flips the answer: of one number, and of the two that need least together. */
import { useState } from 'preact/hooks'
import type { FlipMove, Flips } from '../engine/protocol.ts'
import { setAll } from '../state/what-if.ts'
import { engine, workbench } from '../state/workbench.ts'
import { words } from '../words/words.ts'
import { figure } from './figure.tsx'

/** The question and its answer. */
export function FlipFinder() {
  const { address, about, problem, subject } = workbench
  const w = words.value
  const [found, setFound] = useState<{ flips: Flips; of: string } | null>(null)
  const [share, setShare] = useState<number | null>(null)
  const [endState, setEndState] = useState('')
  const find = async () => {
    const { where } = address.value
    const of = subject.value
    setShare(0)
    try {
      const flips = await engine().slow.ask(
        'flips',
        { where, endState: endState || null },
        { onProgress: (done) => setShare(done) },
      )
      setFound({ flips, of })
    } catch (failed) {
      problem.value = failed instanceof Error ? failed.message : String(failed)
    } finally {
      setShare(null)
    }
  }
  return (
    <section class="flip-finder" aria-labelledby="flip-title" data-flips={found ? 'found' : 'open'}>
      <h3 id="flip-title">{w.flipFinder}</h3>
      <label class="block">
        {w.ofEndState}{' '}
        <select value={endState} onChange={(event) => setEndState(event.currentTarget.value)}>
          <option value="">{w.anyPackage}</option>
          {about.value?.endStates.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
        </select>
      </label>
      <button type="button" disabled={share !== null} onClick={() => void find()}>
        {w.findFlips}
      </button>
      {share === null ? null : <progress max={1} value={share} aria-label={w.working(w.flipFinder)} />}
      {found && found.of !== subject.value ? <p class="stale">{w.forOlder}</p> : null}
      {found ? <FoundFlips flips={found.flips} /> : null}
    </section>
  )
}

function FoundFlips({ flips }: { flips: Flips }) {
  const w = words.value
  return (
    <>
      <p>{flips.open ? w.flipOpen : w.flipShut}</p>
      {flips.singles.length === 0 ? <p>{w.noFlip(flips.tried)}</p> : null}
      <ol>
        {flips.singles.map((one) => (
          <li key={`${one.key} ${one.to}`}>
            <Move moves={[one]} />
          </li>
        ))}
      </ol>
      <h4>{w.flipPair}</h4>
      {flips.pair ? <Move moves={flips.pair} /> : <p>{w.noPair(flips.pairsTried)}</p>}
    </>
  )
}

function Move({ moves }: { moves: readonly FlipMove[] }) {
  const w = words.value
  return (
    <>
      {moves.map(({ key, label, unit, from, to, inside }) => (
        <span key={key} class="flip-move">
          <span lang="en">{label}</span>: {figure(from)} → {figure(to)} <span lang="en">{unit}</span>{' '}
          <small class={inside ? '' : 'outside'}>({inside ? w.within : w.outside})</small>{' '}
        </span>
      ))}
      <button
        type="button"
        class="small"
        data-set-flip
        onClick={() => setAll(Object.fromEntries(moves.map(({ key, to }) => [key, to])))}
      >
        {w.setThis}
      </button>
    </>
  )
}
