/**
 * `npm run soak [-- MINUTES]`: the property tests and the fuzzers again and again with fresh seeds, 10 minutes unless told
 * otherwise. Stops at the first failure and says the seed to repeat it with. The short version is part of `npm test`.
 */
import { spawnSync } from 'node:child_process'

const minutes = Number(process.argv[2] ?? 10)
if (!(minutes > 0)) {
  console.error('usage: npm run soak -- MINUTES')
  process.exit(3)
}
const end = Date.now() + minutes * 60_000
for (let round = 1; Date.now() < end; round++) {
  const seed = String(Math.floor(Math.random() * 2 ** 31))
  const environment = { ...process.env, ENDSTATE_SEED: seed, ENDSTATE_FUZZ_RUNS: '60000' }
  console.log(`Round ${round}, seed ${seed}`)
  const run = spawnSync('npx', ['vitest', 'run', 'src'], { env: environment, stdio: 'inherit' })
  if (run.status !== 0) {
    console.error(`Failed. Repeat with ENDSTATE_SEED=${seed} npm test -- --only unit`)
    process.exit(1)
  }
}
console.log('No failure.')
