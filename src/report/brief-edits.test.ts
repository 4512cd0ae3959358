import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sampleInput } from '../../test/sample-brief.ts'
import { type Block, sentence } from '../blocks/index.ts'
import { buildBrief } from './brief.ts'
import { briefDocument } from './brief-document.ts'
import { byHandMark, editSections } from './brief-edits.ts'
import type { BriefEdit, BriefSection } from './brief-shape.ts'
import { renderBrief } from './render.ts'

const input = sampleInput()
const brief = buildBrief(input)
const first = brief.sentences[0]!
const edit: BriefEdit = { id: first.id, generated: first.generated, text: 'Both sides want water <b>.' }

const section = (...texts: string[]): BriefSection => ({
  id: 'notes',
  title: 'Notes',
  place: 'full',
  type: 'normal',
  blocks: texts.map((text): Block => sentence(text)),
})
const say = { lexicon: 'icd203' as const }

test('every sentence, caption and item has a place of its own', () => {
  const ids = brief.sentences.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids.length).toBeGreaterThan(15)
  expect(brief.sentences.every((one) => !one.byHand && !one.stale && one.text === one.generated)).toBe(true)
})

describe('a sentence changed by hand', () => {
  const changed = buildBrief({ ...input, edits: [edit] })

  test('stands in every form of the brief, marked, and the foot counts it', () => {
    const html = renderBrief(changed, { format: 'html' })
    expect(html).toContain('Both sides want water &lt;b&gt;.<span class="by-hand"> [changed by hand]</span>')
    expect(html).not.toContain(first.generated)
    const markdown = renderBrief(changed, { format: 'markdown' })
    expect(markdown).toContain('Both sides want water \\<b\\>. \\[changed by hand\\]')
    const { parts, foot } = briefDocument(changed)
    expect(JSON.stringify(parts)).toContain(`Both sides want water <b>.${byHandMark}`)
    expect(foot).toContain('1 sentence changed by hand')
    expect(html).toContain('1 sentence changed by hand')
  })

  test('carries its name only where it can be edited', () => {
    expect(renderBrief(changed, { format: 'html' })).not.toContain('data-sentence')
    const names = [
      ...renderBrief(changed, { format: 'html', editable: true }).matchAll(/data-sentence="([^"]*)"/g),
    ]
    const ids = (all: readonly (string | undefined)[]) => [...all].sort()
    expect(ids(names.map(([, id]) => id))).toEqual(ids(changed.sentences.map(({ id }) => id)))
  })

  test('is stale once the engine writes something else', () => {
    const stale = buildBrief({ ...input, edits: [{ ...edit, generated: 'Something older.' }] })
    expect(stale.sentences.find((one) => one.byHand)).toMatchObject({
      id: first.id,
      generated: first.generated,
      stale: true,
    })
  })

  test('gets advice where it says what the house does not say', () => {
    const bold = buildBrief({ ...input, edits: [{ ...edit, text: 'Peace will come.' }] })
    expect(bold.sentences[0]!.advice).toEqual([expect.stringContaining('on these inputs')])
  })
})

test('an edit follows its sentence to another place', () => {
  const edits = [{ id: 'notes.0', generated: 'One.', text: 'Uno.' }]
  const { sentences, leftOver } = editSections([section('Zero.', 'One.')], edits, say)
  expect(sentences.map(({ text, stale }) => [text, stale])).toEqual([
    ['Zero.', false],
    ['Uno.', false],
  ])
  expect(leftOver).toEqual([])
})

test('an edit whose sentence is gone is handed back, not lost', () => {
  const edits = [
    { id: 'notes.7', generated: 'Seven.', text: 'Siete.' },
    { id: 'elsewhere.0', generated: 'One.', text: 'Uno.' },
  ]
  expect(editSections([section('One.')], edits, say).leftOver).toEqual(edits)
})

test('a law: as many edits as there are end up in a sentence or are left over', () => {
  const word = fc.constantFrom('One.', 'Two.', 'Three.', '')
  fc.assert(
    fc.property(
      fc.array(word, { maxLength: 5 }),
      fc.array(
        fc.record({
          id: fc.oneof(
            fc.nat(6).map((n) => `notes.${n}`),
            fc.constant('notes.x'),
            fc.string(),
          ),
          generated: word,
          text: fc.string({ unit: 'binary' }),
        }),
        { maxLength: 6 },
      ),
      (texts, edits) => {
        const { sentences, leftOver } = editSections([section(...texts)], edits, say)
        expect(sentences).toHaveLength(texts.length)
        expect(sentences.filter((one) => one.byHand).length + leftOver.length).toBe(edits.length)
      },
    ),
  )
})
