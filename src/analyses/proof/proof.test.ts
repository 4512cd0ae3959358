import { readFileSync } from 'node:fs'
import { analyse, type CompiledCase, checkAnchors, compileCase, parseCase, sentenceText } from 'endstate'
import { expect, test } from 'vitest'
import type { ProofValue } from './finding.ts'

const folder = new URL('../../../cases/', import.meta.url)
const read = (path: string): string => readFileSync(new URL(path, folder), 'utf8')

function open(text: string) {
  const parsed = parseCase(text, { name: 'case.yaml' })
  if (!parsed.ok) throw new Error(parsed.diagnostics.map(({ message }) => message).join('\n'))
  const compiled = compileCase(parsed.value)
  if (!compiled.ok) throw new Error(compiled.diagnostics.map(({ message }) => message).join('\n'))
  return { file: parsed.value, compiled: compiled.value }
}

const tutorial = open(read('tutorial/case.yaml'))
const texts = new Map(
  tutorial.file.spec.sources.map(({ id, file }) => [id, read(`tutorial/${file}`)] as const),
)

async function run(compiled: CompiledCase, of: string | null = null, changed = texts) {
  const anchors = checkAnchors(tutorial.file.spec.claims, (source) => changed.get(source))
  const { findings, presentations } = await analyse(compiled, {
    only: ['proof'],
    worlds: 0,
    anchors,
    parameters: { proof: { of } },
  })
  const finding = findings.proof!
  return { finding, value: finding.value as ProofValue, said: presentations.proof! }
}

test('every quote of the tutorial stands where it should, and all verdicts add up to all claims', async () => {
  const { value } = await run(tutorial.compiled)
  expect(value.anchors).toMatchObject({ checked: true, broken: [] })
  expect(value.anchors.verdicts).toEqual([{ verdict: 'exact', claims: value.claims }])
})

test('a changed digit names the claim and the numbers on it, the most influential first', async () => {
  const letter = texts.get('company-letter')!.replace('about 40,000 crowns', 'about 46,000 crowns')
  const { value, said } = await run(tutorial.compiled, null, new Map([...texts, ['company-letter', letter]]))
  const [broken] = value.anchors.broken
  expect(broken).toMatchObject({ claim: 'month-costs-forty', verdict: 'changed' })
  expect(broken!.numbers).toContain('war.waiting-cost')
  expect(broken!.share).toBeGreaterThan(0)
  expect(said.tables.map(({ id }) => id)).toContain('proof-broken')
})

test('what sources carry and what nothing cites add up to all influence', async () => {
  const { value } = await run(tutorial.compiled)
  const carried = value.sources.reduce((sum, one) => sum + one.carries, 0)
  expect(carried + value.unsourced).toBeCloseTo(1, 12)
  for (const one of value.sources) {
    expect(one.alone).toBeLessThanOrEqual(one.carries + 1e-12)
    expect(one.carries).toBeLessThanOrEqual(one.touches + 1e-12)
  }
  // Two sources of one newspaper are one voice.
  expect([value.sources.length, value.voices]).toEqual([6, 5])
  expect(value.effectiveVoices).toBeLessThanOrEqual(value.voices)
})

test('leaving a source out leaves as much without a passage as it said', async () => {
  const { value } = await run(tutorial.compiled)
  const gone = value.sources.find(({ source }) => source === 'flow-note')!
  const without = new Set(
    tutorial.compiled.claims.flatMap(({ id, source }) => (source === 'flow-note' ? [id] : [])),
  )
  const stripped: CompiledCase = {
    ...tutorial.compiled,
    quantities: tutorial.compiled.quantities.map((one) => ({
      ...one,
      basis: { ...one.basis, passages: one.basis.passages.filter(({ claim }) => !without.has(claim)) },
    })),
  }
  const after = await run(stripped)
  expect(after.value.unsourced - value.unsourced).toBeCloseTo(gone.alone, 12)
})

test('the letter and the column disagree about what a month costs, in words and in figures', async () => {
  const { value } = await run(tutorial.compiled)
  const row = value.board.find(({ proposition }) => proposition === 'waiting-hurts')!
  expect(row.disagreements).toEqual([
    { label: 'sources disagree', yes: ['month-costs-forty'], no: ['month-costs-twelve', 'permit-suits'] },
  ])
  expect(value.figures.flatMap(({ conflicts }) => conflicts)).toEqual([
    { first: 'month-costs-forty', second: 'month-costs-twelve', verdict: 'conflict', why: 'intervals-apart' },
  ])
})

