/** Made-up cases for the benches: as many issues, options and parties as asked for, from one generator. */
import { type CaseFile, parseCase } from '../src/case/index.ts'

/** How large, and what links the issues. */
export interface Size {
  parties: number
  /** Options of each issue. */
  options: readonly number[]
  /** Rules that exclude some combinations. */
  constraints?: number
  /** Conditional adjustments per party: they couple issues, so that nothing can be merged issue by issue. */
  adjustments?: number
  noDeal?: number
}

/** A case of that size; the same size gives the same case. */
export function madeCase({
  parties,
  options,
  constraints = 0,
  adjustments = 0,
  noDeal = 0.3,
}: Size): CaseFile {
  let state = 20240 + parties + options.length
  const draw = (below: number): number => {
    state = (state * 16807) % 2147483647
    return state % below
  }
  const issues = options.map((count, k) => ({
    id: `issue-${k}`,
    name: `Issue ${k}`,
    decidedBy: ['party-0', 'party-1'],
    options: Array.from({ length: count }, (_, option) => ({ id: `o${option}`, name: `Option ${option}` })),
  }))
  const pair = (): Record<string, string> => {
    const first = draw(issues.length)
    const second = (first + 1 + draw(issues.length - 1)) % issues.length
    return {
      [`issue-${first}`]: `o${draw(options[first]!)}`,
      [`issue-${second}`]: `o${draw(options[second]!)}`,
    }
  }
  const written = {
    endstate: 1,
    id: 'made',
    title: 'Made',
    question: 'How fast?',
    asOf: '2025-06-01',
    purpose: 'A bench.',
    limits: ['A bench.'],
    authors: ['A bench'],
    parties: Array.from({ length: parties }, (_, party) => {
      const raw = issues.map(() => 1 + draw(9))
      const total = raw.reduce((sum, weight) => sum + weight, 0)
      return {
        id: `party-${party}`,
        name: `Party ${party}`,
        noDeal,
        preferences: {
          kind: 'additive',
          issues: Object.fromEntries(
            issues.map((issue, k) => {
              const values = issue.options.map((option) => [option.id, draw(1001) / 1000])
              return [issue.id, { weight: raw[k]! / total, options: Object.fromEntries(values) }]
            }),
          ),
          adjustments: Array.from({ length: adjustments }, (_, k) => ({
            id: `a${k}`,
            name: `A${k}`,
            when: pair(),
            add: (draw(400) - 200) / 1000,
          })),
        },
      }
    }),
    issues,
    constraints: Array.from({ length: constraints }, (_, k) => ({
      id: `c${k}`,
      because: 'a bench',
      forbid: pair(),
    })),
  }
  const read = parseCase(JSON.stringify(written))
  if (!read.ok) throw new Error(JSON.stringify(read.diagnostics[0]))
  return read.value
}
