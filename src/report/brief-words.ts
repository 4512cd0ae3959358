/** Words that every form of the brief shares. */
import type { Brief, Standard } from './brief-shape.ts'

const standardMarks: Record<Standard['status'], string> = { met: '●', partly: '◐', not: '○' }

/** Title of the document; a what-if says so first. */
export function briefTitle({ title, whatIf }: Brief): string {
  return whatIf === null ? title : `${whatIf} · ${title}`
}

/** How to make the brief again: case, hash, scenario, seed, draws, engine. */
export function runInWords({ run, whatIf, sentences }: Brief): string {
  const byHand = sentences.filter((one) => one.byHand).length
  const parts = [
    ...(whatIf === null ? [] : [whatIf]),
    `case ${run.case}`,
    `hash ${run.caseHash.slice(0, 12)}`,
    `scenario ${run.scenario}`,
    ...(run.worlds > 0 ? [`seed ${run.seed}`, `${run.worlds} draws`] : []),
    ...(run.engine === '' ? [] : [`endstate ${run.engine}`]),
    ...(byHand > 0 ? [`${byHand} ${byHand === 1 ? 'sentence' : 'sentences'} changed by hand`] : []),
  ]
  return parts.join(' · ')
}

/** `● Visuals: met, 1 figure with its text`. */
export function standardInWords({ name, status, why }: Standard): string {
  return `${standardMarks[status]} ${name}: ${status === 'not' ? 'not met' : status}, ${why}`
}
