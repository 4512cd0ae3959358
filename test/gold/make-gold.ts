/** Writes the plain texts and their gold from the marked texts. Correct a text or its gold in marked/, never in what is written. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { goldOf } from './gold-document.ts'
import { goldFolder, goldNames, markedSource } from './gold-files.ts'

/** JSON with one entry of a list to a line; biome breaks what is longer. */
function lines(gold: object): string {
  const fields = Object.entries(gold).map(([name, value]) => {
    const said = Array.isArray(value)
      ? `[\n${value.map((entry) => `    ${JSON.stringify(entry)}`).join(',\n')}\n  ]`
      : JSON.stringify(value)
    return `  ${JSON.stringify(name)}: ${Array.isArray(value) && value.length === 0 ? '[]' : said}`
  })
  return `{\n${fields.join(',\n')}\n}\n`
}

/** Writes all of them; throws at the first mark that is not closed or cannot be read, before its text is written. */
export function writeGold(): void {
  for (const name of goldNames()) {
    const { text, gold } = goldOf(name, markedSource(name))
    writeFileSync(join(goldFolder, `${name}.txt`), text)
    writeFileSync(join(goldFolder, `${name}.json`), lines(gold))
  }
}
