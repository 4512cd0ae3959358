/** Rules that together leave no state: the smallest set of them, and a way to leave one out. */
import { useEffect, useState } from 'preact/hooks'
import type { RuleOfConflict } from '../../engine/editing-calls.ts'
import { edit, engine } from '../../state/workbench.ts'
import { words } from '../../words/words.ts'

/** The note on a text of a case; nothing where its rules do not contradict each other. */
export function ConflictNote({ text, settled }: { text: string; settled?: () => void }) {
  const w = words.value.editing
  const [rules, setRules] = useState<RuleOfConflict[]>([])
  useEffect(() => {
    let wanted = true
    engine()
      .quick.ask('conflict', { text })
      .then(
        (found) => {
          if (wanted) setRules(found)
        },
        () => {},
      )
    return () => {
      wanted = false
    }
  }, [text])
  if (rules.length === 0) return null
  const leaveOut = async (rule: RuleOfConflict) => {
    const left = await engine().quick.ask('conflict', { text: rule.without })
    if (left.length > 0) return setRules(left)
    const done = await edit(rule.without)
    if (done.ok) settled?.()
  }
  return (
    <div role="alert" class="problem" data-conflict>
      <p>{w.conflict(rules.length)}</p>
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
      <p>{w.leaveOutHint}</p>
    </div>
  )
}
