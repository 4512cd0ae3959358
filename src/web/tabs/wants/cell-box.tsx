/** The box in a cell that is being edited. */
import { useLayoutEffect, useRef } from 'preact/hooks'

/** Enter and Tab enter the number, Escape gives up; leaving the box otherwise leaves it open, with its letters kept. */
export function CellBox({
  text,
  label,
  type,
  enter,
  giveUp,
}: {
  text: string
  label: string
  type: (text: string) => void
  enter: () => void
  giveUp: () => void
}) {
  const box = useRef<HTMLInputElement>(null)
  useLayoutEffect(() => {
    box.current?.focus()
    const end = box.current?.value.length ?? 0
    box.current?.setSelectionRange(end, end)
  }, [])
  return (
    <input
      ref={box}
      type="text"
      class="box"
      inputMode="decimal"
      data-cell-box
      aria-label={label}
      value={text}
      onInput={(event) => type(event.currentTarget.value)}
      onKeyDown={(event) => {
        event.stopPropagation()
        if (event.key === 'Enter') {
          event.preventDefault()
          enter()
        } else if (event.key === 'Escape') {
          event.preventDefault()
          giveUp()
        } else if (event.key === 'Tab') enter()
      }}
    />
  )
}
