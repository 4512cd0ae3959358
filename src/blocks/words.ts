/** Small pieces that every table and sentence of an analysis is made of. */
import type { Column } from './block.ts'

/** "A", "A and B", "A, B and C"; an empty list is "nobody". */
export function listed(names: readonly string[]): string {
  if (names.length === 0) return 'nobody'
  if (names.length === 1) return names[0]!
  return `${names.slice(0, -1).join(', ')} and ${names[names.length - 1]}`
}

/** The name of the thing with this id; an unknown id stands for itself, so that nothing is ever blank. */
export function nameOf(list: readonly { id: string; name: string }[], id: string): string {
  return list.find((one) => one.id === id)?.name ?? id
}

/** 1,234; rounded to a whole number. */
export function grouped(count: number): string {
  return Math.round(count).toLocaleString('en-US')
}

/** A column of text. */
export function leftColumn(id: string, label: string): Column {
  return { id, label, align: 'left' }
}

/** A column of numbers. */
export function rightColumn(id: string, label: string): Column {
  return { id, label, align: 'right' }
}

/** The text with a full stop, unless it ends a sentence already. */
export function closed(text: string): string {
  const trimmed = text.trim()
  return /[.!?]$/.test(trimmed) ? trimmed : `${trimmed}.`
}
