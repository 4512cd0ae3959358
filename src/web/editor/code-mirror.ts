/** The editor of the text, loaded when it is first opened. What it asks and keeps is given to it; it knows no engine. */
import { autocompletion, type CompletionContext } from '@codemirror/autocomplete'
import { indentWithTab } from '@codemirror/commands'
import { yaml } from '@codemirror/lang-yaml'
import { defaultHighlightStyle, HighlightStyle, syntaxHighlighting } from '@codemirror/language'
import { linter, lintGutter, type Diagnostic as Mark } from '@codemirror/lint'
import { EditorState } from '@codemirror/state'
import { EditorView, keymap } from '@codemirror/view'
import { basicSetup } from 'codemirror'
import type { SaidDiagnostic } from '../engine/editing-calls.ts'
import type { Offer } from './offers.ts'

/** What the editor is given. */
export interface EditorNeeds {
  parent: HTMLElement
  text: string
  label: string
  readOnly: boolean
  /** All problems of a text. */
  check: (text: string) => Promise<SaidDiagnostic[]>
  /** What can stand behind some text. */
  offers: (before: string) => Offer[]
  /** Called at every change of the text. */
  changed: (text: string) => void
  /** Called when somebody presses Ctrl or ⌘ and Enter, or S. */
  apply: () => void
}

/** An editor on the page. */
export interface OpenEditor {
  text: () => string
  /** Puts another text in, for instance after an undo outside of the editor. */
  replace: (text: string) => void
  /** Puts the cursor on a place; lines and columns from 1. */
  goTo: (line: number, column: number) => void
  close: () => void
}

/** How long a hand rests before the text is checked, in milliseconds. */
const rest = 400

/** Colours of the usual style: comments, keys, texts. What is not named is ink. */
const ownColours: Record<string, string> = {
  '#940': 'var(--quiet)',
  '#00c': 'var(--accent)',
  '#00f': 'var(--accent)',
  '#a11': 'var(--warn)',
  '#e40': 'var(--warn)',
}

/** Puts an editor into the page. */
export function openEditor(needs: EditorNeeds): OpenEditor {
  const applied = () => {
    needs.apply()
    return true
  }
  const view = new EditorView({
    parent: needs.parent,
    state: EditorState.create({
      doc: needs.text,
      extensions: [
        // Before the usual keys, one of which is Ctrl and Enter too.
        keymap.of([
          { key: 'Mod-Enter', run: applied },
          { key: 'Mod-s', run: applied },
        ]),
        basicSetup,
        // Escape takes this key back for a moment, so that Tab leaves the editor.
        keymap.of([indentWithTab]),
        yaml(),
        syntaxHighlighting(colours),
        lintGutter(),
        linter(async (at) => marksOf(await needs.check(at.state.doc.toString()), at.state), { delay: rest }),
        autocompletion({ override: [completing(needs.offers)] }),
        EditorView.contentAttributes.of({ 'aria-label': needs.label, lang: 'en', tabindex: '0' }),
        EditorView.editable.of(!needs.readOnly),
        EditorState.readOnly.of(needs.readOnly),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) needs.changed(update.state.doc.toString())
        }),
        look,
      ],
    }),
  })
  return {
    text: () => view.state.doc.toString(),
    replace: (text) => {
      if (text === view.state.doc.toString()) return
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } })
    },
    goTo: (line, column) => {
      const { doc } = view.state
      const at = doc.line(Math.min(Math.max(1, line), doc.lines))
      const anchor = Math.min(at.from + column - 1, at.to)
      view.dispatch({ selection: { anchor }, effects: EditorView.scrollIntoView(anchor, { y: 'center' }) })
      view.focus()
    },
    close: () => view.destroy(),
  }
}

/** The usual kinds of words in the page's own colours, which can be read on light and on dark paper. */
const colours = HighlightStyle.define(
  defaultHighlightStyle.specs.map((spec) =>
    spec.color === undefined ? spec : { ...spec, color: ownColours[spec.color] ?? 'var(--ink)' },
  ),
)

const look = EditorView.theme({
  '&': { height: '65vh', border: '1px solid var(--quiet)', color: 'var(--ink)', background: 'var(--paper)' },
  '.cm-scroller': { overflow: 'auto', fontFamily: 'ui-monospace, monospace', fontSize: '0.9rem' },
  '.cm-gutters': { background: 'var(--raised)', color: 'var(--quiet)' },
  '.cm-content': { caretColor: 'var(--ink)' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '.cm-activeLine, .cm-activeLineGutter': { background: 'color-mix(in srgb, var(--accent) 9%, transparent)' },
  '.cm-selectionBackground, &.cm-focused .cm-selectionBackground': {
    background: 'color-mix(in srgb, var(--accent) 30%, transparent) !important',
  },
  '.cm-tooltip': { background: 'var(--raised)', color: 'var(--ink)', border: '1px solid var(--quiet)' },
  '.cm-diagnosticText': { whiteSpace: 'pre-line' },
})

/** Marks of the engine's problems, at their places. */
function marksOf(problems: readonly SaidDiagnostic[], { doc }: EditorState): Mark[] {
  return problems.map(({ line, column, endColumn, severity, message, meaning, remedy }) => {
    const at = doc.line(Math.min(Math.max(1, line), doc.lines))
    const from = Math.min(at.from + column - 1, at.to)
    const to = Math.min(endColumn === undefined ? from + 1 : at.from + endColumn - 1, at.to)
    return { from, to: Math.max(from, to), severity, message: `${message}\n${meaning}\n${remedy}` }
  })
}

function completing(offers: EditorNeeds['offers']) {
  return (context: CompletionContext) => {
    const word = context.matchBefore(/[A-Za-z0-9-]*/)
    if (!context.explicit && (!word || word.from === word.to)) return null
    const options = offers(context.state.doc.sliceString(0, context.pos)).map(({ text, kind, info }) => ({
      label: text,
      type: kind === 'key' ? 'property' : kind === 'id' ? 'variable' : 'enum',
      apply: kind === 'key' ? `${text}: ` : text,
      ...(info === '' ? {} : { info }),
    }))
    return { from: word?.from ?? context.pos, options, validFor: /^[A-Za-z0-9-]*$/ }
  }
}
