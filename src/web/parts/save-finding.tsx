/** The answer on the screen as a file for other programs, with the run that made it. */
import type { Shown } from '../engine/protocol.ts'
import type { Question } from '../state/questions.ts'
import { engine, workbench } from '../state/workbench.ts'
import { saveFile } from './save-file.ts'

/** The button. A run that has to be made again can take as long as the answer took. */
export function SaveFinding({ shown, question }: { shown: Shown; question: Question }) {
  const { address, problem } = workbench
  const save = async () => {
    const { analysis, parameters } = question
    const { worlds, seed } = shown.run
    const { where } = address.value
    try {
      const text = await engine().slow.ask('finding', { analysis, where, worlds, seed, parameters })
      saveFile(`${question.name}.json`, text, 'application/json')
    } catch (failed) {
      problem.value = failed instanceof Error ? failed.message : String(failed)
    }
  }
  return (
    <button type="button" class="small" data-save-finding={question.name} onClick={() => void save()}>
      JSON
    </button>
  )
}
