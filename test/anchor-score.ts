/** Scores the resolver: anchors of many passages, a change to the text, and what became of each. */
import {
  type Anchor,
  anchorOf,
  codePoints,
  prepareText,
  type Resolution,
  resolveAll,
} from '../src/evidence/index.ts'
import {
  apply,
  besideChanges,
  type Edit,
  numbers,
  type Passage,
  passageChanges,
  wholeTextChanges,
} from './anchor-changes.ts'

/** What became of the anchors under one change. `wrong`: found in a wrong place, or changed and not said. */
export interface Score {
  change: string
  anchors: number
  right: number
  flagged: number
  orphan: number
  wrong: number
  examples: string[]
}

/** Sentences of a text and fragments of 4 to 12 words in them; the same for the same seed. */
export function passagesOf(text: string, each: number, seed: number): Passage[] {
  const random = numbers(seed)
  const passages: Passage[] = []
  for (const found of text.matchAll(/[^\s.!?][^.!?\n]*(?:[.!?](?!\s|$|["”’])[^.!?\n]*)*[.!?]?["”’]?/g)) {
    const sentence = { start: found.index, end: found.index + found[0].length }
    const words = [...found[0].matchAll(/\S+/g)]
    if (words.length < 4) continue
    passages.push({ ...sentence, sentence })
    for (let k = 0; k < each && words.length > 5; k++) {
      const count = Math.min(words.length - 1, 4 + Math.floor(random() * 9))
      const first = Math.floor(random() * (words.length - count + 1))
      const last = words[first + count - 1]!
      const start = sentence.start + words[first]!.index
      const end = sentence.start + last.index + last[0].replace(/[,;:.!?]+$/, '').length
      if (passages.every((one) => one.start !== start || one.end !== end))
        passages.push({ start, end, sentence })
    }
  }
  return passages
}

function anchorsOf(text: string, passages: readonly Passage[], context: boolean): Anchor[] {
  const { toPoints } = codePoints(text)
  return passages.map(({ start, end }) => {
    const anchor = anchorOf(text, { start: toPoints(start), end: toPoints(end) })
    return context ? anchor : { exact: anchor.exact, start: anchor.start }
  })
}

const empty = (change: string): Score => ({
  change,
  anchors: 0,
  right: 0,
  flagged: 0,
  orphan: 0,
  wrong: 0,
  examples: [],
})

/** Adds one resolution; `truth` is where the passage now stands in code points, undefined where it was taken out. */
function add(
  score: Score,
  anchor: Anchor,
  one: Resolution,
  truth: { start: number; end: number } | undefined,
): void {
  score.anchors++
  const says = () => `${one.verdict} [${one.why}] “${anchor.exact}” ← “${one.found ?? ''}”`
  if (one.verdict === 'orphan') {
    score.orphan++
    if (truth) score.examples.push(says())
  } else if (one.verdict === 'changed' || one.verdict === 'ambiguous') score.flagged++
  else if (truth && overlap(one.at!, truth) >= 0.5) score.right++
  else {
    score.wrong++
    score.examples.push(says())
  }
}

function overlap(one: { start: number; end: number }, other: { start: number; end: number }): number {
  const shared = Math.min(one.end, other.end) - Math.max(one.start, other.start)
  return shared / (Math.max(one.end, other.end) - Math.min(one.start, other.start))
}

/** Scores all changes on texts with their passages. Without context, each anchor is resolved among its neighbours. */
export function scores(
  texts: readonly { text: string; passages: readonly Passage[] }[],
  { context }: { context: boolean },
): Score[] {
  const table: Score[] = []
  for (const [name, change] of Object.entries(wholeTextChanges)) {
    const score = empty(name)
    texts.forEach(({ text, passages }, seed) => {
      const changed = apply(text, change(text, numbers(seed + 1)))
      const { toPoints } = codePoints(changed.text)
      const anchors = anchorsOf(text, passages, context)
      resolveAll(prepareText(changed.text), anchors, false).forEach((one, index) => {
        const { start, end } = passages[index]!
        add(score, anchors[index]!, one, {
          start: toPoints(changed.place(start)),
          end: toPoints(changed.place(end)),
        })
      })
    })
    table.push(score)
  }
  const deleted: Record<string, (text: string, passage: Passage) => Edit[]> = {
    'the sentence deleted': (_, { sentence: { start, end } }) => [
      { at: start, remove: end - start, insert: '' },
    ],
    'the fragment deleted': (_, { start, end }) => [{ at: start, remove: end - start, insert: '' }],
  }
  const beside = context ? besideChanges : {}
  for (const [name, change] of Object.entries({ ...deleted, ...passageChanges, ...beside })) {
    const score = empty(name)
    for (const { text, passages } of texts) {
      const anchors = anchorsOf(text, passages, context)
      passages.forEach((passage, index) => {
        const edits = change(text, passage)
        if (!edits) return
        // Changed and shifted, so that the place alone does not give it away.
        const prepared = prepareText(
          apply(text, [{ at: 0, remove: 0, insert: 'A new first line.\n\n' }, ...edits]).text,
        )
        const others = context ? [] : anchors.filter((_, other) => other !== index && other % 7 === index % 7)
        const [one] = resolveAll(prepared, [anchors[index]!, ...others], false)
        add(score, anchors[index]!, one!, undefined)
      })
    }
    table.push(score)
  }
  return table
}

/** The table as Markdown. */
export function scoreTable(table: readonly Score[]): string {
  const rows = table.map(({ change, anchors, right, flagged, orphan, wrong }) =>
    [change, anchors, right, flagged, orphan, wrong].join(' | '),
  )
  return ['change | anchors | right | flagged | orphan | wrong', '---|--:|--:|--:|--:|--:', ...rows]
    .map((row) => `| ${row} |`)
    .join('\n')
}
