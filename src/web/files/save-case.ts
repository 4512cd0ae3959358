/** The case as a file: its text, the text with its sources, or its numbers as a table. */
import { saveFile } from '../parts/save-file.ts'
import { currentText, engine, workbench } from '../state/workbench.ts'

/** Forms a case can be saved in. */
export type CaseForm = 'yaml' | 'endstate' | 'csv'

/** Saves the case that is open. The archive carries the sources whose texts are here. */
export async function saveCase(form: CaseForm): Promise<void> {
  const { about, sourceTexts, problem } = workbench
  const name = about.value?.id ?? 'case'
  const { text } = currentText()
  try {
    if (form === 'yaml') saveFile(`${name}.yaml`, text, 'application/yaml')
    else if (form === 'csv') {
      const table = await engine().quick.ask('writeTable', {})
      saveFile(`${name}.csv`, table.text, 'text/csv')
    } else {
      const { writeArchive } = await import('./archive.ts')
      const archive = await writeArchive({ text, sources: sourceTexts.value }, about.value?.engine ?? '')
      saveFile(`${name}.endstate`, archive, 'application/zip')
    }
  } catch (failed) {
    problem.value = failed instanceof Error ? failed.message : String(failed)
  }
}
