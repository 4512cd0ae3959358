/**
 * Remakes the golden findings: `npm run golden` for all cases, `npm run golden -- NAME` for those whose name holds NAME.
 * Read the difference before you commit it: it is what a reader of the case would see change.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { caseNames, expectedFolder, goldenTexts } from '../test/golden-findings.ts'

const wanted = process.argv.slice(2)
const names = caseNames().filter((name) => wanted.length === 0 || wanted.some((word) => name.includes(word)))
if (names.length === 0) {
  console.error(`No case is called ${wanted.join(' or ')}. Cases: ${caseNames().join(', ')}.`)
  process.exit(3)
}
for (const name of names) {
  const folder = expectedFolder(name)
  mkdirSync(folder, { recursive: true })
  for (const [id, text] of await goldenTexts(name)) {
    const file = join(folder, `${id}.json`)
    const before = existsSync(file) ? readFileSync(file, 'utf8') : undefined
    if (before !== text) writeFileSync(file, text)
    rmSync(join(folder, `${id}-changed.json`), { force: true })
    const verdict = before === undefined ? 'new' : before === text ? 'as it was' : 'changed'
    console.log(`cases/${name}/expected/${id}.json: ${verdict}`)
  }
}
