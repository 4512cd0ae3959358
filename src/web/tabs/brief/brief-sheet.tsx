/**
 * The brief as it prints, in a frame that may run nothing. A sentence is changed where it stands: it takes the focus, Enter
 * or leaving it keeps the words, Escape gives them up.
 */
import { useRef } from 'preact/hooks'
import { words } from '../../words/words.ts'
import { rewrite, type Written } from './written-brief.ts'

/** Seen on the screen only, and only here. */
const style = `@media screen {
  [data-sentence] { cursor: text; border-radius: 2px }
  [data-sentence]:hover { background: #fff3d6 }
  [data-sentence]:focus { outline: 3px solid #0b57a4; outline-offset: 2px; background: #fff }
  [data-stale] { border-inline-start: 4px double #8a3b00; padding-inline-start: 4pt }
}`

/** The sheet; `id` is that of the frame, for printing. */
export function BriefSheet({ written, id }: { written: Written; id: string }) {
  const w = words.value
  const again = useRef<string | null>(null)
  return (
    <iframe
      id={id}
      class="brief-frame"
      title={w.tabs.brief.question}
      sandbox="allow-same-origin allow-modals"
      srcdoc={written.made.text}
      onLoad={(event) => {
        const sheet = event.currentTarget.contentDocument
        if (!sheet) return
        const own = sheet.createElement('style')
        own.textContent = style
        sheet.head.append(own)
        for (const sentence of written.made.sentences) {
          const element = sheet.querySelector<HTMLElement>(`[data-sentence="${CSS.escape(sentence.id)}"]`)
          if (!element) continue
          element.toggleAttribute('data-stale', sentence.stale)
          makeEditable(element, w.brief.change(sentence.id), (text) => {
            again.current = sentence.id
            void rewrite(sentence, text)
          })
        }
        // A change writes the sheet again: whoever changed the sentence goes on from there.
        const last = again.current
        again.current = null
        if (last !== null) sheet.querySelector<HTMLElement>(`[data-sentence="${CSS.escape(last)}"]`)?.focus()
      }}
    />
  )
}

/** The words of a sentence without its mark; links to sources stay as their numbers. */
function wordsOf(element: HTMLElement): string {
  const copy = element.cloneNode(true) as HTMLElement
  for (const mark of copy.querySelectorAll('.by-hand')) mark.remove()
  return (copy.textContent ?? '').replaceAll('\u2060', '').replace(/\s+/g, ' ').trim()
}

function makeEditable(element: HTMLElement, label: string, changed: (text: string) => void): void {
  const before = wordsOf(element)
  const as = [...element.childNodes].map((one) => one.cloneNode(true))
  element.contentEditable = 'plaintext-only'
  if (element.contentEditable !== 'plaintext-only') element.contentEditable = 'true'
  for (const mark of element.querySelectorAll<HTMLElement>('.by-hand')) mark.contentEditable = 'false'
  element.tabIndex = 0
  element.setAttribute('aria-label', `${label}: ${before}`)
  // A caption or an item keeps its role, which the table and the list need; a paragraph becomes a text field.
  if (element.localName === 'p') element.setAttribute('role', 'textbox')
  element.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') {
      event.preventDefault()
      element.blur()
    } else if (event.key === 'Escape') {
      event.preventDefault()
      element.replaceChildren(...as.map((one) => one.cloneNode(true)))
      element.blur()
    }
  })
  element.addEventListener('blur', () => {
    const now = wordsOf(element)
    if (now !== before) changed(now)
  })
}
