/** Writes the comparison of published and computed verdicts into docs/methods/holds.md. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { withLiterature } from '../test/literature.ts'
import { root } from '../test/source-files.ts'

const file = join(root, 'docs', 'methods', 'holds.md')
writeFileSync(file, withLiterature(readFileSync(file, 'utf8')))
console.log('docs/methods/holds.md: written')
