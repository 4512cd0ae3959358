/**
 * The proof of one number: what it rests on, what speaks against it, what it drives. Of a cell of a result: the numbers
 * behind it, those that move the answer most first. Opened from any number with `e`.
 */
import { useEffect, useState } from 'preact/hooks'
import type { InputLine, PassageLine, Proof } from '../engine/protocol.ts'
import { brokenUnder, isBad, quotes } from '../state/quotes.ts'
import { openSource } from '../state/reading.ts'
import { type AskedCell, engine, workbench } from '../state/workbench.ts'
import { dateIn, numberIn } from '../words/local-forms.ts'
import { words } from '../words/words.ts'
import { BrokenProof } from './broken-proof.tsx'
import { BrokenQuote } from './broken-quote.tsx'
import { FigureText, figure, percentText } from './figure.tsx'

/** The drawer; a hint where nothing has been chosen. */
export function ProofDrawer() {
  const { proofOf, cellOf, address, subject } = workbench
  const [proof, setProof] = useState<Proof | null>(null)
  const [waiting, setWaiting] = useState(false)
  const key = proofOf.value
  const { where } = address.value
  // A text that was opened may have changed what became of the passages.
  const checked = quotes.value
  useEffect(() => {
    let wanted = true
    setProof(null)
    setWaiting(key !== null)
    if (key !== null)
      engine()
        .slow.ask('proof', { key, where })
        .then(
          (found) => wanted && setProof(found),
          () => wanted && setProof(null),
        )
        .finally(() => wanted && setWaiting(false))
    return () => {
      wanted = false
    }
  }, [key, subject.value, checked])
  const w = words.value
  const cell = cellOf.value
  return (
    <section class="proof-drawer" aria-labelledby="proof-title" aria-busy={waiting} data-proof={key ?? ''}>
      <h2 id="proof-title" tabIndex={-1}>
        {proof ? w.proofFor(proof.input.label) : key === null && cell ? w.cellProof : w.proof}
      </h2>
      {key !== null && cell ? (
        <button type="button" class="link" onClick={() => (proofOf.value = null)}>
          ← {w.backToCell}
        </button>
      ) : null}
      {proof ? (
        <Found proof={proof} />
      ) : key === null && cell ? (
        <Behind cell={cell} />
      ) : (
        <p class="hint">{waiting ? w.working(w.proof) : w.proofHint}</p>
      )}
    </section>
  )
}

/** Numbers shown behind a cell. */
const mostBehind = 10

function Behind({ cell }: { cell: AskedCell }) {
  const { address, proofOf, subject } = workbench
  const [lines, setLines] = useState<InputLine[]>([])
  const { where } = address.value
  const checked = quotes.value
  const total = cell.quantities.reduce((sum, one) => sum + one.influence, 0)
  useEffect(() => {
    let wanted = true
    const keys = cell.quantities.slice(0, mostBehind).map((one) => one.key)
    engine()
      .slow.ask('lines', { keys, where })
      .then(
        (found) => wanted && setLines(found),
        () => {},
      )
    return () => {
      wanted = false
    }
  }, [cell, subject.value, checked])
  const w = words.value
  return (
    <>
      <p>
        <strong>{w.cellSays(cell.said)}</strong>
      </p>
      <h3>{w.byInfluence}</h3>
      <ol class="behind">
        {lines.map(({ input, passages }) => {
          const own = cell.quantities.find((one) => one.key === input.key)?.influence ?? 0
          return (
            <li key={input.key} data-input={input.key}>
              <button type="button" class="link" lang="en" onClick={() => (proofOf.value = input.key)}>
                {input.label}
              </button>{' '}
              <FigureText input={input} /> <BrokenProof of={input.key} />
              <small>{percentText(own / (total || 1))}</small>
              <Passages all={passages} />
            </li>
          )
        })}
      </ol>
    </>
  )
}

function Passages({ all }: { all: readonly PassageLine[] }) {
  const w = words.value
  if (all.length === 0) return null
  return (
    <ul class="passages">
      {all.map((one) => (
        <li key={one.claim} data-claim={one.claim}>
          {one.fragment ? <q lang={one.language || 'en'}>{one.fragment}</q> : null}{' '}
          <span lang="en">{one.says}</span>
          <br />
          <small>
            <span lang="en">{[one.by, one.source].filter(Boolean).join(' · ')}</span>
            {one.date ? ` · ${dateIn(w.code, one.date)}` : ''}
            {one.gives ? ` · ${w.gives[one.gives] ?? one.gives}` : ''} · <Anchor one={one} />
          </small>
          {isBad(one.verdict) ? (
            <BrokenQuote
              quote={one.fragment}
              nearest={one.nearest}
              why={one.why}
              language={one.language || 'en'}
            />
          ) : null}
        </li>
      ))}
    </ul>
  )
}

/** What became of a quote, and the way to its source. */
function Anchor({ one: { verdict, fragment, sourceId, claim } }: { one: PassageLine }) {
  const w = words.value
  const isHere = verdict !== 'not checked here'
  return (
    <>
      <span class={`anchor ${verdict.replaceAll(' ', '-')}`} data-verdict={verdict}>
        {isBad(verdict) ? `⚠ ${w.sources.broken}: ` : ''}
        {w.verdicts[verdict] ?? verdict}
      </span>{' '}
      {fragment ? (
        <button
          type="button"
          class="link"
          data-open-source-of={claim}
          onClick={() => openSource(sourceId, claim)}
        >
          {isHere ? w.sources.readThere : w.sources.openHere}
        </button>
      ) : null}
    </>
  )
}

function Found({ proof }: { proof: Proof }) {
  const { proofOf } = workbench
  const { input, moves } = proof
  const w = words.value
  return (
    <>
      <p>
        <FigureText input={input} /> <code>{input.key}</code> <BrokenProof of={input.key} />
      </p>
      {brokenUnder(input.key).length > 0 ? (
        <p class="problem" role="alert" data-broken-number>
          {w.sources.brokenNumber}
        </p>
      ) : null}
      <p class="hint">
        {proof.rank > 0 ? w.shareOfInfluence(percentText(proof.share), proof.rank) : w.noInfluence}
        {proof.judgedBy ? ` · ${w.setBy(proof.judgedBy, dateIn(w.code, proof.judgedOn))}` : ''}
      </p>
      {proof.reason ? (
        <p>
          {w.reason}
          {w.colon} <span lang="en">{proof.reason}</span>
        </p>
      ) : null}
      {proof.passages.length === 0 ? <p>{w.noPassage}</p> : <Passages all={proof.passages} />}
      {proof.against.length > 0 ? (
        <>
          <h3>{w.against}</h3>
          <Passages all={proof.against} />
        </>
      ) : null}
      <h3>{w.usedBy}</h3>
      <p lang="en">{proof.parties.join(', ') || '–'}</p>
      {proof.outputs.length > 0 ? (
        <ul lang="en" aria-label={w.andNumbers}>
          {proof.outputs.map(({ id, name }) => (
            <li key={id}>
              <button type="button" class="link" onClick={() => (proofOf.value = id)}>
                {name}
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      {moves.length > 0 ? (
        <table>
          <thead>
            <tr>
              <th scope="col" class="right">
                {w.movesAnswer}
              </th>
              <th scope="col" class="right">
                {w.acceptableToAll}
              </th>
            </tr>
          </thead>
          <tbody>
            {moves.map(({ value, acceptable }, index) => (
              <tr key={index}>
                <th scope="row" class="right">
                  {figure(value)} {input.unit}
                </th>
                <td class="right">{numberIn(w.code, acceptable)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </>
  )
}
