/**
 * Writes the plain texts and their gold from the marked texts: `node scripts/run.mjs test/gold/make-gold.ts`.
 * Correct a text or its gold in marked/, never in what is written here.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkGold } from './check-gold.ts'
import { goldOf } from './gold-document.ts'
import { goldFolder, goldNames, markedSource } from './gold-files.ts'

/** JSON with one entry of a list to a line. */
function lines(gold: object): string {
  const fields = Object.entries(gold).map(([name, value]) => {
    const said = Array.isArray(value)
      ? `[\n${value.map((entry) => `    ${JSON.stringify(entry)}`).join(',\n')}\n  ]`
      : JSON.stringify(value)
    return `  ${JSON.stringify(name)}: ${Array.isArray(value) && value.length === 0 ? '[]' : said}`
  })
  return `{\n${fields.join(',\n')}\n}\n`
}

for (const name of goldNames()) {
  const { text, gold } = goldOf(name, markedSource(name))
  const complaints = checkGold(text, gold)
  for (const complaint of complaints) console.error(`${name}: ${complaint}`)
  if (complaints.length > 0) process.exitCode = 1
  writeFileSync(join(goldFolder, `${name}.txt`), text)
  writeFileSync(join(goldFolder, `${name}.json`), lines(gold))
  console.log(
    `${name}: ${text.split(/\s+/).length} words, ${gold.quotes.length} quotes, ${gold.figures.length} figures`,
  )
}
