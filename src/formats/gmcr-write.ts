/** A `.gmcr` file as a case file: yes-or-no issues, preferences as they were stated, comments where the file says more. */
import { type GmcrCondition, type GmcrModel, type GmcrPattern, isTaken, yesNo } from './gmcr-model.ts'
import { code, type GmcrIds } from './gmcr-names.ts'

/** What the file itself does not say. */
export interface GmcrFrame {
  id: string
  title: string
  asOf: string
  notes: readonly string[]
}

/** End states a case may name; a conflict with more states names none. */
const longestNamed = 60
/** Members of one `any`; more are put into several. */
const longestAny = 100

/** Text of the case file. */
export function writeGmcrCase(model: GmcrModel, ids: GmcrIds, frame: GmcrFrame): string {
  return [
    '# Imported from a .gmcr file. The file says nothing about sources, the day it describes, or where things stand.',
    ...frame.notes.map((note) => `# ${comment(note)}`),
    'endstate: 1',
    `id: ${frame.id}`,
    `title: ${quoted(frame.title, 200)}`,
    `question: ${quoted(`Which states of this conflict hold? ${frame.title}`, 300)}`,
    `asOf: ${JSON.stringify(frame.asOf)} # not in the file: the day the case describes`,
    'purpose: "To analyse a conflict that was modelled elsewhere."',
    'limits:',
    '  - "Imported as it was; nothing in it was checked against sources."',
    ...frame.notes.slice(0, 19).map((note) => `  - ${quoted(note, 400)}`),
    'authors: ["The authors of the imported file"]',
    'parties:',
    ...model.parties.flatMap((_, party) => partyLines(model, ids, party)),
    'issues:',
    ...model.options.flatMap((_, option) => issueLines(model, ids, option)),
    ...constraintLines(model, ids),
    ...endStateLines(model, ids),
    '',
  ].join('\n')
}

function partyLines(model: GmcrModel, ids: GmcrIds, party: number): string[] {
  const { name, preferences } = model.parties[party]!
  const first = stateText(model, ids, model.states[0]!)
  const head = [
    `  - id: ${ids.parties[party]}`,
    `    name: ${quoted(name, 160)}`,
    `    noDeal: { state: ${first} } # not in the file: its first state stands here; stability does not use it`,
    '    preferences:',
    `      kind: ${preferences.kind}`,
    '      assumed: "As stated in the imported file."',
  ]
  if (preferences.kind === 'statements') {
    const lines = preferences.statements.map((one) => `        - ${conditionText(one, ids)}`)
    return [...head, '      statements: # the most important first', ...lines]
  }
  const lines = preferences.tiers.flatMap((tier) => {
    const states = tier.map((state) => `${stateText(model, ids, model.states[state - 1]!)} # state ${state}`)
    return tier.length === 1
      ? [`        - ${states[0]}`]
      : ['        - # tied', ...states.map((text) => `          - ${text}`)]
  })
  return [...head, '      tiers: # best first', ...lines]
}

function issueLines(model: GmcrModel, ids: GmcrIds, option: number): string[] {
  const { name, direction, owners } = model.options[option]!
  const pairs = { both: [], fwd: [['no', 'yes']], back: [['yes', 'no']] }[direction]
  const head = [`  - id: ${ids.options[option]}`, `    name: ${quoted(name, 160)}`]
  const options = '    options: [{ id: no, name: "No" }, { id: yes, name: "Yes" }]'
  const parties = owners.map((owner) => ids.parties[owner]!)
  if (parties.length === 1) {
    const changes = direction === 'both' ? [] : [`    changes: ${JSON.stringify(pairs)}`]
    return [...head, `    decidedBy: ${parties[0]}`, ...changes, options]
  }
  if (parties.length === 0)
    return [...head, `    decidedBy: ${ids.parties[0]}`, '    changes: [] # nobody can change it', options]
  const ways =
    direction === 'both'
      ? [
          ['no', 'yes'],
          ['yes', 'no'],
        ]
      : pairs
  const exits = parties.flatMap((party) =>
    ways.map(([from, to]) => `      - { party: ${party}, from: ${from}, to: ${to} }`),
  )
  const alone = ['    changes: [] # nothing is decided together: each can change it alone', '    exits:']
  return [...head, `    decidedBy: [${parties.join(', ')}]`, ...alone, ...exits, options]
}