test('a number shows its passages, what speaks against them, and which answers it moves', async () => {
  const { value } = await run(tutorial.compiled, 'war.waiting-cost')
  const { asked } = value
  if (asked?.kind !== 'number') throw new Error('no number')
  expect(asked.passages.map(({ claim, verdict }) => [claim, verdict])).toEqual(
    expect.arrayContaining([['month-costs-forty', 'exact']]),
  )
  expect(asked.judgedBy).not.toBeNull()
  expect(asked.rank).toBeGreaterThan(0)
  const { low, base, high } = asked.moves!
  expect([low.value, base.value, high.value]).toEqual([asked.low, asked.central, asked.high])
  for (const at of [low, base, high]) {
    expect(at.endings.reduce((sum, { chance }) => sum + chance, 0)).toBeCloseTo(1, 9)
  }
})

test('the base answer of a number is that of deals', async () => {
  const { findings } = await analyse(tutorial.compiled, { only: ['deals'], worlds: 0 })
  const { value } = await run(tutorial.compiled, 'lowbridge.weight.guarantee')
  const { acceptable } = findings.deals!.value as { acceptable: number }
  expect(value.asked?.kind === 'number' && value.asked.moves?.base.acceptable).toBe(acceptable)
})

test('counter-passages answer the same proposition the other way, and never the own ones', async () => {
  const { value } = await run(tutorial.compiled, 'quantity.waiting-cost-letter')
  if (value.asked?.kind !== 'number') throw new Error('no number')
  const own = value.asked.passages.map(({ claim }) => claim)
  expect(value.asked.counter.map(({ claim }) => claim)).toContain('month-costs-twelve')
  expect(value.asked.counter.filter(({ claim }) => own.includes(claim))).toEqual([])
})

test('derived numbers name their inputs, shared ones their outputs', async () => {
  const derived = (await run(tutorial.compiled, 'quantity.promise-kept-share')).value.asked
  expect(derived).toMatchObject({
    kind: 'number',
    basis: 'derived',
    inputs: ['quantity.promises-kept', 'quantity.dry-summers'],
    moves: null,
  })
  const shared = (await run(tutorial.compiled, 'dry-summers')).value.asked
  if (shared?.kind === 'number') expect(shared.outputs).toContain('quantity.promise-kept-share')
})

test('every number, claim and source of the case can be asked about', async () => {
  const { quantities, claims, sources } = tutorial.compiled
  const roles = [...new Map(quantities.map(({ key, role }) => [role, key])).values()]
  for (const of of [...roles, claims[0]!.id, ...sources.map(({ id }) => id)]) {
    const { value, said } = await run(tutorial.compiled, of)
    expect(value.asked, of).not.toBeNull()
    for (const one of said.answer) expect(sentenceText(one, { lexicon: 'none' })).not.toMatch(/undefined|NaN/)
  }
  expect((await run(tutorial.compiled, 'nothing-like-that')).value.asked).toBeNull()
})

test('draws change nothing, and a case that cites nothing says so', async () => {
  const drawn = await analyse(tutorial.compiled, { only: ['proof'], worlds: 20 })
  const exact = await analyse(tutorial.compiled, { only: ['proof'], worlds: 0 })
  expect(drawn.findings.proof!.value).toEqual(exact.findings.proof!.value)
  const { said, value } = await run(open(read('minimal/case.yaml')).compiled)
  expect(value.sources).toEqual([])
  expect(sentenceText(said.answer[0]!, { lexicon: 'none' })).toContain(
    'No number of this case cites a passage',
  )
})

test('a number says who took in the claim it rests on, and who had suggested it', async () => {
  const taken = 'accepted: { by: A. Reader, on: 2026-11-22, suggestedBy: rules 0.1.0, edited: true }'
  const text = read('tutorial/case.yaml').replace(
    '{ id: heart-of-matter,',
    `{ id: heart-of-matter, ${taken},`,
  )
  const { compiled } = open(text)
  const said = async (of: string): Promise<string> =>
    (await run(compiled, of)).said.answer.map((one) => sentenceText(one, { lexicon: 'none' })).join(' ')
  expect(await said('lowbridge.weight.guarantee')).toContain(
    'The claim heart-of-matter was taken in by A. Reader on 2026-11-22, suggested by rules 0.1.0, edited.',
  )
  expect(await said('heart-of-matter')).toContain('Taken in by A. Reader on 2026-11-22')
})
