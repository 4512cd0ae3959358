/** The brief of every built-in case: at most two pages on A4 and on Letter, and words the linter passes. */
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { analyse, compileCase, draftBrief, parseCase, renderBrief } from '../../src/endstate.ts'
import { type LexiconName, lexicons, lintText, sentenceText } from '../../src/report/index.ts'
import { inEmptyFolder } from '../command-line.ts'
import { caseNames } from '../golden-findings.ts'
import { root } from '../source-files.ts'
import { describeWorkbench } from './open-page.ts'

/** Few draws: how many there are moves numbers, not the length of sentences. */
const worlds = 40

describeWorkbench('briefs of all built-in cases', (open) => {
  test.each(caseNames())(
    '§12.7 %s: at most two pages on A4 and on Letter, one lexicon, every likelihood with its range',
    async (name) => {
      const parsed = parseCase(readFileSync(join(root, 'cases', name, 'case.yaml'), 'utf8'), { name })
      if (!parsed.ok) throw new Error(JSON.stringify(parsed.diagnostics))
      const compiled = compileCase(parsed.value)
      if (!compiled.ok) throw new Error(JSON.stringify(compiled.diagnostics))
      const only = ['deals', 'holds', 'war', 'trust', 'plan', 'proof']
      const analysed = await analyse(compiled.value, { only, worlds, seed: 1 })
      const page = await open({ address: 'about:blank' })
      for (const paper of ['a4', 'letter'] as const) {
        const brief = draftBrief(parsed.value, compiled.value, analysed, { paper, generatedOn: '2026-11-22' })
        await page.setContent(renderBrief(brief, { format: 'html', paper }))
        const pdf = await page.pdf({ preferCSSPageSize: true })
        await inEmptyFolder(async (folder) => {
          const file = join(folder, 'brief.pdf')
          writeFileSync(file, pdf)
          const pages = /^Pages:\s+(\d+)/m.exec(execFileSync('pdfinfo', [file], { encoding: 'utf8' }))?.[1]
          expect(Number(pages), paper).toBeLessThanOrEqual(2)
        })
        const problems = brief.sentences.flatMap(({ text }) => lintText(text, 'icd203'))
        expect(problems).toEqual([])
      }
      const said = Object.values(analysed.presentations).flatMap(({ answer, judgements }) => [
        ...answer,
        ...judgements.flatMap(({ judgement }) => judgement),
      ])
      for (const lexicon of Object.keys(lexicons) as LexiconName[])
        expect(
          said.flatMap((one) => lintText(sentenceText(one, { lexicon }), lexicon)),
          lexicon,
        ).toEqual([])
    },
    240_000,
  )
})