function constraintLines(model: GmcrModel, ids: GmcrIds): string[] {
  const written = new Map<string, string>()
  for (const condition of model.infeasible) {
    if (condition.length === 0) continue
    const key = condition.map(patternKey(ids)).sort().join(' | ')
    const because = reasonFor(condition, model)
    const id = `impossible-${code(key)}`
    written.set(
      key,
      `  - { id: ${id}, forbid: ${conditionText(condition, ids)}, because: ${quoted(because, 500)} }`,
    )
  }
  return written.size === 0 ? [] : ['constraints:', ...written.values()]
}

const patternKey =
  (ids: GmcrIds) =>
  (pattern: GmcrPattern): string =>
    pattern
      .map(({ option, taken }) => `${ids.options[option]}=${taken}`)
      .sort()
      .join(' ')

/** A pattern in words: what excludes what, and where exactly one of several options is taken. */
function reasonFor(condition: GmcrCondition, { options, infeasible }: GmcrModel): string {
  const [pattern] = condition
  if (pattern === undefined || condition.length > 1)
    return 'In the imported file: none of these combinations.'
  const names = pattern.map(({ option }) => options[option]!.name)
  const list = names.join(', ')
  if (pattern.length === 1)
    return `In the imported file: ${list} is never ${pattern[0]!.taken ? 'taken' : 'missing'}.`
  if (pattern.every(({ taken }) => taken))
    return `In the imported file: ${pattern.length === 2 ? 'at most one' : 'never all'} of ${list}.`
  if (pattern.some(({ taken }) => taken)) {
    const words = pattern.map(({ taken }, index) => (taken ? names[index] : `no ${names[index]}`))
    return `In the imported file: not together ${words.join(', ')}.`
  }
  const exclude = (a: number, b: number): boolean =>
    infeasible.some((one) =>
      one.some(
        (other) =>
          other.length === 2 && other.every(({ option, taken }) => taken && (option === a || option === b)),
      ),
    )
  const apart = pattern.every((one, index) =>
    pattern.slice(index + 1).every((other) => exclude(one.option, other.option)),
  )
  return `In the imported file: ${apart ? 'exactly' : 'at least'} one of ${list}.`
}

function endStateLines(model: GmcrModel, ids: GmcrIds): string[] {
  if (model.states.length > longestNamed) return []
  const lines = Array.from(model.states, (state, index) => [
    `  - id: state-${index + 1}`,
    `    name: State ${index + 1}`,
    `    summary: ${quoted(summaryOf(model, state), 600)}`,
    `    is: ${stateText(model, ids, state)}`,
  ])
  return ['endStates: # every state under its number in the file', ...lines.flat()]
}

function summaryOf({ order, options }: GmcrModel, state: number): string {
  const taken = order.filter((_, place) => isTaken(state, place)).map((option) => options[option]!.name)
  return `${yesNo(state, order.length)}. Taken: ${taken.length === 0 ? 'nothing' : taken.join(', ')}.`
}

function stateText({ order }: GmcrModel, ids: GmcrIds, state: number): string {
  return mapping(
    order.map((option, place) => ({ option, taken: isTaken(state, place) })),
    ids,
  )
}

function mapping(pattern: GmcrPattern, ids: GmcrIds): string {
  if (pattern.length === 0) return '{}'
  return `{ ${pattern.map(({ option, taken }) => `${ids.options[option]}: ${taken ? 'yes' : 'no'}`).join(', ')} }`
}

/** One of several patterns; nothing holds where there is none. */
function conditionText(condition: GmcrCondition, ids: GmcrIds): string {
  const texts = condition.map((pattern) => mapping(pattern, ids))
  if (texts.length === 0) return '{ not: {} }'
  return anyOf(texts)
}

function anyOf(texts: readonly string[]): string {
  if (texts.length === 1) return texts[0]!
  if (texts.length <= longestAny) return `{ any: [${texts.join(', ')}] }`
  const groups: string[] = []
  for (let k = 0; k < texts.length; k += longestAny) groups.push(anyOf(texts.slice(k, k + longestAny)))
  return anyOf(groups)
}

/** Characters that YAML does not carry or that would end a line. */
const unprintable = /[\p{Cc}\p{Cs}\u2028\u2029\uFEFF\uFFFE\uFFFF]+/gu

/** Text in quotation marks, on one line and no longer than the case language allows. */
function quoted(text: string, longest: number): string {
  const plain = text.replace(unprintable, ' ').trim()
  return JSON.stringify(
    plain.length > longest ? `${plain.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/, '')}…` : plain || '-',
  )
}

function comment(text: string): string {
  return text.replace(unprintable, ' ').trim()
}
