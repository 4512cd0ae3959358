/**
 * Draws the pictures of the README and writes its example, so that both show what the program says today:
 * `node scripts/run.mjs scripts/pictures.ts`. Read the difference before you commit it.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { readmePictures, readmeWithExample } from '../test/readme-material.ts'
import { root } from '../test/source-files.ts'

const readme = await readmeWithExample(readFileSync(join(root, 'README.md'), 'utf8'))
for (const [path, text] of [...(await readmePictures()), ['README.md', readme] as const]) {
  const file = join(root, path)
  const before = existsSync(file) ? readFileSync(file, 'utf8') : undefined
  mkdirSync(dirname(file), { recursive: true })
  if (before !== text) writeFileSync(file, text)
  console.log(`${path}: ${before === undefined ? 'new' : before === text ? 'as it was' : 'changed'}`)
}
