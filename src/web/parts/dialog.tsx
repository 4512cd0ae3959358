/** A dialog: the rest of the page waits, Escape closes it, and the focus goes back to where it was. */
import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { words } from '../words/words.ts'

/** A dialog with a heading; `name` is for tests and styles. `closed` is called once, however it was closed. */
export function Dialog({
  name,
  title,
  closed,
  closable = true,
  children,
}: {
  name: string
  title: string
  closed: () => void
  /** False where one of the answers inside must be chosen. */
  closable?: boolean
  children: ComponentChildren
}) {
  const place = useRef<HTMLDialogElement>(null)
  useLayoutEffect(() => {
    const before = document.activeElement
    const dialog = place.current
    dialog?.showModal()
    dialog?.querySelector<HTMLElement>('input:not([type=checkbox]),textarea')?.focus()
    const beside = (event: MouseEvent) => {
      if (closable && event.target === dialog) closed()
    }
    dialog?.addEventListener('click', beside)
    return () => {
      dialog?.close()
      // What had the focus may have been replaced meanwhile; then the answer takes it.
      if (document.activeElement !== document.body) return
      const back = before?.isConnected && before !== document.body ? before : document.getElementById('main')
      if (back instanceof HTMLElement) back.focus()
    }
  }, [])
  return (
    <dialog
      ref={place}
      data-dialog={name}
      aria-labelledby={`${name}-title`}
      onCancel={(event) => {
        event.preventDefault()
        if (closable) closed()
      }}
    >
      <div class="dialog-head">
        <h2 id={`${name}-title`}>{title}</h2>
        {closable ? (
          <button type="button" onClick={closed}>
            {words.value.close}
          </button>
        ) : null}
      </div>
      {children}
    </dialog>
  )
}

/** The end of a form in a dialog: take it, or leave it. */
export function DialogButtons({ closed }: { closed: () => void }) {
  return (
    <p class="row">
      <button type="submit" class="primary" data-submit>
        {words.value.ok}
      </button>
      <button type="button" onClick={closed}>
        {words.value.cancel}
      </button>
    </p>
  )
}
