/** The engine's worker: analyses, edits, the brief. */
import { answerWith } from './answering.ts'
import { caseRoom } from './case-room.ts'

answerWith(caseRoom())
