/** Small pieces that every table and sentence of an analysis is made of. */
import type { Column } from './block.ts'

/** "A", "A and B", "A, B and C"; an empty list is "nobody". */
export function listed(names: readonly string[]): string {
  if (names.length === 0) return 'nobody'
  if (names.length === 1) return names[0]!
  return `${names.slice(0, -1).join(', ')} and ${names[names.length - 1]}`
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
