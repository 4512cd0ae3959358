/** Who wants what? Parties in columns, options in rows, every number with what it rests on. */
import type { Input } from '../engine/protocol.ts'
import { figure } from '../parts/proof-drawer.tsx'
import { workbench } from '../state/workbench.ts'
import { words } from '../words/words.ts'

/** The tab. */
export function Wants() {
  const { about, inputs, proofOf, panel } = workbench
  const w = words.value
  if (!about.value) return null
  const byKey = new Map(inputs.value.map((one) => [one.key, one]))
  const cell = (key: string) => {
    const input = byKey.get(key)
    if (!input) return <td class="unjudged right">–</td>
    return (
      <td class="right">
        <button
          type="button"
          class={`cell ${input.kind}`}
          data-prove
          onClick={() => {
            proofOf.value = key
            panel.value = 'proof'
          }}
        >
          {valueText(input)} <abbr title={w.kinds[input.kind]}>{w.kinds[input.kind][0]?.toUpperCase()}</abbr>
        </button>
      </td>
    )
  }
  return (
    <section>
      <h2>{w.tabs.wants.question}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls by keyboard too */}
      <section class="scroll" tabIndex={0} aria-label={w.tabs.wants.question}>
        <table class="wants">
          <thead>
            <tr>
              <th scope="col">{w.issue}</th>
              {about.value.parties.map((party) => (
                <th key={party.id} scope="col" class="right">
                  {party.name}
                </th>
              ))}
            </tr>
          </thead>
          {about.value.issues.map((issue) => (
            <tbody key={issue.id}>
              <tr class="issue">
                <th scope="rowgroup">{issue.name}</th>
                {about.value!.parties.map((party) => cell(`${party.id}.weight.${issue.id}`))}
              </tr>
              {issue.options.map((option) => (
                <tr key={option.id}>
                  <th scope="row">{option.name}</th>
                  {about.value!.parties.map((party) => cell(`${party.id}.value.${issue.id}.${option.id}`))}
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </section>
    </section>
  )
}

function valueText(input: Input): string {
  return input.high > input.low
    ? `${figure(input.value)} [${figure(input.low)}–${figure(input.high)}]`
    : figure(input.value)
}
