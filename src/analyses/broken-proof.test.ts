/** A number on a broken passage says so wherever it is shown; nothing else changes. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import {
  type AnchorResult,
  analyse,
  briefOf,
  type CompiledCase,
  compileCase,
  parseCase,
} from '../endstate.ts'

function opened() {
  const file = parseCase(readFileSync(new URL('../../cases/tutorial/case.yaml', import.meta.url), 'utf8'))
  if (!file.ok) throw new Error('the tutorial is not sound')
  const compiled = compileCase(file.value)
  if (!compiled.ok) throw new Error('the tutorial does not compile')
  return { file: file.value, compiled: compiled.value }
}

const { file, compiled } = opened()
const verdict = (claim: string, said: AnchorResult['verdict']): AnchorResult => ({
  claim,
  source: 'flow-note',
  verdict: said,
  why: [],
})

/** The number with most influence that rests on a passage, and that passage. */
async function mostInfluential(of: CompiledCase): Promise<{ key: string; claim: string }> {
  const { findings } = await analyse(of, { only: ['deals'], worlds: 0 })
  for (const { key } of findings.deals!.quantities) {
    const [passage] = of.quantities[of.quantityIndex.get(key)!]!.basis.passages
    if (passage) return { key, claim: passage.claim }
  }
  throw new Error('no number of the tutorial cites a passage')
}

test('every answer that uses the number warns; without a broken passage nothing is said', async () => {
  const { claim } = await mostInfluential(compiled)
  const only = ['deals', 'drivers', 'proof']
  const whole = await analyse(compiled, { only, worlds: 0, anchors: [verdict(claim, 'exact')] })
  expect(JSON.stringify(whole.presentations)).not.toMatch(/proof broken/i)
  for (const said of ['changed', 'ambiguous', 'orphan'] as const) {
    const broken = await analyse(compiled, { only, worlds: 0, anchors: [verdict(claim, said)] })
    for (const id of only) {
      expect(broken.findings[id]!.headline).toEqual(whole.findings[id]!.headline)
      const caveats = JSON.stringify(broken.presentations[id]!.caveats)
      expect(caveats).toMatch(/Proof broken: \d+ of the \d+ numbers/)
    }
    expect(JSON.stringify(broken.presentations.drivers!.tables)).toContain('(proof broken)')
    expect(JSON.stringify(broken.presentations.proof!.tables)).toContain('(proof broken)')
  }
})

test('a brief says it once, in the bottom line, and marks the number in its list of assumptions', async () => {
  const { coverage } = await analyse(compiled, { only: ['deals'], worlds: 0 })
  const [claim] = coverage.weakest.flatMap(({ key }) =>
    compiled.quantities[compiled.quantityIndex.get(key)!]!.basis.passages.map((passage) => passage.claim),
  )
  const write = async (said: AnchorResult['verdict']): Promise<string> => {
    const anchors = file.spec.claims.map(({ id }) => verdict(id, id === claim ? said : 'exact'))
    const analysed = await analyse(compiled, { only: ['deals', 'proof'], worlds: 0, anchors })
    return briefOf(file, compiled, analysed, { format: 'markdown', generatedOn: '2026-11-22', anchors })
  }
  expect(await write('exact')).not.toMatch(/proof broken/i)
  const brief = await write('changed')
  expect(brief.match(/Proof broken:/g)).toHaveLength(1)
  expect(brief).toContain('(proof broken)')
})

test('an answer that only cites a broken passage says which', async () => {
  const claims = compiled.events.flatMap((one) => one.claims)
  expect(claims.length).toBeGreaterThan(0)
  const anchors = [verdict(claims[0]!, 'orphan')]
  const { presentations } = await analyse(compiled, { only: ['events'], worlds: 0, anchors })
  expect(JSON.stringify(presentations.events!.caveats)).toContain(`it was: ${claims[0]}`)
})
