/**
 * The text of the case beside the forms: the same problems as on the command line while typing, keys and ids offered. What
 * is typed is kept as a draft until it can be read and is applied, which is one step that can be undone.
 */
import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import type { SaidDiagnostic } from '../engine/editing-calls.ts'
import { readSpec, spec } from '../state/editing.ts'
import { currentText, edit, engine, keepDraft, workbench } from '../state/workbench.ts'
import { ConflictNote } from '../tabs/forms/conflict-note.tsx'
import { words } from '../words/words.ts'
import type { OpenEditor } from './code-mirror.ts'
import { offersAt } from './offers.ts'
import { placeAt } from './place-in-yaml.ts'

/** Letters are kept at most this long after they are typed, in milliseconds. */
const keepWithin = 200

/** The editor, with apply, discard and the list of problems. */
export function CaseEditor() {
  const w = words.value.editing
  const { opened, newer, draft } = workbench
  const place = useRef<HTMLDivElement>(null)
  const editor = useRef<OpenEditor | null>(null)
  const problems = useSignal<SaidDiagnostic[]>([])
  const said = useSignal('')
  const failed = useSignal('')

  const apply = async () => {
    const text = editor.current?.text()
    if (text === undefined) return
    said.value = ''
    if (text === currentText().text) {
      await keepDraft(null)
      said.value = w.nothingToApply
      return
    }
    const done = await edit(text)
    said.value = done.ok ? w.applied : w.notApplied
    problems.value = done.diagnostics
  }

  useEffect(() => {
    let wanted = true
    let waiting: ReturnType<typeof setTimeout> | undefined
    let typed: string | null = null
    let schema: object = {}
    const flush = () => {
      clearTimeout(waiting)
      waiting = undefined
      if (typed !== null) void keepDraft(typed)
      typed = null
    }
    void readSpec().catch(() => {})
    engine()
      .quick.ask('schema', {})
      .then(
        (found) => {
          schema = found
        },
        () => {},
      )
    import('./code-mirror.ts').then(
      ({ openEditor }) => {
        if (!wanted || !place.current) return
        const { text, draft: begun } = currentText()
        editor.current = openEditor({
          parent: place.current,
          text: begun ?? text,
          label: w.textOfCase,
          readOnly: newer.value !== null,
          check: async (now) => {
            const found = await engine().quick.ask('check', { text: now })
            if (wanted) problems.value = found.problems
            return found.problems
          },
          offers: (before) => offersAt(placeAt(before), schema, spec.value),
          changed: (now) => {
            typed = now
            said.value = ''
            waiting ??= setTimeout(flush, keepWithin)
          },
          apply: () => void apply(),
        })
      },
      (problem: unknown) => {
        failed.value = problem instanceof Error ? problem.message : String(problem)
      },
    )
    globalThis.addEventListener('pagehide', flush)
    return () => {
      wanted = false
      flush()
      globalThis.removeEventListener('pagehide', flush)
      editor.current?.close()
      editor.current = null
    }
  }, [])

  // An undo, a number of the grid or another tab's version changes the text from outside; a draft is left alone.
  useEffect(() => {
    const { text, draft: begun } = currentText()
    if (begun === null) editor.current?.replace(text)
  }, [opened.value])

  return (
    <section data-editor aria-labelledby="editor-title">
      <h2 id="editor-title">{w.textOfCase}</h2>
      <p class="row">
        <button
          type="button"
          class="primary"
          data-apply
          disabled={newer.value !== null}
          onClick={() => void apply()}
        >
          {w.apply}
        </button>
        <button
          type="button"
          data-discard
          disabled={draft.value === null}
          onClick={() => {
            editor.current?.replace(currentText().text)
            void keepDraft(null)
          }}
        >
          {w.discard}
        </button>
        <span role="status">{said.value || (draft.value !== null ? w.draftKept : '')}</span>
      </p>
      <p class="hint">{w.editorHint}</p>
      {failed.value ? <p role="alert">{failed.value}</p> : null}
      <div ref={place} data-editor-place />
      {problems.value.some(({ code }) => code === 'nothing-feasible' || code === 'status-quo-infeasible') ? (
        <ConflictNote text={editor.current?.text() ?? currentText().text} />
      ) : null}
      <Problems problems={problems.value} goTo={(line, column) => editor.current?.goTo(line, column)} />
    </section>
  )
}

function Problems({
  problems,
  goTo,
}: {
  problems: SaidDiagnostic[]
  goTo: (line: number, column: number) => void
}) {
  const w = words.value
  const errors = problems.filter((one) => one.severity === 'error').length
  return (
    <div data-problems={errors}>
      <p>
        {problems.length === 0 ? w.sound : `${w.errors(errors)}, ${w.warnings(problems.length - errors)}`}
      </p>
      <ul class="problems" lang="en">
        {problems.slice(0, 50).map((one, at) => (
          <li key={at}>
            <button type="button" class="link" onClick={() => goTo(one.line, one.column)}>
              {one.line}:{one.column}
            </button>{' '}
            {one.severity === 'error' ? '✖' : '⚠'} {one.message} <small>{one.remedy}</small>
          </li>
        ))}
      </ul>
    </div>
  )
}
