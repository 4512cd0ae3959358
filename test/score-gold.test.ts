/**
 * Scores of the suggestion rules on the invented texts of test/gold: texts 01 to 07 may be read by whoever writes rules,
 * 08 to 14 may not and are only scored together. Floors lie a little under what was measured. The table is printed.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type Gold, type Scores, score } from './score-extraction.ts'
import { f1, sumOf } from './score-matching.ts'

const folder = 'test/gold'
const names = readdirSync(folder).filter((name) => /^\d\d-.*\.json$/.test(name))
const seen = names.filter((name) => Number(name.slice(0, 2)) <= 7)
const unseen = names.filter((name) => !seen.includes(name))

/** F1 of each task over texts taken together; for what is told of pairs, the share that is right. */
function measured(files: readonly string[]): Record<keyof Scores, number> {
  const all = files.map((name) => {
    const gold = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Gold
    return score(readFileSync(join(folder, gold.file), 'utf8'), gold).scores
  })
  const tasks = Object.keys(all[0] ?? {}) as (keyof Scores)[]
  return Object.fromEntries(tasks.map((task) => [task, f1(sumOf(all.map((one) => one[task])))])) as Record<
    keyof Scores,
    number
  >
}

const floors: Record<keyof Scores, readonly [number, number]> = {
  boilerplate: [0.98, 0.97],
  sentences: [0.98, 0.94],
  direct: [0.94, 0.94],
  directSpeaker: [0.88, 0.75],
  indirect: [0.86, 0.68],
  indirectSpeaker: [0.9, 0.9],
  figures: [0.97, 0.89],
  value: [0.98, 0.97],
  unit: [0.94, 0.8],
  comparator: [0.98, 0.97],
  dates: [0.93, 0.97],
  normalised: [0.95, 0.75],
  eventKind: [0.65, 0.37],
}

test('the rules score on the invented texts as measured, seen and unseen apart', () => {
  expect([seen.length, unseen.length]).toEqual([7, 7])
  const scores = [measured(seen), measured(unseen)] as const
  const tasks = Object.keys(floors) as (keyof Scores)[]
  const rows = tasks.map(
    (task) => `${task.padEnd(16)}${scores.map((half) => half[task].toFixed(3).padStart(8)).join('')}`,
  )
  console.log(['F1              seen 7  unseen 7', ...rows].join('\n'))
  for (const [half, of] of scores.entries())
    for (const task of tasks)
      expect(of[task], `${task}, ${half === 0 ? 'seen' : 'unseen'}`).toBeGreaterThanOrEqual(
        floors[task][half] ?? 0,
      )
})
