/** A file somebody chooses or drops: its text becomes a case of their own. Nothing leaves the page. */
import { openBytes } from '../files/open-file.ts'
import { workbench } from '../state/workbench.ts'
import { words } from '../words/words.ts'

/** The largest case file there can be is far smaller than this. */
const mostBytes = 50_000_000

/** Opens a file as a case; says why where it cannot. A case with errors opens too, and says which. */
export async function takeFile(chosen: File | undefined): Promise<void> {
  if (!chosen) return
  const w = words.value
  const { problem } = workbench
  problem.value = null
  if (chosen.size > mostBytes) {
    problem.value = w.tooLarge(chosen.name)
    return
  }
  try {
    await openBytes(chosen.name, new Uint8Array(await chosen.arrayBuffer()))
  } catch (failed) {
    problem.value =
      failed instanceof TypeError
        ? w.notACase(chosen.name)
        : failed instanceof Error
          ? failed.message
          : String(failed)
  }
}

/** Takes a file dropped anywhere on the page; `over` is told while one hangs over it. */
export function listenForFiles(over: (hanging: boolean) => void): void {
  const withFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true
  document.addEventListener('dragover', (event) => {
    if (!withFile(event)) return
    event.preventDefault()
    over(true)
  })
  document.addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) over(false)
  })
  document.addEventListener('drop', (event) => {
    if (!withFile(event)) return
    over(false)
    // A part that takes files itself, such as the sources, has said so.
    if (event.defaultPrevented) return
    event.preventDefault()
    void takeFile(event.dataTransfer?.files[0])
  })
}
