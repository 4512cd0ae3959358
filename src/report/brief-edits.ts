/**
 * Sentences of a brief that somebody has rewritten. A rewritten sentence stays where the generated one stood and is
 * marked in every form of the brief; what the engine would say now is kept beside it, so that nothing goes stale unseen.
 */
import type { Block, Inline } from '../blocks/index.ts'
import type { BriefEdit, BriefSection, BriefSentence, EditedSections } from './brief-shape.ts'
import { plainText } from './escape.ts'
import { lintText } from './lint.ts'
import { inlineText, type SayOptions } from './say.ts'

/** Stands behind every sentence changed by hand. */
export const byHandMark = ' [changed by hand]'

/** Longest sentence a person may put in, in characters; more is cut. */
const longest = 2000

/**
 * Puts edits in place. An edit goes to the sentence of its section that the engine still writes the same, wherever it has
 * moved to; else to the sentence at its old place, which is then stale.
 */
export function editSections(
  sections: readonly BriefSection[],
  edits: readonly BriefEdit[],
  say: SayOptions,
): EditedSections {
  const inside = (id: string) => (edit: BriefEdit) => edit.id.startsWith(`${id}.`)
  const used = new Set<BriefEdit>()
  const sentences: BriefSentence[] = []
  const known = new Map<readonly Inline[], BriefSentence>()
  const edited = sections.map((section): BriefSection => {
    const own = edits.filter(inside(section.id))
    const texts = section.blocks.flatMap(textsOf)
    const generated = texts.map((text) => inlineText(text, { ...say, format: 'plain' }))
    const found = new Map<number, BriefEdit>()
    for (const edit of own) {
      const same = generated.findIndex((text, index) => text === edit.generated && !found.has(index))
      if (same >= 0) found.set(same, edit)
    }
    for (const edit of own) {
      if ([...found.values()].includes(edit)) continue
      const at = Number(edit.id.slice(section.id.length + 1))
      if (at < texts.length && !found.has(at)) found.set(at, edit)
    }
    let next = 0
    const write = (text: Inline[]): Inline[] => {
      const index = next++
      const edit = found.get(index)
      const words = edit === undefined ? generated[index]! : plainText(edit.text).trim().slice(0, longest)
      if (edit) used.add(edit)
      const one: BriefSentence = {
        id: `${section.id}.${index}`,
        generated: generated[index]!,
        text: words,
        byHand: edit !== undefined,
        edit: edit ?? null,
        stale: edit !== undefined && edit.generated !== generated[index],
        advice: edit === undefined ? [] : adviceOn(words, say),
      }
      sentences.push(one)
      const written = edit === undefined ? text : [words, byHandMark]
      known.set(written, one)
      return written
    }
    return { ...section, blocks: section.blocks.map((block) => rewritten(block, write)) }
  })
  return {
    sections: edited,
    sentences,
    leftOver: edits.filter((edit) => !used.has(edit)),
    sentenceOf: (text) => known.get(text),
  }
}

const adviceOn = (words: string, { lexicon }: SayOptions): string[] => [
  ...new Set(lintText(words, lexicon).map(({ remedy }) => remedy)),
]

/** Texts of a block that can be rewritten, in reading order. */
function textsOf(block: Block): Inline[][] {
  if (block.kind === 'sentence') return [block.text]
  if (block.kind === 'list') return block.items
  if (block.kind === 'heading') return []
  return [block.sentence.text]
}

function rewritten(block: Block, write: (text: Inline[]) => Inline[]): Block {
  if (block.kind === 'sentence') return { ...block, text: write(block.text) }
  if (block.kind === 'list') return { ...block, items: block.items.map(write) }
  if (block.kind === 'heading') return block
  return { ...block, sentence: { ...block.sentence, text: write(block.sentence.text) } }
}
