/** If a part of the page fails, the rest goes on, and the text of the case can still be copied. */
import { Component, type ComponentChildren } from 'preact'
import { currentText } from '../state/workbench.ts'
import { words } from '../words/words.ts'
import { saveFile } from './save-file.ts'

/** Put around what may fail. A change of `about` (the tab, the case) tries again. */
export class Guard extends Component<
  { about: string; children: ComponentChildren },
  { failed: string | null }
> {
  override state: { failed: string | null } = { failed: null }

  override componentDidCatch(failed: unknown): void {
    this.setState({ failed: failed instanceof Error ? failed.message : String(failed) })
  }

  override componentDidUpdate(before: { about: string }): void {
    if (before.about !== this.props.about && this.state.failed !== null) this.setState({ failed: null })
  }

  override render() {
    const { failed } = this.state
    if (failed === null) return this.props.children
    const w = words.value
    return (
      <section role="alert" class="problem" data-failed>
        <h2>{w.crashTitle}</h2>
        <p>{w.crashMeans}</p>
        <RescueButtons />{' '}
        <button type="button" onClick={() => this.setState({ failed: null })}>
          {w.tryAgain}
        </button>
        <p>
          <small lang="en">{failed}</small>
        </p>
      </section>
    )
  }
}

/** Two ways to keep the text of the case, whatever else fails. */
export function RescueButtons() {
  const w = words.value
  const text = () => {
    const { text, draft } = currentText()
    return draft ?? text
  }
  return (
    <>
      <button type="button" data-rescue="copy" onClick={() => void copy(text())}>
        {w.copyCase}
      </button>{' '}
      <button
        type="button"
        data-rescue="save"
        onClick={() => saveFile('case.yaml', text(), 'application/yaml')}
      >
        {w.saveFile}
      </button>
    </>
  )
}

/** To the clipboard; where the browser refuses, through a selection, which needs no leave. */
async function copy(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text)
  } catch {
    const field = document.createElement('textarea')
    field.value = text
    document.body.append(field)
    field.select()
    document.execCommand('copy')
    field.remove()
  }
}
