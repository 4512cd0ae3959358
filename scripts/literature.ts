/** Writes docs/methods/holds-literature.md: published verdicts beside computed ones. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { literaturePage } from '../test/literature.ts'
import { root } from '../test/source-files.ts'

const file = join(root, 'docs', 'methods', 'holds-literature.md')
writeFileSync(file, literaturePage())
console.log('docs/methods/holds-literature.md: written')
