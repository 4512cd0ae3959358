/** What the page holds: signals that components read. What changes them is in `workbench.ts`. */
import { computed, signal } from '@preact/signals'
import type { SaidDiagnostic } from '../engine/editing-calls.ts'
import type { About, Estimate, Input, Live, Opened, Shown, Where } from '../engine/protocol.ts'
import type { Stands } from '../engine/stands-calls.ts'
import { type Address, home, isWhatIf } from './address.ts'
import type { BriefEdits } from './history.ts'
import type { SavedCase } from './saved-cases.ts'

/** An answer with what it was asked with (`keyOf`); one that is asked for otherwise now is older. */
export interface Answered {
  shown: Shown
  where: string
}

/** A cell of a result: what it says, and the numbers behind the answer it stands in. */
export interface AskedCell {
  said: string
  quantities: Shown['quantities']
}

const address = signal<Address>(home)
const about = signal<About | null>(null)
const opened = signal<Opened | null>(null)
const live = signal<Live | null>(null)
/** Who would stay in the state that is looked at, with what it was asked for. */
const stands = signal<(Stands & { asked: string }) | null>(null)
const estimate = signal<(Estimate & { where: string }) | null>(null)
const answers = signal<Record<string, Answered>>({})
const running = signal<Record<string, { share: number; saying: string }>>({})
const inputs = signal<Input[]>([])
const problem = signal<string | null>(null)
const saved = signal<{ at: number } | { failed: string } | null>(null)
const theirs = signal<SavedCase | null>(null)
const proofOf = signal<string | null>(null)
const panel = signal<'levers' | 'proof' | null>(null)
/** What was said last to those who listen, and in which language. */
const announced = signal({ text: '', language: 'en' })
/** The setting the pictures on the screen belong to: while a hand moves, they may lag behind the numbers. */
const pictured = signal('')
/** Pictures whose data somebody looks at as a table. */
const asTables = signal(0)
const past = signal({ canUndo: false, canRedo: false })
/** Settings side by side, each with its answer and the hash of the case that gave it. */
const pinned = signal<{ where: Where; live: Live; of: string }[]>([])
/** The base case, while somebody peeks at it. */
const peeked = signal<Live | null>(null)
/** A cell of an answer whose inputs are shown. */
const cellOf = signal<AskedCell | null>(null)
/** What is typed in the text of the case and cannot be read yet. */
const draft = signal<string | null>(null)
/** Texts of sources kept with the case, by source id. */
const sourceTexts = signal<Record<string, string>>({})
/** Suggestions from those texts with what was decided, as the engine writes them; empty where there are none. */
const inboxText = signal('')
/** Sentences of briefs changed by hand. */
const briefs = signal<BriefEdits>({})
/** Where the file is of a newer format: what of it is not understood. Such a case is looked at, not changed. */
const newer = signal<SaidDiagnostic[] | null>(null)

/** Everything the components read. */
export const workbench = {
  address,
  about,
  opened,
  live,
  stands,
  estimate,
  answers,
  running,
  inputs,
  problem,
  saved,
  theirs,
  proofOf,
  panel,
  announced,
  pictured,
  asTables,
  past,
  pinned,
  peeked,
  cellOf,
  draft,
  sourceTexts,
  inboxText,
  briefs,
  newer,
  // Parts of the address by themselves: what reads one of these is not drawn again while a hand moves a lever.
  choices: computed(() => address.value.choices),
  lexicon: computed(() => address.value.lexicon),
  tab: computed(() => address.value.tab),
  caseName: computed(() => address.value.name),
  scenario: computed(() => address.value.where.scenario),
  pulled: computed(() => address.value.where.levers),
  heldReadings: computed(() => address.value.where.readings),
  /** What the address is set to, as one word to compare. */
  setting: computed(() => JSON.stringify(address.value.where)),
  /** The case as it is written and the setting, as one word to compare. */
  subject: computed(() => `${about.value?.hash} ${JSON.stringify(address.value.where)}`),
  whatIf: computed(() => isWhatIf(address.value.where)),
}
