/**
 * Scores the suggestion rules on a folder of gold files: npm run score -- --gold DIR --texts DIR [--misses].
 * A gold file is JSON; its `file` names the text in the other folder.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Gold, type Scores, score } from '../test/score-extraction.ts'
import { f1, precision, recall, sumOf } from '../test/score-matching.ts'

const { values } = parseArgs({
  options: {
    gold: { type: 'string' },
    texts: { type: 'string' },
    misses: { type: 'boolean', default: false },
  },
})
if (
  values.gold === undefined ||
  values.texts === undefined ||
  !existsSync(values.gold) ||
  !existsSync(values.texts)
) {
  console.error('usage: npm run score -- --gold FOLDER --texts FOLDER [--misses]')
  process.exit(3)
}
const names: Record<keyof Scores, string> = {
  boilerplate: 'article text (characters)',
  sentences: 'sentences (starts)',
  direct: 'direct quotes found',
  directSpeaker: '  speaker of those found',
  indirect: 'indirect speech found',
  indirectSpeaker: '  speaker of those found',
  figures: 'figures found',
  value: '  value of those found',
  unit: '  unit of those found',
  comparator: '  comparator of those found',
  dates: 'dated events with a date found',
  normalised: '  date right',
  eventKind: '  kind of event right',
}
const all: Scores[] = []
for (const file of readdirSync(values.gold).sort()) {
  if (!/\.json$/.test(file)) continue
  const gold = JSON.parse(readFileSync(join(values.gold, file), 'utf8')) as Partial<Gold>
  if (gold.file === undefined || (gold.quotes === undefined && gold.figures === undefined)) continue
  const path = join(values.texts, gold.file)
  if (!existsSync(path)) {
    console.error(`${file}: no text ${path}`)
    process.exitCode = 1
    continue
  }
  const { scores, misses } = score(readFileSync(path, 'utf8'), gold as Gold)
  all.push(scores)
  if (values.misses) for (const { task, says } of misses) console.log(`${file} ${task}: ${says}`)
}
console.log(
  `| task (${all.length} texts) | P | R | F1 | right | suggested | gold |\n|---|---|---|---|---|---|---|`,
)
for (const task of Object.keys(names) as (keyof Scores)[]) {
  const counts = sumOf(all.map((one) => one[task]))
  const cells = [precision(counts), recall(counts), f1(counts)].map((value) => value.toFixed(3))
  console.log(`| ${[names[task], ...cells, counts.right, counts.suggested, counts.gold].join(' | ')} |`)
}
