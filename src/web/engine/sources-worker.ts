/** The worker for texts of sources, workbooks and tables, loaded when somebody opens one: the rules that suggest are as large as a quarter of the engine. */
import { type CaseFile, parseCase } from 'endstate'
import { answerWith } from './answering.ts'
import { sourcesRoom } from './sources-room.ts'
import { tablesRoom } from './tables-room.ts'

let file: CaseFile | null = null

const current = (): CaseFile => {
  if (!file) throw new Error('No case is open.')
  return file
}

answerWith({
  ...sourcesRoom(current),
  ...tablesRoom(current),
  open: ({ text, name }) => {
    const read = parseCase(text, { name })
    // Of a text that cannot be read nothing is said, least of all what the case before said.
    file = read.ok ? read.value : null
    return { ok: read.ok, text, diagnostics: [], about: null }
  },
})
