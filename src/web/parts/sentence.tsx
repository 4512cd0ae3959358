/** Sentences: likelihoods in bold with their range, states that can be opened, marks for warnings. */
import type { Piece, Said } from '../engine/protocol.ts'
import { go } from '../state/workbench.ts'
import { sayFact } from '../words/say-fact.ts'
import type { WordPiece } from '../words/sentence-pieces.ts'
import { ownSentences, words } from '../words/words.ts'

/** One sentence: in the page's words where its facts are there, else the engine's, in English whatever the page speaks. */
export function Sentence({ said }: { said: Said }) {
  const { code } = words.value
  const own = said.fact && ownSentences.value ? sayFact(ownSentences.value, said.fact) : null
  if (own)
    return (
      <span lang={code} class={`sentence ${said.role}`} data-said-by="page">
        {own.map((piece, index) => (
          <WordPieceOf key={index} piece={piece} />
        ))}{' '}
      </span>
    )
  return (
    <span lang="en" class={`sentence ${said.role}`}>
      {said.role === 'warning' ? <span aria-hidden="true">⚠ </span> : null}
      {said.pieces.map((piece, index) => (
        <PieceOf key={index} piece={piece} />
      ))}{' '}
    </span>
  )
}

function WordPieceOf({ piece: { kind, text } }: { piece: WordPiece }) {
  if (kind === 'likelihood') return <strong class="likelihood">{text}</strong>
  // Names stay in the language of the case.
  return kind === 'name' ? <span lang="en">{text}</span> : text
}

/** Several sentences as one paragraph; what the page has no words for follows in a paragraph of its own. */
export function Sentences({ all, id }: { all: readonly Said[]; id?: string }) {
  const { code } = words.value
  const english = code === 'en' ? -1 : all.findIndex(({ fact }) => !fact)
  const first = english > 0 ? all.slice(0, english) : all
  return (
    <>
      <p id={id} class="sentences">
        {first.map((said, index) => (
          <Sentence key={index} said={said} />
        ))}
      </p>
      {first.length < all.length ? <Sentences all={all.slice(english)} /> : null}
    </>
  )
}

function PieceOf({ piece }: { piece: Piece }) {
  if (piece.kind === 'likelihood') return <strong class="likelihood">{piece.text}</strong>
  if (piece.kind === 'number') return <span class="number">{piece.text}</span>
  if (piece.kind === 'state')
    return (
      <button
        type="button"
        class="link"
        title={piece.id}
        onClick={() => go({ tab: 'holds', state: piece.id })}
      >
        {piece.text}
      </button>
    )
  if (piece.kind === 'claims') return null
  return <>{piece.text}</>
}
