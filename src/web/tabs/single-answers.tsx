/** Tabs that are one or two answers with the choices their questions take. */
import { Answer } from '../parts/answer.tsx'
import { Choice } from '../parts/choice.tsx'
import { PublicPart } from '../parts/public-part.tsx'
import { workbench } from '../state/workbench.ts'
import { words } from '../words/words.ts'
import { FormsHere } from './forms-here.tsx'
import { SourcesPane } from './proof/sources.tsx'

/** What are they really after? Readings in rows, what was observed in columns, the next fact. */
export function Readings() {
  const w = words.value
  const about = workbench.about.value
  if (!about) return null
  const rivals = about.parties.filter(({ id }) => about.readings.some((one) => one.party === id))
  return (
    <>
      {rivals.length === 0 ? <p class="hint">{w.missing.readings}</p> : null}
      <div class="row">
        <Choice name="readings.party" label={w.party} usual={w.everyParty} options={rivals} />
        {about.has.events && about.has.observations ? (
          <Choice
            name="readings.indicators"
            label={w.indicators}
            usual="–"
            options={[{ id: 'yes', name: '✓' }]}
          />
        ) : null}
      </div>
      {rivals.length === 0 ? <FormsHere tab="readings" missing /> : null}
      <Answer name="readings" first={['readings-beliefs', 'readings-next']} />
      {rivals.length === 0 ? null : <FormsHere tab="readings" />}
    </>
  )
}

/** What if there is no deal? The war path, what going on is worth, crossing dates, the levers of the path. */
export function NoDeal() {
  const w = words.value
  const about = workbench.about.value
  if (!about) return null
  const months = [6, 12, 18, 24, 36, 48].map((one) => ({ id: String(one), name: String(one) }))
  return (
    <>
      {about.has.warPath ? (
        <div class="row">
          <Choice name="war.months" label={w.months} usual={w.monthsOfCase} options={months} />
        </div>
      ) : (
        <p class="hint">{w.missing.warPath}</p>
      )}
      {about.has.warPath ? null : <FormsHere tab="no-deal" missing />}
      <Answer name="war" first={['war-crossings', 'war-drivers']} />
      {about.has.warPath ? <FormsHere tab="no-deal" /> : null}
    </>
  )
}

/** What should we do? Plans, dilemmas, regret, the tree, the ledger; then what the answer hinges on. */
export function Do() {
  const w = words.value
  const about = workbench.about.value
  if (!about) return null
  const rules = Object.entries(w.rules).map(([id, name]) => ({ id, name }))
  return (
    <>
      {about.has.plans ? null : (
        <>
          <p class="hint">{w.missing.plans}</p>
          <FormsHere tab="do" missing />
        </>
      )}
      <div class="row">
        <Choice name="plan.for" label={w.forParty} usual={w.everyParty} options={about.parties} />
        <Choice
          name="plan.rule"
          label={w.rule}
          usual={w.rules.regret ?? 'regret'}
          options={rules.filter(({ id }) => id !== 'regret')}
        />
      </div>
      <Answer name="plan" />
      <details class="block">
        <summary>{w.hinges}</summary>
        <Choice name="drivers.of" label={w.ofEndState} usual={w.anyPackage} options={about.endStates} />
        <Answer name="drivers" />
      </details>
      {about.has.plans ? <FormsHere tab="do" /> : null}
    </>
  )
}

/** What has happened? One lane per party, tactics with what speaks for and against them. */
export function Events() {
  const w = words.value
  const about = workbench.about.value
  if (!about) return null
  return (
    <>
      {about.has.events ? (
        <div class="row">
          <Choice name="events.party" label={w.party} usual={w.everyParty} options={about.parties} />
          <Choice name="events.tactic" label={w.tactic} usual={w.anyTactic} options={about.tactics} />
        </div>
      ) : (
        <>
          <p class="hint">{w.missing.events}</p>
          <FormsHere tab="events" missing />
        </>
      )}
      <Answer name="events" first={['events-tactics', 'events-examples']} />
      {about.has.events ? <FormsHere tab="events" /> : null}
    </>
  )
}

/** How do we know? What the numbers rest on, who disagrees, what is weakest, what each source carries. */
export function Proof() {
  const missing = workbench.about.value?.sources === 0
  return (
    <>
      <Answer name="proof" first={['proof-weakest', 'proof-sources']} />
      <SourcesPane key={workbench.caseName.value} />
      <FormsHere key={String(missing)} tab="proof" missing={missing} />
      <PublicPart />
    </>
  )
}
