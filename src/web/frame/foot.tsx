/** The foot: how large the case is, what computed it, how often the page asked other machines, when it was kept. */
import { workbench } from '../state/workbench.ts'
import { numberIn, timeIn } from '../words/local-forms.ts'
import { words } from '../words/words.ts'

/** The foot of a page with a case. */
export function Foot() {
  const { about, saved } = workbench
  const w = words.value
  const one = about.value
  if (!one) return null
  const now = saved.value
  return (
    <footer>
      {w.states(numberIn(w.code, one.feasible), numberIn(w.code, one.combinations))} ·{' '}
      <span data-hash={one.hash}>{w.caseHash(one.hash.slice(0, 12))}</span> · {w.madeWith(one.engine, 1)} ·{' '}
      <span data-requests>{w.requests(requestsElsewhere())}</span>
      {now && 'at' in now ? ` · ${w.savedAt(timeIn(w.code, now.at))}` : ''}
      {now && 'failed' in now ? <strong> · {w.notSaved}</strong> : null}
    </footer>
  )
}

/** Requests of this page to any origin but its own, as the browser counted them. */
function requestsElsewhere(): number {
  return performance
    .getEntriesByType('resource')
    .filter(({ name }) => /^https?:/.test(name) && !name.startsWith(`${location.origin}/`)).length
}
