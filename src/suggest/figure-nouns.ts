/** Nouns beside numbers: people, what becomes of them, and what is listed rather than counted. */
import { setOf } from './figure-words.ts'

/** Nouns for human beings; with a verb of harm the unit says what became of them. */
export const peopleNouns = setOf(
  `people person persons civilian civilians child children woman women man men soldier soldiers troop troops fighter fighters
  militant militants rebel rebels officer officers policeman policemen police guard guards villager villagers resident
  residents worker workers journalist journalists medic medics teacher teachers student students pupil pupils passenger
  passengers protester protesters demonstrator demonstrators prisoner prisoners hostage hostages refugee refugees
  peacekeeper peacekeepers serviceman servicemen sailor sailors pilot pilots personnel individuals citizens migrants
  families boys girls boy girl victims others farmers miners farmer miner infant infants lives conscript conscripts`,
)

/** Verbs and adjectives of harm → what the unit says. */
export const harms: ReadonlyMap<string, string> = new Map(
  Object.entries({
    killed: 'killed',
    killing: 'killed',
    kill: 'killed',
    kills: 'killed',
    dead: 'killed',
    died: 'killed',
    die: 'killed',
    slain: 'killed',
    deaths: 'killed',
    injured: 'injured',
    injuring: 'injured',
    injure: 'injured',
    injures: 'injured',
    hurt: 'injured',
    wounded: 'wounded',
    wounding: 'wounded',
    wound: 'wounded',
    displaced: 'displaced',
    displacing: 'displaced',
    uprooted: 'displaced',
    uprooting: 'displaced',
    displace: 'displaced',
    missing: 'missing',
    detained: 'detained',
    detaining: 'detained',
    arrested: 'arrested',
    arresting: 'arrested',
    abducted: 'abducted',
    kidnapped: 'abducted',
    evacuated: 'evacuated',
    evacuating: 'evacuated',
    captured: 'captured',
    capturing: 'captured',
  }),
)

/** Nouns for thoughts and talk: a small number of them is the author's own list, not a figure. */
export const listNouns = setOf(
  `assumption assumptions possibility possibilities option options reason reasons scenario scenarios way ways question
  questions factor factors issue issues point points thing things problem problems challenge challenges goal goals aim aims
  lesson lessons principle principles condition conditions idea ideas argument arguments explanation explanations element
  elements aspect aspects side sides front fronts track tracks path paths choice choices theme themes conclusion conclusions
  objective objectives priority priorities view views dimension dimensions consideration considerations direction directions
  word words sense senses respects respect matters kinds kind types type sorts sort camps camp schools interpretations
  narratives worlds extremes halves hands purposes outcomes trends dynamics pillars hypotheses misconceptions facts caveats
  concerns obstacles risks dangers sentences paragraphs phases phase stage stages level levels categories category
  approaches approach models model routes alternatives logics logic realities reality forms form`,
)

/** Who can be two or three without being counted: “the two leaders”, “the three countries”. */
export const pairNouns = setOf(
  `sides leaders countries nations states men presidents ministers neighbours neighbors parties governments allies rivals
  powers capitals foes adversaries enemies superpowers women brothers generals peoples officials diplomats delegations teams
  leader others foreign militaries armies communities regions territories`,
)
