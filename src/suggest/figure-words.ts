/** Words around numbers: comparators, units of measurement, people, and what a number does not count. */

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))

/** Units of measurement: word → unit as written in a suggestion. */
export const measureUnits: ReadonlyMap<string, string> = new Map(
  Object.entries({
    second: 'second',
    seconds: 'second',
    minute: 'minute',
    minutes: 'minute',
    hour: 'hour',
    hours: 'hour',
    day: 'day',
    days: 'day',
    week: 'week',
    weeks: 'week',
    month: 'month',
    months: 'month',
    year: 'year',
    years: 'year',
    decade: 'decade',
    decades: 'decade',
    century: 'century',
    centuries: 'century',
    night: 'night',
    nights: 'night',
    weekend: 'weekend',
    weekends: 'weekend',
    km: 'km',
    kms: 'km',
    kilometre: 'km',
    kilometres: 'km',
    kilometer: 'km',
    kilometers: 'km',
    mile: 'mile',
    miles: 'mile',
    metre: 'm',
    metres: 'm',
    meter: 'm',
    meters: 'm',
    m: 'm',
    cm: 'cm',
    foot: 'foot',
    feet: 'foot',
    ft: 'foot',
    yard: 'yard',
    yards: 'yard',
    acre: 'acre',
    acres: 'acre',
    hectare: 'hectare',
    hectares: 'hectare',
    ha: 'hectare',
    sqkm: 'km2',
    ton: 'ton',
    tons: 'ton',
    tonne: 'tonne',
    tonnes: 'tonne',
    kg: 'kg',
    kilogram: 'kg',
    kilograms: 'kg',
    kilogrammes: 'kg',
    kilos: 'kg',
    pound: 'pound',
    pounds: 'pound',
    barrel: 'barrel',
    barrels: 'barrel',
    litre: 'litre',
    litres: 'litre',
    liters: 'litre',
    liter: 'litre',
    gallon: 'gallon',
    gallons: 'gallon',
    megawatt: 'MW',
    megawatts: 'MW',
    mw: 'MW',
    gigawatt: 'GW',
    gigawatts: 'GW',
    gw: 'GW',
    knots: 'knot',
    percent: 'percent',
    pc: 'percent',
    percentage: 'percent',
    euro: 'EUR',
    euros: 'EUR',
    dollar: 'USD',
    dollars: 'USD',
    usd: 'USD',
    eur: 'EUR',
    gbp: 'GBP',
    sterling: 'GBP',
    yuan: 'CNY',
    yen: 'JPY',
    rouble: 'RUB',
    roubles: 'RUB',
    ruble: 'RUB',
    rubles: 'RUB',
    rupee: 'rupee',
    rupees: 'rupee',
    shekel: 'ILS',
    shekels: 'ILS',
    naira: 'NGN',
    shilling: 'shilling',
    shillings: 'shilling',
    franc: 'franc',
    francs: 'franc',
    peso: 'peso',
    pesos: 'peso',
    dinar: 'dinar',
    dinars: 'dinar',
    riyal: 'riyal',
    riyals: 'riyal',
    lira: 'lira',
    birr: 'ETB',
    hryvnia: 'UAH',
    hryvnias: 'UAH',
    rand: 'ZAR',
    real: 'BRL',
    krona: 'krona',
    kroner: 'krone',
    dirham: 'AED',
    dirhams: 'AED',
    cent: 'cent',
    cents: 'cent',
    degree: 'degree',
    degrees: 'degree',
  }),
)

