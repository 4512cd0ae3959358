/** Word lists of English news prose: function words, roles, organisations, calendar words. No name of any conflict. */

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))

/** Verbs of saying: what stands beside them in quotation marks is somebody's words. */
export const sayingVerbs = setOf(
  `say says said saying tell tells told telling add adds added adding write writes wrote writing written state states
  stated stating announce announces announced announcing declare declares declared declaring claim claims claimed claiming
  argue argues argued arguing insist insists insisted insisting warn warns warned warning note notes noted noting explain
  explains explained explaining stress stresses stressed stressing emphasise emphasises emphasised emphasising emphasize
  emphasizes emphasized emphasizing assert asserts asserted asserting maintain maintains maintained contend contends
  contended reply replies replied replying respond responds responded responding answer answers answered answering ask
  asks asked asking comment comments commented commenting remark remarks remarked remarking observe observes observed
  acknowledge acknowledges acknowledged acknowledging admit admits admitted admitting concede concedes conceded conceding
  confirm confirms confirmed confirming deny denies denied denying allege alleges alleged alleging suggest suggests
  suggested suggesting predict predicts predicted predicting conclude concludes concluded concluding continued recall
  recalls recalled recalling tweet tweeted tweeting post posted posting repeat repeats repeated repeating reiterate
  reiterates reiterated reiterating mentioned joked quipped shouted shouting chanted chanting cried whispered
  muttered pleaded testified testify testifies caution cautions cautioned cautioning complain complains complained
  complaining lament laments lamented lamenting boast boasts boasted boasting vow vows vowed vowing pledge pledges
  pledged pledging promised promises promising swore sworn read reads put puts recounted recounts proclaimed
  proclaims affirmed affirms affirming counter counters countered countering retorted hinted opined underlined
  underlines underlining proposed demanded demands demanding urged urges urging begged objected revealed reveals
  informed advised remembers remembered summed fumed thundered echoed reasoned speculated quoted reported
  conveyed conveys assured assures reassured notified indicated indicates briefed telegraphed messaged texted signalled signaled wondered wonders interjected pressed`,
)

/** Verbs that report an attitude: they make a fragment in marks a quotation only where it follows them closely. */
export const attitudeVerbs = setOf(
  `accuse accuses accused accusing blame blamed blames condemn condemns condemned condemning denounce denounces
  denounced denouncing reject rejects rejected rejecting dismiss dismisses dismissed dismissing praise praises praised
  praising hail hails hailed hailing welcome welcomed welcomes criticise criticised criticises criticize criticized
  criticizes criticising criticizing slam slams slammed slamming blast blasted threaten threatens threatened threatening
  describe describes described describing call calls called calling brand branded branding label labelled labeled
  labelling labeling characterise characterised characterize characterized refer refers referred referring express
  expresses expressed expressing voice voiced voicing deplored decried decries deride derided ridiculed mocked defended defends
  thanked appealed appeals appealing cited cites citing invoked invoking likened compared portrayed regards regarded
  considers considered depicted apologised apologized spoke speaks speaking talked hopes hoped sees saw cast framed
  lauded castigated rebuked chided lambasted excoriated derides touted guaranteed ruled committed denigrated
  explained denied denying believes believed wants wanted feared fears offered ordered instructed requested pointing
  pointed calls`,
)

/** Nouns for what has been said or written; with a holder they stand for a verb of saying. */
export const statementNouns = setOf(
  `statement statements speech interview letter remarks remark comment comments message post posts tweet report communique
  communiqué address memo memorandum resolution testimony words warning claim claims assertion threat demand call
  declaration press-release release note reply response answer question description assessment verdict insistence
  promise pledge vow argument appeal joint`,
)

/** Words in front of a mark that make what is inside a term or a name, not something said. */
export const termWords = setOf(
  `so-called dubbed termed nicknamed codenamed code-named entitled titled known named term word words phrase phrases
  slogan concept notion doctrine operation project book film documentary novel song album series essay article paper
  report poem play programme program campaign column memoir movie podcast hashtag label motto acronym meaning means
  euphemism policy strategy plan exercise codename alias aka`,
)

/** Chief officers of a company by their initials: executive, financial, operating, technology. */
const chiefOfficers = ['e', 'f', 'o', 't'].map((charge) => `c${charge}o`)

