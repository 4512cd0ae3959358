/** The quotes of the whole case in one line, and those that are broken with the numbers that rest on them. */
import type { Calls } from '../../engine/protocol.ts'
import { openPanel } from '../../state/panel.ts'
import { isBad, quotes } from '../../state/quotes.ts'
import { openSource } from '../../state/reading.ts'
import { workbench } from '../../state/workbench.ts'
import { words } from '../../words/words.ts'

/** How many quotes have which verdict; nothing where the case quotes nothing. */
export function QuoteCheck({ listed }: { listed: Calls['sources']['gives'] }) {
  const w = words.value
  const found = quotes.value
  const claims = listed.flatMap(({ claims: all }) => all.filter(({ quote }) => quote !== ''))
  if (claims.length === 0) return null
  const counts = new Map<string, number>()
  for (const { verdict } of found.results) counts.set(verdict, (counts.get(verdict) ?? 0) + 1)
  const exact = counts.get('exact') ?? 0
  const others = [...counts].filter(([verdict]) => verdict !== 'exact')
  const unchecked = claims.length - found.results.length
  const broken = found.results.filter(({ verdict }) => isBad(verdict))
  return (
    <>
      <p data-quotes-exact={exact} data-quotes-all={claims.length} data-quotes-broken={broken.length}>
        {[
          ...(found.results.length > 0 ? [w.sources.checked(exact, claims.length)] : []),
          ...others.map(([verdict, count]) => w.sources.others(w.verdicts[verdict] ?? verdict, count)),
          ...(unchecked > 0 ? [w.sources.unchecked(unchecked)] : []),
        ].join('; ')}
        .
      </p>
      {broken.length > 0 ? (
        <div class="problem" data-broken-quotes>
          <strong>{w.sources.brokenTitle(broken.length)}</strong>
          <ul>
            {broken.map(({ claim, source, verdict }) => (
              <li key={claim}>
                <button type="button" class="link" onClick={() => openSource(source, claim)}>
                  {claim}
                </button>
                : {w.verdicts[verdict] ?? verdict}. <Resting on={claim} />
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </>
  )
}

/** The numbers that rest on a broken claim; each opens its proof. */
export function Resting({ on }: { on: string }) {
  const keys = Object.entries(quotes.value.numbers).flatMap(([key, claims]) =>
    claims.includes(on) ? [key] : [],
  )
  if (keys.length === 0) return null
  const labels = new Map(workbench.inputs.value.map(({ key, label }) => [key, label]))
  return (
    <span>
      {words.value.sources.restsOnIt}{' '}
      {keys.map((key) => (
        <button
          key={key}
          type="button"
          class="link"
          lang="en"
          data-resting={key}
          onClick={() => {
            workbench.proofOf.value = key
            openPanel('proof')
          }}
        >
          {labels.get(key) ?? key}
        </button>
      ))}
    </span>
  )
}
