/** The worker for texts of sources, loaded when somebody opens one: the rules that suggest are as large as a quarter of the engine. */
import { type CaseFile, parseCase } from 'endstate'
import { answerWith } from './answering.ts'
import { sourcesRoom } from './sources-room.ts'

let file: CaseFile | null = null

answerWith({
  ...sourcesRoom(() => {
    if (!file) throw new Error('No case is open.')
    return file
  }),
  open: ({ text, name }) => {
    const read = parseCase(text, { name })
    if (read.ok) file = read.value
    return { ok: read.ok, text, diagnostics: [], about: null }
  },
})
