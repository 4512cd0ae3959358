/** Home: one example in reach of the Enter key, the other cases, a file, and what is kept in this browser. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { home as homeAddress } from './state/address.ts'
import { type BuiltInCase, listBuiltIn } from './state/built-in-cases.ts'
import type { SavedCase } from './state/saved-cases.ts'
import { adopt, go, ownCases, workbench } from './state/workbench.ts'
import { words } from './words/words.ts'

/** The case a newcomer meets first: small, famous, with a known end. */
const first = 'literature/fraser1982-cuban-missile-crisis'

/** The page without a case. */
export function Home() {
  const w = words.value
  const [cases, setCases] = useState<BuiltInCase[]>([])
  const [own, setOwn] = useState<SavedCase[]>([])
  const button = useRef<HTMLButtonElement>(null)
  const file = useRef<HTMLInputElement>(null)
  useEffect(() => {
    listBuiltIn().then(setCases, () => setCases([]))
    ownCases.list().then(setOwn, () => setOwn([]))
    button.current?.focus()
  }, [])
  const open = (name: string) => go({ ...homeAddress, name })
  const example = cases.find((one) => one.name === first)
  const take = async (chosen: File | undefined) => {
    if (!chosen) return
    await adopt(await chosen.text(), chosen.name.replace(/\.ya?ml$/, ''))
  }
  return (
    <main id="main" class="home">
      <h1>{w.homeTitle}</h1>
      <p>
        <button ref={button} type="button" class="primary" onClick={() => open(first)}>
          {w.openExample(example?.title ?? 'Cuba 1962')}
        </button>
      </p>
      <h2>{w.examples}</h2>
      <ul class="cases">
        {cases.map((one) => (
          <li key={one.name}>
            <button type="button" class="link" onClick={() => open(one.name)}>
              <span lang="en">{one.title}</span>
            </button>{' '}
            <span class="hint" lang="en">
              {one.question}
            </span>
          </li>
        ))}
      </ul>
      <p class="row">
        <button type="button" onClick={() => file.current?.click()}>
          {w.openFile}
        </button>
        <input
          ref={file}
          type="file"
          accept=".yaml,.yml"
          hidden
          onChange={(event) => void take(event.currentTarget.files?.[0])}
        />
      </p>
      <h2>{w.yourCases}</h2>
      {own.length === 0 ? <p class="hint">{w.noCases}</p> : null}
      <ul class="cases">
        {own.map((one) => (
          <li key={one.id}>
            <button type="button" class="link" onClick={() => open(`own:${one.id}`)}>
              {one.title}
            </button>{' '}
            <small>{new Date(one.savedAt).toLocaleString()}</small>
          </li>
        ))}
      </ul>
      <p>{w.staysHere}</p>
      <details>
        <summary>{w.howStays}</summary>
        <p>{w.howStaysText}</p>
      </details>
      {workbench.problem.value ? <p role="alert">{workbench.problem.value}</p> : null}
    </main>
  )
}
