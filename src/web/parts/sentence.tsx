/** Sentences: likelihoods in bold with their range, states that can be opened, marks for warnings. */
import type { Piece, Said } from '../engine/protocol.ts'
import { go } from '../state/workbench.ts'

/** One sentence of the engine; its language is the case's, whatever the page speaks. */
export function Sentence({ said }: { said: Said }) {
  return (
    <span lang="en" class={`sentence ${said.role}`}>
      {said.role === 'warning' ? <span aria-hidden="true">⚠ </span> : null}
      {said.pieces.map((piece, index) => (
        <PieceOf key={index} piece={piece} />
      ))}{' '}
    </span>
  )
}

/** Several sentences as one paragraph. */
export function Sentences({ all, id }: { all: readonly Said[]; id?: string }) {
  return (
    <p id={id} class="sentences">
      {all.map((said, index) => (
        <Sentence key={index} said={said} />
      ))}
    </p>
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
