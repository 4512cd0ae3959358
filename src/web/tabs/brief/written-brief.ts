/** The brief as it was last written, what it was asked with, and its sentences changed by hand. */
import { signal } from '@preact/signals'
import type { BriefEdit, BriefSentence } from 'endstate'
import type { BriefCalls, BriefMade } from '../../engine/brief-calls.ts'
import { NoAnswer } from '../../engine/client.ts'
import { engine, rewriteBriefs, settingOf, workbench } from '../../state/workbench.ts'

/** What a brief is asked with, its form and words aside. */
type Asked = Omit<BriefCalls['brief']['asks'], 'form' | 'edits'>

/** The brief on the screen; `of` names the case and the setting it was written for. */
export interface Written {
  asked: Asked
  made: BriefMade
  of: string
  /** The changes by hand that are in it, as text. */
  edits: string
}

/** Draws of the brief, as on the command line. */
const briefDraws = 400

export const written = signal<Written | null>(null)
/** How far the brief has come while it is being written; null otherwise. */
export const writing = signal<number | null>(null)
export const paper = signal<'a4' | 'letter'>('a4')

/** What a brief of now would be of. */
export function briefOfNow(): string {
  const { about, address } = workbench
  return `${about.value?.hash} ${settingOf(address.value.where)} ${address.value.lexicon} ${paper.value}`
}

/** Sentences changed by hand in the briefs of a setting. */
export const editsOf = ({ where }: Pick<Asked, 'where'>): readonly BriefEdit[] =>
  workbench.briefs.value[settingOf(where)] ?? []

/** The brief in another form, with the same inputs as the one on the screen. */
export async function inForm(asked: Asked, form: BriefCalls['brief']['asks']['form']): Promise<BriefMade> {
  const asks = { ...asked, form, edits: [...editsOf(asked)] }
  try {
    return await engine().slow.ask('brief', asks, {
      onProgress: (share) => {
        writing.value = share
      },
    })
  } finally {
    // Saving writes it again too where quotes were checked meanwhile.
    writing.value = null
  }
}

/** Writes the brief of what is on the screen, or the last one again with other words. */
export async function write(again?: Asked): Promise<void> {
  const of = again ? (written.value?.of ?? '') : briefOfNow()
  const { where, lexicon } = workbench.address.value
  const generatedOn = new Date().toISOString().slice(0, 10)
  const asked: Asked = again ?? {
    where,
    worlds: briefDraws,
    seed: 1,
    lexicon,
    paper: paper.value,
    generatedOn,
  }
  if (!again) writing.value = 0
  try {
    const edits = JSON.stringify(editsOf(asked))
    written.value = { asked, made: await inForm(asked, 'page'), of, edits }
  } catch (failed) {
    if (failed instanceof NoAnswer && failed.cancelled) return
    workbench.problem.value = failed instanceof Error ? failed.message : String(failed)
  }
}

/** Puts somebody's words in the place of a sentence; null takes the generated ones back. Can be undone. */
export async function rewrite({ id, generated, edit }: BriefSentence, text: string | null): Promise<void> {
  await exchange(edit, text === null || text === generated ? null : { id, generated, text })
}

/** Takes one edit away and puts another one in. */
export async function exchange(before: BriefEdit | null, after: BriefEdit | null): Promise<void> {
  const now = written.value
  if (!now) return
  const same = JSON.stringify(before)
  const others = editsOf(now.asked).filter((one) => JSON.stringify(one) !== same)
  const edits = after === null ? others : [...others, after]
  await rewriteBriefs({ ...workbench.briefs.value, [settingOf(now.asked.where)]: edits })
}
