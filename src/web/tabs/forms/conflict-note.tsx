/** Rules that together leave no state, or one that excludes where things stand: which they are, and a way to leave one out. */
import { useEffect, useState } from 'preact/hooks'
import type { EditingCalls, RuleOfConflict } from '../../engine/editing-calls.ts'
import { inTurn } from '../../state/editing.ts'
import { edit, engine } from '../../state/workbench.ts'
import { words } from '../../words/words.ts'

type Found = EditingCalls['conflict']['gives']

/** The note on a text of a case; nothing where its rules do not contradict each other. */
export function ConflictNote({ text, settled }: { text: string; settled?: () => void }) {
  const w = words.value.editing
  const [{ rules, standing }, setFound] = useState<Found>({ rules: [], standing: false })
  const [says, setSays] = useState('')
  useEffect(() => {
    let wanted = true
    engine()
      .quick.ask('conflict', { text })
      .then(
        (found) => {
          if (wanted) setFound(found)
        },
        () => {},
      )
    return () => {
      wanted = false
    }
  }, [text])
  if (rules.length === 0) return null
  const leaveOut = async (rule: RuleOfConflict) => {
    const left = await engine().quick.ask('check', { text: rule.without })
    if (!left.ok) {
      const errors = left.problems.filter(({ severity }) => severity === 'error')
      return setSays(errors.map((one) => `${one.message}. ${one.remedy}`).join(' '))
    }
    const done = await inTurn(() => edit(rule.without))
    if (done.ok) settled?.()
  }
  return (
    <div role="alert" class="problem" data-conflict>
      <p>{standing ? w.excludesStatusQuo : w.conflict(rules.length)}</p>
      <ul>
        {rules.map((rule) => (
          <li key={rule.id} data-rule={rule.id}>
            <span lang="en">{rule.because}</span> <small lang="en">({rule.says})</small>{' '}
            <button type="button" data-leave-out onClick={() => void leaveOut(rule)}>
              {w.leaveOut(rule.because)}
            </button>
          </li>
        ))}
      </ul>
      {says ? <p lang="en">{says}</p> : null}
      <p>{w.leaveOutHint}</p>
    </div>
  )
}
