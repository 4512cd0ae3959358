/** One hint for somebody new, with the button it speaks of. Nothing is covered, nothing waits for it. */
import { home } from '../state/address.ts'
import { newCaseWanted } from '../state/dialogs.ts'
import { endHints, hint, liveCase } from '../state/newcomer.ts'
import { openPanel } from '../state/panel.ts'
import { go, reset, workbench } from '../state/workbench.ts'
import { words } from '../words/words.ts'

/** The hint, or nothing. */
export function FirstSteps() {
  const w = words.value
  const now = hint.value
  if (now === null) return null
  const says = {
    lever: w.newcomerLever,
    'no-lever': w.newcomerNoLever,
    why: w.newcomerWhy,
    back: w.newcomerBack,
    live: w.newcomerLive,
    brief: w.newcomerBrief,
    own: w.newcomerOwn,
  }[now]
  return (
    <section class="first-steps" data-hint={now} aria-label={w.newcomerLabel}>
      <p>{says}</p>
      <ButtonOf now={now} />
      <button type="button" class="link" data-step="end" onClick={endHints}>
        {w.enough}
      </button>
    </section>
  )
}

function ButtonOf({ now }: { now: NonNullable<typeof hint.value> }) {
  const w = words.value
  const { panel, inputs, proofOf, address } = workbench
  const step = {
    lever: panel.value === 'levers' ? null : { label: w.openLevers, run: () => openPanel('levers') },
    'no-lever': { label: w.tabs.holds.question, run: () => go({ tab: 'holds' }) },
    why: {
      label: w.why,
      run: () => {
        proofOf.value = Object.keys(address.value.where.set)[0] ?? inputs.value[0]?.key ?? null
        openPanel('proof')
      },
    },
    back: { label: w.putBack, run: reset },
    live: { label: w.tryLive, run: () => go({ ...home, name: liveCase, tab: 'readings' }) },
    brief: { label: w.writeBrief, run: () => go({ tab: 'brief' }) },
    own: {
      label: w.startOwn,
      run: () => {
        go({ name: null })
        newCaseWanted.value = true
      },
    },
  }[now]
  if (!step) return null
  return (
    <button type="button" class="primary" data-step={now} onClick={step.run}>
      {step.label}
    </button>
  )
}
