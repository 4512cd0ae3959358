/** Words that every form of the brief shares. */
import type { Brief, Standard } from './brief-shape.ts'

const standardMarks: Record<Standard['status'], string> = { met: '●', partly: '◐', not: '○' }

/** Title of the document; a what-if says so first. */
export function briefTitle({ title, whatIf }: Brief): string {
  return whatIf === null ? title : `${whatIf} · ${title}`
}

/** How to make the brief again: case, hash, scenario, seed, draws, engine. */
export function runInWords({ run }: Brief): string {
  const parts = [
    `case ${run.case}`,
    `hash ${run.caseHash.slice(0, 12)}`,
    `scenario ${run.scenario}`,
    ...(run.changed.length > 0 ? [`${run.changed.length} changed`] : []),
    ...(run.worlds > 0 ? [`seed ${run.seed}`, `${run.worlds} draws`] : []),
    ...(run.engine === '' ? [] : [`endstate ${run.engine}`]),
  ]
  return parts.join(' · ')
}

/** `● Visuals: met, 1 figure with its text`. */
export function standardInWords({ name, status, why }: Standard): string {
  return `${standardMarks[status]} ${name}: ${status === 'not' ? 'not met' : status}, ${why}`
}
