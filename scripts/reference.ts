/** Writes docs/reference: diagnostics, the case file, its JSON Schema. `node scripts/run.mjs scripts/reference.ts`. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { caseFileReference, caseJsonSchema, diagnosticsReference } from '../src/case/index.ts'

const folder = 'docs/reference'
mkdirSync(folder, { recursive: true })
writeFileSync(`${folder}/diagnostics.md`, diagnosticsReference())
writeFileSync(`${folder}/case-file.md`, caseFileReference())
writeFileSync(`${folder}/case.schema.json`, `${JSON.stringify(caseJsonSchema(), null, 2)}\n`)