/** Who a person is by office, trade or rank; lower case. */
export const roleWords = setOf(
  `${chiefOfficers.join(' ')}
  president prime minister premier chancellor king queen prince princess emir sultan sheikh sheik ayatollah imam pope
  bishop archbishop cardinal patriarch father rabbi reverend rev dr doctor mr mrs ms miss sir lady lord dame
  professor prof senator sen representative observer rep congressman congresswoman governor gov mayor ambassador amb envoy
  secretary secretary-general secretary-generals undersecretary under-secretary undersecretary-general under-secretary-general
  general gen colonel col lieutenant lt major maj captain capt sergeant sgt corporal admiral adm brigadier brig marshal
  commander commander-in-chief commandant chief chiefs head deputy vice director director-general chair chairman chairwoman
  chairperson speaker commissioner officer official officials adviser advisor advisers advisors aide aides analyst analysts
  leader leaders spokesman spokeswoman spokesperson spokespeople spokesmen expert experts economist historian researcher
  scholar fellow diplomat diplomats negotiator negotiators mediator mediators coordinator co-ordinator delegate delegates
  judge justice prosecutor lawyer attorney activist journalist reporter correspondent editor author writer farmer teacher
  nurse medic medics surgeon resident residents witness witnesses survivor survivors refugee villager villagers trader
  driver student worker workers engineer businessman shopkeeper fisherman pastor priest cleric elder elders warlord
  fighter fighters soldier soldiers rebel rebels lawmaker lawmakers legislator mp veteran strategist pollster consultant
  manager administrator founder co-founder executive treasurer whip member members candidate nominee counsellor
  counselor councillor rapporteur inspector superintendent constable sheriff warden ombudsman mother father-of-two widow
  farmer brother sister daughter son husband wife neighbour neighbor uncle aunt cousin grandmother grandfather man woman
  people source sources authority authorities retired former acting interim outgoing incumbent ex-president ex-minister
  ex-general foreign defence defense interior finance negotiator organiser organizer volunteer protester protesters
  coach captain lieutenant-general major-general brigadier-general first`,
)

/** Last or telling words in names of organisations, places of power and groups. */
export const bodyWords = setOf(
  `ministry department government administration parliament senate congress council commission committee union nations
  agency army military navy force forces guard police office bank fund court tribunal embassy mission alliance coalition
  front movement party organisation organization institute institution university center centre foundation group network
  association federation league bureau cabinet staff command presidency secretariat authority assembly society watch
  international observatory brigade battalion militia junta house palace kremlin pentagon times post news agency reuters
  treasury directorate service services corps division company corporation initiative campaign commissioner cross crescent
  board panel delegation rebels insurgents separatists opposition regime statement report communique document letter
  hospital ngo charity church unit tv television radio newspaper website magazine`,
)

/** Words that end a noun phrase or can begin no name. */
export const functionWords = setOf(
  `the a an this that these those some any each every all both no another other several many most much few such it he she
  they we i you who which whose whom what when where why how if whether because although though while whereas as since until
  unless after before during than then so but or nor yet and not to of in on at by for from with without into onto upon
  about against between among amid over under above below through across toward towards within beyond near despite via per
  is are was were be been being am has have had having do does did will would shall should can could may might must its his
  her their our my your there here also just only even still already again once too very more less least however meanwhile
  instead therefore moreover nevertheless nonetheless otherwise yes no well oh now up down out off back away around like
  unlike nearby following according including except given despite throughout`,
)

/** Verb forms that help others, and adverbs between a subject and its verb. */
export const betweenWords = setOf(
  `is are was were be been being am has have had having do does did will would shall should can could may might must also
  later earlier then now never not already again previously further since too twice often reportedly repeatedly both
  once just still even only famously publicly privately bluntly simply told's always himself herself itself themselves
  all soon first finally instead meanwhile however thus long has-been n't recently separately last immediately initially
  subsequently`,
)

/** Words that stand before a noun as an introduction to a clause: what follows up to the comma is not its subject. */
export const introWords = setOf(
  `in on at after before during while when as since until following speaking asked responding citing quoting addressing
  writing under despite amid for from with without by according if although though once because earlier later meanwhile
  however still but and so yet yesterday today tomorrow separately instead moreover nevertheless elsewhere there then
  now first second finally pressed referring commenting reacting appearing standing sitting visiting flanked joined
  hours days weeks months minutes moments shortly soon last this just only also even where whether over through across
  between among about against within throughout given unlike like or nor indeed similarly likewise reportedly additionally furthermore consequently notably`,
)

export const monthNames: readonly string[] =
  'january february march april may june july august september october november december'.split(' ')
const shortMonths = 'jan feb mar apr may jun jul aug sep sept oct nov dec'.split(' ')

/** 1 to 12 for the name or abbreviation of a month; undefined for other words. */
export function monthOf(lower: string): number | undefined {
  const full = monthNames.indexOf(lower)
  if (full >= 0) return full + 1
  const short = shortMonths.indexOf(lower)
  if (short < 0) return undefined
  return short >= 9 ? short : short + 1
}

export const weekdayNames: readonly string[] =
  'sunday monday tuesday wednesday thursday friday saturday'.split(' ')

/** Particles inside names that are written small. */
export const nameParticles = setOf(
  'van von der den de da dos das di del della la le bin bint ibn abu ben ould al el ul zu zur ter ten af av y e du des mac',
)