export const currencySigns: ReadonlyMap<string, string> = new Map([
  ['$', 'USD'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['¥', 'JPY'],
  ['₽', 'RUB'],
  ['₴', 'UAH'],
  ['₪', 'ILS'],
  ['₦', 'NGN'],
  ['₹', 'INR'],
  ['₺', 'TRY'],
  ['₩', 'KRW'],
])

/** Units of time: a bare “a” before one of them can be a number after a comparator. */
export const timeUnits = setOf('second minute hour day week month year decade century')

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

/** Who speaks without a name: their number is no figure. */
export const sourceNouns = setOf(
  `official officials diplomat diplomats source sources analyst analysts expert experts aide aides witness witnesses adviser
  advisers resident residents officer officers lawmaker lawmakers person people envoy lawyer researcher`,
)

/** Words before a number that make it a designation: “Article 5”, “Resolution 1701”, “Flight 17”, “Phase 2”. */
export const designationWords = setOf(
  `article articles resolution resolutions chapter section sections paragraph para annex appendix clause law act decree
  order directive rule title protocol convention phase stage step tier level type mark mk model series class version flight
  boeing airbus route road highway interstate motorway exit zone area sector district ward block room unit brigade
  battalion division regiment squadron corps group channel radio page pages figure table chart box case no nos number
  volume vol issue edition part point item option plan track season episode apollo covid covid-19 windows iphone camp gate
  terminal line platform building house apartment suite article art fig grade category cat war hurricane agenda vision opec
  ak f b m t su mig s kh il tu an yak gbu agm aim rpg bm c ch mq rq uh ah lot ref id isbn doi tel phone fax psalm verse`,
)

/** Nouns behind a number that make it a name or a calibre: “155 mm shells”, “a 28-point plan”, “two-state solution”. */
export const calibreUnits = setOf('mm millimetre millimeter millimetres millimeters caliber calibre')

export const speakingSoon = setOf(
  'said say says told tell tells added warned asked described spoke familiar close who speaking claimed',
)

/** Prefix phrases and what they do to a number. Longest first. */
export const comparators: readonly (readonly [string, '=' | 'about' | '>' | '>=' | '<' | '<='])[] = [
  ['in the region of', 'about'],
  ['in the order of', 'about'],
  ['on the order of', 'about'],
  ['in the neighborhood of', 'about'],
  ['somewhere around', 'about'],
  ['an estimated', 'about'],
  ['a reported', 'about'],
  ['in excess of', '>'],
  ['well in excess of', '>'],
  ['a total of', '='],
  ['a minimum of', '>='],
  ['a maximum of', '<='],
  ['as many as', '<='],
  ['as much as', '<='],
  ['as high as', '<='],
  ['as low as', '>='],
  ['as few as', '>='],
  ['as little as', '>='],
  ['no more than', '<='],
  ['no fewer than', '>='],
  ['no less than', '>='],
  ['not less than', '>='],
  ['not more than', '<='],
  ['well over', '>'],
  ['well above', '>'],
  ['just over', '>'],
  ['just under', '<'],
  ['just above', '>'],
  ['slightly more than', '>'],
  ['a little more than', '>'],
  ['a little over', '>'],
  ['a little under', '<'],
  ['slightly less than', '<'],
  ['slightly over', '>'],
  ['slightly under', '<'],
  ['little more than', 'about'],
  ['far more than', '>'],
  ['much more than', '>'],
  ['many more than', '>'],
  ['well below', '<'],
  ['well under', '<'],
  ['at least', '>='],
  ['at most', '<='],
  ['at minimum', '>='],
  ['more than', '>'],
  ['greater than', '>'],
  ['higher than', '>'],
  ['larger than', '>'],
  ['upwards of', '>'],
  ['upward of', '>'],
  ['less than', '<'],
  ['fewer than', '<'],
  ['lower than', '<'],
  ['smaller than', '<'],
  ['shorter than', '<'],
  ['longer than', '>'],
  ['up to', '<='],
  ['close to', 'about'],
  ['or so', 'about'],
  ['a further', '='],
  ['an additional', '='],
  ['a combined', '='],
  ['exactly', '='],
  ['precisely', '='],
  ['over', '>'],
  ['above', '>'],
  ['exceeding', '>'],
  ['beyond', '>'],
  ['topping', '>'],
  ['under', '<'],
  ['below', '<'],
  ['nearly', 'about'],
  ['almost', 'about'],
  ['about', 'about'],
  ['around', 'about'],
  ['roughly', 'about'],
  ['approximately', 'about'],
  ['approx', 'about'],
  ['some', 'about'],
  ['circa', 'about'],
  ['estimated', 'about'],
  ['perhaps', 'about'],
  ['maybe', 'about'],
  ['probably', 'about'],
  ['another', '='],
  ['only', '='],
  ['just', '='],
  ['nearing', 'about'],
  ['approaching', 'about'],
  ['minimum', '>='],
  ['maximum', '<='],
]
