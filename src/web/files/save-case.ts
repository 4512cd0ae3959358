/** The case as a file: its text, the text with its sources, or its numbers as a table. */
import { signal } from '@preact/signals'
import { saveFile } from '../parts/save-file.ts'
import { askSources } from '../state/sources-line.ts'
import { currentText, workbench } from '../state/workbench.ts'

/** Forms a case can be saved in. An archive says first what goes into it. */
export type CaseForm = 'yaml' | 'endstate' | 'xlsx' | 'csv'

/** True while somebody looks at what goes into an archive. */
export const archiveAsked = signal(false)

/** Saves the case that is open. */
export async function saveCase(form: CaseForm): Promise<void> {
  const { about, problem } = workbench
  const name = about.value?.id ?? 'case'
  const { text } = currentText()
  try {
    if (form === 'yaml') saveFile(`${name}.yaml`, text, 'application/yaml')
    else if (form === 'csv') {
      const table = await askSources('writeTable', {})
      saveFile(`${name}.csv`, table.text, 'text/csv')
    } else if (form === 'xlsx') {
      const sheets = await askSources('writeSheets', {})
      const { writeXlsx } = await import('../../documents/index.ts')
      const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
      saveFile(`${name}.xlsx`, writeXlsx(sheets), type)
    } else archiveAsked.value = true
  } catch (failed) {
    problem.value = failed instanceof Error ? failed.message : String(failed)
  }
}

/** Saves an archive: with the texts and suggestions that are here, or only what everybody may see of the case. */
export async function saveArchive(copy: 'whole' | { text: string }): Promise<void> {
  const { about, sourceTexts, inboxText, problem } = workbench
  const name = about.value?.id ?? 'case'
  const whole = copy === 'whole'
  const held = whole
    ? { text: currentText().text, sources: sourceTexts.value, inbox: inboxText.value }
    : { text: copy.text, sources: {}, inbox: '' }
  try {
    const { writeArchive } = await import('./archive.ts')
    const archive = await writeArchive(held, about.value?.engine ?? '')
    saveFile(`${name}${whole ? '' : '-public'}.endstate`, archive, 'application/zip')
  } catch (failed) {
    problem.value = failed instanceof Error ? failed.message : String(failed)
  }
}
