/** What the page says when something is not as it should be: what happened, what it means, what to do. */
import { signal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { CaseEditor } from '../editor/case-editor.tsx'
import { RescueButtons } from '../parts/guard.tsx'
import { saveFile } from '../parts/save-file.ts'
import { currentText, go, workbench } from '../state/workbench.ts'
import { remember, remembered, words } from '../words/words.ts'

/** Why there is no answer, in the engine's words. */
export function ProblemNote() {
  const { problem } = workbench
  const w = words.value
  if (!problem.value) return null
  return (
    <div role="alert" class="problem" data-problem>
      <strong>{w.problem}.</strong> <span lang="en">{problem.value}</span> {w.problemMeans}
    </div>
  )
}

/** The browser keeps nothing: the one thing to do now has the focus. */
export function StorageNote() {
  const failed = workbench.saved.value !== null && 'failed' in workbench.saved.value
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (failed) button.current?.focus()
  }, [failed])
  if (!failed) return null
  const w = words.value
  return (
    <div role="alert" class="problem" data-storage-full>
      <strong>{w.fullTitle}.</strong> {w.fullMeans}{' '}
      <button
        ref={button}
        type="button"
        class="primary"
        onClick={() => {
          const { text, draft } = currentText()
          saveFile(`${workbench.about.value?.id ?? 'case'}.yaml`, draft ?? text, 'application/yaml')
        }}
      >
        {w.saveFile}
      </button>
    </div>
  )
}

/** In another language than the engine's, said once. */
export function LanguageNote() {
  const w = words.value
  if (w.code === 'en' || understood.value) return null
  return (
    <p class="note" data-language-note>
      {w.engineSpeaks}{' '}
      <button
        type="button"
        class="small"
        onClick={() => {
          understood.value = true
          remember('language note', 'understood')
        }}
      >
        {w.understood}
      </button>
    </p>
  )
}
const understood = signal(remembered('language note') === 'understood')

/** A case that opens, cannot be read, is newer than the page, or is not there. */
export function NoCaseYet() {
  const { opened, problem } = workbench
  const w = words.value
  if (problem.value)
    return (
      <p>
        {w.noSuchCase}{' '}
        <button type="button" onClick={() => go({ name: null })}>
          {w.backHome}
        </button>
      </p>
    )
  const found = opened.value
  if (!found || found.ok)
    return (
      <p data-opening>
        <progress aria-label={w.opening} /> {w.opening}
      </p>
    )
  const newer = found.diagnostics.some(({ code }) => newerCodes.includes(code))
  const nothing = found.diagnostics.some(({ code }) => emptyCodes.includes(code))
  return (
    <section class="problem" data-unread={newer ? 'newer' : 'errors'}>
      <h2>{newer ? w.newerTitle : w.unreadTitle}</h2>
      <p>{newer ? w.newerMeans : w.unreadMeans}</p>
      <p>
        {nothing ? `${w.noCaseNeeds} ` : null}
        <RescueButtons />
      </p>
      <ul lang="en">
        {found.diagnostics.slice(0, 20).map(({ said }, index) => (
          <li key={index}>
            <pre>{said}</pre>
          </li>
        ))}
      </ul>
      <CaseEditor />
    </section>
  )
}

/** What the engine calls a text that says nothing of a case. */
const emptyCodes: readonly string[] = ['empty-file', 'not-a-mapping']

/** What the engine calls a file of a later version. */
const newerCodes: readonly string[] = ['newer-format']
