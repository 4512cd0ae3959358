/** A button that shows a few controls below it. Escape, or going elsewhere, closes it. */
import type { ComponentChildren } from 'preact'
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'

/** Pixels kept free at the edges of the window. */
const margin = 8

/** The button with what it shows. */
export function Disclosure({
  name,
  label,
  children,
}: {
  name: string
  label: string
  children: ComponentChildren
}) {
  const [open, setOpen] = useState(false)
  const place = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const panel = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const shown = panel.current
    if (!open || !shown) return
    // Moved sideways by what it would reach out of the window on either side.
    shown.style.translate = ''
    const { left, right } = shown.getBoundingClientRect()
    const edge = document.documentElement.clientWidth - margin
    const shift = Math.max(margin - left, Math.min(0, edge - right))
    shown.style.translate = `${shift}px`
  }, [open])
  useEffect(() => {
    if (!open) return
    const elsewhere = (event: Event) => {
      if (event.target instanceof Node && !place.current?.contains(event.target)) setOpen(false)
    }
    document.addEventListener('pointerdown', elsewhere)
    document.addEventListener('focusin', elsewhere)
    return () => {
      document.removeEventListener('pointerdown', elsewhere)
      document.removeEventListener('focusin', elsewhere)
    }
  }, [open])
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms
    <div
      ref={place}
      role="group"
      class="disclosure"
      data-disclosure={name}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return
        event.stopPropagation()
        setOpen(false)
        button.current?.focus()
      }}
    >
      <button
        ref={button}
        type="button"
        aria-expanded={open}
        aria-controls={`${name}-panel`}
        onClick={() => setOpen(!open)}
      >
        {label} <span aria-hidden="true">▾</span>
      </button>
      <div ref={panel} id={`${name}-panel`} class="disclosed" hidden={!open}>
        {children}
      </div>
    </div>
  )
}
