/**
 * Anchors under changes to the text, on texts written here. What must hold: a changed number or negation is never silent,
 * a deleted sentence is almost never found elsewhere, and a new setting of the same words loses nothing.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checkAnchors } from '../src/evidence/index.ts'
import { apply, numbers, wholeTextChanges } from './anchor-changes.ts'
import { claimsOf, longText } from './anchor-load.ts'
import { passagesOf, type Score, scores, scoreTable } from './anchor-score.ts'
import { inventedTexts } from './anchor-texts.ts'
import { root } from './source-files.ts'

const folder = join(root, 'cases', 'tutorial', 'sources')
const stored = readdirSync(folder).filter((name) => name.endsWith('.txt'))
const texts = [...stored.sort().map((name) => readFileSync(join(folder, name), 'utf8')), ...inventedTexts]
const resetting = Object.keys(wholeTextChanges).slice(0, 6)

/** Anchors of every text: `each` fragments a sentence beside the sentence itself. */
const listOf = (each: number) =>
  texts.map((text, seed) => ({ text, passages: passagesOf(text, each, seed + 1) }))

function expectHonest(table: readonly Score[]): void {
  const by = new Map(table.map((score) => [score.change, score]))
  for (const change of resetting) {
    const { anchors, right, examples } = by.get(change)!
    expect(right / anchors, `${change}: ${examples}`).toBeGreaterThanOrEqual(0.99)
  }
  for (const { change, anchors, wrong, examples } of table) {
    const deletion = change.endsWith('deleted')
    expect(wrong, `${change}: ${examples}`).toBeLessThanOrEqual(deletion ? anchors * 0.01 : 0)
  }
  expect(by.get('a typo in every 60 letters')!.orphan).toBeLessThan(10)
}

test('with what stood beside them stored: nothing changes unseen, in the fragment or beside it', () => {
  const list = listOf(3)
  expect(list.reduce((sum, { passages }) => sum + passages.length, 0)).toBeGreaterThanOrEqual(500)
  const table = scores(list, { context: true })
  if (process.env.ENDSTATE_TABLES) console.log(scoreTable(table))
  expectHonest(table)
}, 300_000)

test('with the fragment alone: nothing changes unseen in the fragment', () => {
  const table = scores(listOf(process.env.ENDSTATE_TABLES ? 3 : 1), { context: false })
  if (process.env.ENDSTATE_TABLES) console.log(scoreTable(table))
  expectHonest(table)
}, 300_000)

test('a changed source of fifty pages: resolving an anchor costs at most a few dozen plain searches', () => {
  const text = longText(150_000)
  const claims = claimsOf(text, 1000, true)
  const { text: changed } = apply(text, wholeTextChanges['paragraphs added']!(text, numbers(1)))
  const time = (work: () => void): number => {
    const start = performance.now()
    work()
    return performance.now() - start
  }
  const rounds = [1, 2, 3].map(() => {
    const plain = time(() => {
      for (const { quote } of claims) changed.indexOf(quote!.exact)
    })
    return time(() => checkAnchors(claims, () => changed)) / plain
  })
  expect(rounds.sort((a, b) => a - b)[1]).toBeLessThan(60)
})
