/** The forms that belong to one question: its kinds of things, and its numbers that belong to no thing. */
import { useEffect } from 'preact/hooks'
import type { Tab } from '../../state/address.ts'
import { readSpec, spec } from '../../state/editing.ts'
import { workbench } from '../../state/workbench.ts'
import type { ItemKind } from './item-kinds.ts'
import { Items } from './items.tsx'
import { NoDealTable } from './no-deal-form.tsx'
import type { NumberGroup } from './number-places.ts'
import { NumbersTable } from './numbers-table.tsx'

/** What each tab has forms for. */
const formsOf: Partial<Record<Tab, { kinds: ItemKind[]; numbers?: NumberGroup }>> = {
  wants: { kinds: ['parties', 'issues', 'options', 'redLines', 'provides'], numbers: 'quantity' },
  readings: { kinds: ['readings', 'observations'] },
  deals: { kinds: ['endStates', 'constraints'] },
  holds: { kinds: ['guaranteeTerms', 'precedents', 'steps'], numbers: 'guarantee' },
  'no-deal': { kinds: ['endings'], numbers: 'war' },
  do: { kinds: ['plans', 'levers', 'scenarios', 'needs'] },
  events: { kinds: ['events', 'tactics'] },
  proof: { kinds: ['sources', 'claims'] },
}

/** The forms of a tab. */
export function CaseForms({ tab }: { tab: Tab }) {
  const { opened } = workbench
  useEffect(() => void readSpec(), [opened.value])
  const now = spec.value
  const own = formsOf[tab]
  if (!now || !own) return null
  return (
    <div data-forms-of={tab}>
      {tab === 'no-deal' ? <NoDealTable spec={now} /> : null}
      {own.kinds.map((kind) => (
        <Items key={kind} kind={kind} spec={now} />
      ))}
      {own.numbers ? <NumbersTable group={own.numbers} spec={now} /> : null}
    </div>
  )
}
