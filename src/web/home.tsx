/** Home: one example in reach of the Enter key, the other cases, a file, and what is kept in this browser. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { TableDialogs } from './files/table-dialogs.tsx'
import { waitingNewCase } from './files/take-workbook.ts'
import { HomeHead, SkipLink } from './frame.tsx'
import { OwnCases } from './home/own-cases.tsx'
import { takeFile } from './home/take-file.ts'
import { Disclosure } from './parts/disclosure.tsx'
import { onDemand } from './parts/on-demand.tsx'
import { home as homeAddress } from './state/address.ts'
import { type BuiltInCase, listBuiltIn } from './state/built-in-cases.ts'
import { newCaseWanted } from './state/dialogs.ts'
import { firstCase } from './state/newcomer.ts'
import { go, workbench } from './state/workbench.ts'
import { words } from './words/words.ts'

const NewCase = onDemand(async () => (await import('./home/new-case.tsx')).NewCase)

/** The page without a case. */
export function Home() {
  const w = words.value
  const [cases, setCases] = useState<BuiltInCase[]>([])
  const button = useRef<HTMLButtonElement>(null)
  const file = useRef<HTMLInputElement>(null)
  useEffect(() => {
    listBuiltIn().then(setCases, () => setCases([]))
    if (!newCaseWanted.value) button.current?.focus()
  }, [])
  const open = (name: string) => go({ ...homeAddress, name })
  const example = cases.find((one) => one.name === firstCase)
  const askNew = (wanted: boolean) => {
    newCaseWanted.value = wanted
  }
  return (
    <div class="home-frame">
      <SkipLink />
      <HomeHead />
      <main id="main" class="home" tabIndex={-1}>
        <h1>{w.homeTitle}</h1>
        {workbench.problem.value ? (
          <p role="alert" class="problem" data-problem>
            {workbench.problem.value}
          </p>
        ) : null}
        <p>
          <button ref={button} type="button" class="primary" data-first onClick={() => open(firstCase)}>
            {w.openExample(example?.title ?? 'Cuba 1962')}
          </button>
        </p>
        <div class="row">
          <button type="button" data-open-file onClick={() => file.current?.click()}>
            {w.openFile}
          </button>
          <input
            ref={file}
            type="file"
            accept=".yaml,.yml,.endstate,.gmcr,.xlsx,.csv,.tsv"
            aria-label={w.openFile}
            hidden
            onChange={(event) => void takeFile(event.currentTarget.files?.[0])}
          />
          <Disclosure name="new-case-menu" label={w.newCase}>
            <button type="button" data-new="blank" onClick={() => askNew(true)}>
              {w.newBlank}
            </button>
            <button
              type="button"
              data-new="table"
              onClick={() => {
                waitingNewCase.value = { name: w.editing.pasted, text: null }
              }}
            >
              {w.editing.tables.fromTable}
            </button>
            <button type="button" data-new="gmcr" onClick={() => file.current?.click()}>
              {w.newFromGmcr}
            </button>
          </Disclosure>
        </div>
        <h2>{w.examples}</h2>
        <ul class="cases">
          {cases.map((one) => (
            <li key={one.name}>
              <button
                type="button"
                class="link"
                lang="en"
                data-case={one.name}
                onClick={() => open(one.name)}
              >
                {one.title}
              </button>{' '}
              <span class="hint" lang="en">
                {one.question}
              </span>
            </li>
          ))}
        </ul>
        <OwnCases open={open} />
        <p>{w.staysHere}</p>
        <details>
          <summary>{w.howStays}</summary>
          <p>{w.howStaysText}</p>
        </details>
      </main>
      <TableDialogs />
      {newCaseWanted.value ? <NewCase closed={() => askNew(false)} /> : null}
    </div>
  )
}
