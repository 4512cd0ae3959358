/** Prints what is wrong with case files: `node scripts/run.mjs scripts/check-file.ts FILE…`; ends with 2 on an error. */
import { readFileSync } from 'node:fs'
import { formatDiagnostic, parseCase } from '../src/case/index.ts'

for (const name of process.argv.slice(2)) {
  const bytes = readFileSync(name)
  const begin = performance.now()
  const result = parseCase(bytes, { name })
  const milliseconds = performance.now() - begin
  for (const one of result.diagnostics)
    console.log(`${formatDiagnostic(one, bytes.toString('utf8'), { name })}\n`)
  const errors = result.diagnostics.filter((one) => one.severity === 'error').length
  const warnings = result.diagnostics.length - errors
  console.log(`${name}: ${errors} errors, ${warnings} warnings, ${milliseconds.toFixed(0)} ms`)
  if (!result.ok) process.exitCode = 2
}
