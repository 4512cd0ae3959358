/** A new case from three answers. Everything that was not asked gets a default, and every default says that it is one. */

/** The three answers as typed: a party on each line, an issue with its options on each line, one sentence. */
export interface Answers {
  who: string
  what: string
  otherwise: string
}

/** An issue as it was typed. */
interface TypedIssue {
  name: string
  options: string[]
}

const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

/** Parties named. */
export const partiesOf = ({ who }: Answers): string[] => [...new Set(lines(who))].slice(0, 12)

/** Issues named, with their options after a colon; the first option is how things stay. */
export const issuesOf = ({ what }: Answers): TypedIssue[] =>
  lines(what)
    .map((line) => {
      const [name = '', rest = ''] = line.split(/:(.*)/s, 2)
      const options = rest
        .split(/[,;]/)
        .map((one) => one.trim())
        .filter(Boolean)
      return { name: name.trim(), options: [...new Set(options)].slice(0, 12) }
    })
    .slice(0, 12)

/** True where a case can be made: two parties, and one issue of which every option is named. */
export function enough(answers: Answers): boolean {
  const issues = issuesOf(answers)
  return (
    partiesOf(answers).length >= 2 &&
    issues.length >= 1 &&
    issues.every(({ name, options }) => name !== '' && options.length >= 2)
  )
}

/** Ids for names: lower-case words joined by hyphens, numbered where two would be the same or nothing is left. */
export function idsFor(names: readonly string[], fallback: string): string[] {
  const taken = new Set<string>()
  return names.map((name, index) => {
    const plain = name
      .normalize('NFKD')
      .replace(/\p{Diacritic}/gu, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .slice(0, 40)
      .replace(/^[-0-9]+|-+$/g, '')
    // YAML reads these three as something else than words.
    const base = /^(true|false|null)?$/.test(plain) ? `${plain || fallback}-${index + 1}` : plain
    let id = base
    for (let number = 2; taken.has(id); number++) id = `${base}-${number}`
    taken.add(id)
    return id
  })
}

/** Names as a sentence lists them. */
const listed = (names: readonly string[]): string => `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`

const quoted = (text: string): string => JSON.stringify(text)

/** The text of the case; `today` is the day it describes, as an ISO date. */
export function caseFromAnswers(answers: Answers, today: string): string {
  const parties = partiesOf(answers)
  const issues = issuesOf(answers)
  const partyIds = idsFor(parties, 'party')
  const issueIds = idsFor(
    issues.map(({ name }) => name),
    'issue',
  )
  const optionIds = issues.map(({ options }) => idsFor(options, 'option'))
  const title = `${parties.join(', ')}: ${issues.map(({ name }) => name).join(', ')}`.slice(0, 150)
  const reason = quoted(
    `A default: nobody has judged yet what it means that nothing is agreed. ${answers.otherwise.trim()}`.slice(
      0,
      480,
    ),
  )
  const weight = `{ value: ${Number((1 / issues.length).toFixed(4))}, assumed: "A default: every issue counts the same." }`
  const preferences = issues.map((_, at) => {
    const values = optionIds[at]!.map(
      (option) => `${option}: { value: [0.1, 0.9], assumed: "A default: anything is possible." }`,
    )
    return `        ${issueIds[at]}:\n          weight: ${weight}\n          options:\n${values.map((one) => `            ${one}`).join('\n')}`
  })
  return `# Begun from three answers. What says "assumed" is a default: replace it by a judgement or a source.
endstate: 1
id: ${idsFor([title], 'case')[0]}
title: ${quoted(title)}
question: ${quoted(`Can ${listed(parties)} agree, and would it hold?`.slice(0, 290))}
asOf: ${today}
purpose: "A first sketch."
limits: ["Most numbers are defaults that nobody has judged."]
authors: ["The author of this case"]
parties:
${parties
  .map(
    (name, at) => `  - id: ${partyIds[at]}
    name: ${quoted(name)}
    noDeal: { value: [0.2, 0.6], assumed: ${reason} }
    preferences:
      kind: additive
      issues:
${preferences.join('\n')}`,
  )
  .join('\n')}
issues:
${issues
  .map(
    ({ name, options }, at) => `  - id: ${issueIds[at]}
    name: ${quoted(name)}
    decidedBy: [${partyIds.join(', ')}]
    options:
${options.map((option, index) => `      - { id: ${optionIds[at]![index]}, name: ${quoted(option)} }`).join('\n')}`,
  )
  .join('\n')}
statusQuo: { ${issueIds.map((id, at) => `${id}: ${optionIds[at]![0]}`).join(', ')} }
`
}
