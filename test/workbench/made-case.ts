/** Cases of any size, for tests of how the page keeps up. */

const names = ['first', 'second', 'third', 'fourth', 'fifth']

/** How many of each a made case has. */
export interface CaseSize {
  issues: number
  /** Options an issue. */
  options: number
  parties: number
}

/** A case in which any option goes with any other: options ^ issues packages. JSON is YAML. */
export function madeCase(size: CaseSize): string {
  const issues = Array.from({ length: size.issues }, (_, issue) => ({
    id: `issue-${issue}`,
    name: `Issue ${issue}`,
    decidedBy: ['first', 'second'],
    options: Array.from({ length: size.options }, (_, option) => ({
      id: `o${option}`,
      name: `Option ${option}`,
    })),
  }))
  // The last ones share what the first ones leave.
  const weights = issues.map((_, issue) => (issue === 0 ? 0.3 : 0.7 / (size.issues - 1)))
  const value = (party: number, issue: number, option: number): number =>
    ((option * (party + 2) * 7 + issue * 13 + party * 29) % 101) / 100
  return JSON.stringify({
    endstate: 1,
    id: 'made',
    title: 'A made case',
    question: 'Does the page keep up?',
    asOf: '2025-06-01',
    purpose: 'A test.',
    limits: ['Made up.'],
    authors: ['A test'],
    issues,
    endStates: [
      { id: 'start', name: 'First options', summary: 'Every first option.', is: firstOptions(issues) },
    ],
    parties: names.slice(0, size.parties).map((id, party) => ({
      id,
      name: `Party ${id}`,
      noDeal: [0.5, 0.6],
      preferences: {
        kind: 'additive',
        issues: Object.fromEntries(
          issues.map((one, issue) => [
            one.id,
            {
              weight: weights[(issue + party) % size.issues],
              options: Object.fromEntries(
                one.options.map((option, k) => [option.id, value(party, issue, k)]),
              ),
            },
          ]),
        ),
      },
    })),
  })
}

const firstOptions = (issues: { id: string; options: { id: string }[] }[]): Record<string, string> =>
  Object.fromEntries(issues.map(({ id, options }) => [id, options[0]!.id]))
