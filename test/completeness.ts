/** What every analysis must have, and what is missing, in sentences. */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** What is looked at: the root of the tree, the analyses of the registry, the cases and the commands. */
export interface Tree {
  root: string
  analyses: readonly { id: string; question: string; sources: readonly string[] }[]
  cases: readonly string[]
  commands: readonly string[]
}

/** Everything an analysis of the registry still lacks; an empty list is a complete project. */
export function missingParts({ root, analyses, cases, commands }: Tree): string[] {
  const missing: string[] = []
  const has = (...path: string[]): boolean => existsSync(join(root, ...path))
  for (const { id, question, sources } of analyses) {
    const say = (what: string): void => {
      missing.push(`${id} has no ${what}`)
    }
    for (const file of ['index.ts', 'finding.ts', 'present.ts']) {
      if (!has('src', 'analyses', id, file)) say(`${file}: add src/analyses/${id}/${file}`)
    }
    const folder = join(root, 'src', 'analyses', id)
    const tested = existsSync(folder) && readdirSync(folder).some((file) => file.endsWith('.test.ts'))
    if (!tested) say(`tests: add src/analyses/${id}/${id}.test.ts`)
    if (!question.endsWith('?'))
      say('question: say in its index.ts what it answers, ending in a question mark')
    if (sources.length === 0) say('source: name in its index.ts what it follows, with author and year')
    if (!has('docs', 'methods', `${id}.md`)) say(`method page: write docs/methods/${id}.md`)
    if (!commands.includes(id)) say('command: src/cli/program.ts must read it from the registry')
    for (const name of cases) {
      if (!has('cases', ...name.split('/'), 'expected', `${id}.json`)) {
        say(`golden output for ${name}: run \`npm run golden -- ${name}\``)
      }
    }
  }
  return missing
}
