/** What the workbench promised, where no other file of tests shows it. Names begin with the number of the promise. */
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  analyse,
  type CaseFile,
  compileCase,
  liveZone,
  type PlanValue,
  parseCase,
  publicCase,
  type ReadingsValue,
} from 'endstate'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { inEmptyFolder } from '../command-line.ts'
import { root } from '../source-files.ts'
import { keptText } from './kept-cases.ts'
import { describeWorkbench, liveAnswer, patience } from './open-page.ts'

const tutorial = readFileSync(join(root, 'cases', 'tutorial', 'case.yaml'), 'utf8')

const answered = (page: Page, name: string) =>
  page.locator(`[data-analysis="${name}"][data-current="true"][aria-busy="false"] .made`).waitFor()

async function goTo(page: Page, tab: string): Promise<void> {
  await page.locator(`[data-tab="${tab}"]`).click()
  await page.locator(`[data-tab="${tab}"][aria-current="page"]`).waitFor()
}

/** What a click gives to be saved, as text. */
async function saved(page: Page, click: () => Promise<void>): Promise<string> {
  const coming = page.waitForEvent('download', { timeout: patience })
  await click()
  return readFileSync(await (await coming).path(), 'utf8')
}

interface SavedFinding {
  case: string
  finding: {
    value: unknown
    run: { caseHash: string; scenario: string; changed: { key: string; from: string; to: string }[] }
  }
}

const findingText = (page: Page, name: string) =>
  saved(page, () => page.locator(`[data-save-finding="${name}"]`).click())

/** Text of what the page prints as it stands. */
async function printed(page: Page): Promise<string> {
  const pdf = await page.pdf({ format: 'A4' })
  let text = ''
  await inEmptyFolder(async (folder) => {
    const file = join(folder, 'print.pdf')
    writeFileSync(file, pdf)
    text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' })
  })
  return text
}

/** Letters and signs only: lines are broken anywhere on paper. */
const bare = (text: string): string => text.normalize('NFKC').replaceAll(/\s/g, '')

const hashOf = async (page: Page): Promise<string> =>
  (await page.locator('footer [data-hash]').getAttribute('data-hash')) ?? ''

describeWorkbench('promises', (open) => {
  test(
    '§12.5 a what-if is named, with every difference from the base, in title, address, print, CSV, JSON and brief',
    async () => {
      const page = await open({ fragment: '#/c/tutorial/deals' })
      await liveAnswer(page)
      // A scenario, a named lever and a number of one's own: all three kinds must be in every list.
      await page.locator('[data-setting="scenario"]').selectOption('in-court')
      await page.locator('.chip.what-if').waitFor()
      await page.keyboard.press('l')
      await page.getByText('Named levers of the case').click()
      await page.locator('[data-bundle]:enabled').first().check()
      await page.locator('[data-lever] button.square').nth(1).click()
      await expect.poll(() => decodeURIComponent(page.url()), { timeout: patience }).toMatch(/set=/)
      await answered(page, 'deals')

      const { finding } = JSON.parse(await findingText(page, 'deals')) as SavedFinding
      const { changed, scenario } = finding.run
      expect(scenario).toBe('in-court')
      expect(changed.length).toBeGreaterThanOrEqual(3)
      // Without why it differs, which stands behind in small letters.
      const listed = await page.locator('main [data-differences] li').evaluateAll((all) =>
        all.map((one) => {
          const words = one.cloneNode(true) as HTMLElement
          for (const aside of words.querySelectorAll('small,strong')) aside.remove()
          return words.textContent?.trim() ?? ''
        }),
      )
      expect(listed).toHaveLength(changed.length)
      for (const one of listed) expect(one).toContain('→')

      const mark = `WHAT-IF: ${changed.length} changes`
      const title = await page.title()
      expect(title).toContain(mark)
      for (const one of listed) expect(title).toContain(one)

      const csv = await saved(page, () =>
        page.locator('[data-analysis="deals"]').getByRole('button', { name: 'CSV' }).first().click(),
      )
      expect(csv.split('\r\n')[0]).toMatch(/what-if/i)
      for (const { key, from, to } of changed) expect(csv).toContain(`${key}: ${from} → ${to}`)

      const paper = bare(await printed(page))
      expect(paper).toContain(bare(mark))
      for (const one of listed) expect(paper).toContain(bare(one))

      // The address alone says all of it, to somebody who has never been here.
      const other = await open({ fragment: new URL(page.url()).hash })
      await liveAnswer(other)
      await expect.poll(() => other.title(), { timeout: patience }).toBe(title)

      await goTo(page, 'brief')
      await page.getByRole('button', { name: 'Write the brief' }).click()
      await page.frameLocator('#brief-frame').locator('[data-sentence]').first().waitFor()
      const brief = await saved(page, () => page.locator('[data-save="html"]').click())
      expect(brief).toContain(mark)
      for (const { key } of changed) expect(brief).toContain(key)
    },
    4 * patience,
  )

  test(
    '§12.6 after edits and levers, Undo as often as there were steps gives the base back: hash, text, answer and finding',
    async () => {
      const page = await open({ fragment: '#/c/tutorial/deals' })
      const live = await liveAnswer(page)
      await answered(page, 'deals')
      const base = { hash: await hashOf(page), finding: await findingText(page, 'deals') }
      const compiled = compileCase(sound(tutorial))
      expect(base.hash).toBe(compiled.ok && compiled.value.hash)

      const seen = [base.hash]
      const enter = async (nth: number, value: string) => {
        await goTo(page, 'wants')
        const cell = page.locator('[data-cell*=".value."]').nth(nth)
        await cell.dblclick({ position: { x: 3, y: 3 } })
        await page.locator('[data-cell-box]').fill(value)
        await page.keyboard.press('Enter')
        const asked = page.locator('[data-judge-as="assumed"]')
        if (await asked.isVisible()) await asked.click()
        await expect.poll(() => hashOf(page), { timeout: patience }).not.toBe(seen.at(-1))
        seen.push(await hashOf(page))
      }
      await enter(0, '0.123')
      await goTo(page, 'deals')
      await page.keyboard.press('l')
      const more = page.locator('[data-lever] button.square').nth(1)
      await more.click()
      await page.locator('.chip.what-if').waitFor()
      await page.getByText('Named levers of the case').click()
      await page.locator('[data-bundle]:enabled').first().check()
      await page.keyboard.press('Escape')
      await enter(1, '0.321')
      expect(new Set(seen).size).toBe(3)
      await keptText(page, '0.321')

      let steps = 0
      const undo = page.locator('header').getByRole('button', { name: 'Undo' })
      for (; await undo.isEnabled(); steps++) {
        const before = await page.evaluate(
          () => location.hash + document.querySelector('[data-hash]')?.outerHTML,
        )
        await undo.click()
        await expect
          .poll(() => page.evaluate(() => location.hash + document.querySelector('[data-hash]')?.outerHTML), {
            timeout: patience,
          })
          .not.toBe(before)
      }
      expect(steps).toBeGreaterThanOrEqual(4)
      expect(await hashOf(page)).toBe(base.hash)
      expect(await keptText(page, 'Ellin')).toBe(tutorial)
      await goTo(page, 'deals')
      await expect.poll(() => liveAnswer(page), { timeout: patience }).toBe(live)
      await answered(page, 'deals')
      expect(await findingText(page, 'deals')).toBe(base.finding)
      expect(await page.title()).not.toContain('WHAT-IF')
    },
    4 * patience,
  )

  test(
    '§12.13 without what is private the answer is another one, and the page says by how much',
    async () => {
      const page = await open()
      await page
        .locator('input[type=file]')
        .first()
        .setInputFiles({ name: 'private.yaml', mimeType: 'text/yaml', buffer: Buffer.from(withPrivate) })
      await liveAnswer(page)
      await goTo(page, 'proof')
      await page.locator('[data-public-part] button').click()
      await page.locator('[data-public-part][aria-busy="false"] li').first().waitFor()
      const said = (await page.locator('[data-public-part]').textContent()) ?? ''

      const file = sound(withPrivate)
      const shared = publicCase(file)
      if (!shared.ok) throw new Error('The case must have a public part.')
      expect(shared.value.leftOut.observations).toBe(1)
      const [now, without] = [await answerOf(file), await answerOf(shared.value.file)]
      expect(said).toContain(`Acceptable packages: ${now.acceptable} now, ${without.acceptable} without it`)
      expect(said).toMatch(/Left out: 1 claims, .*1 observations/)
      expect(now.beliefs.length).toBeGreaterThan(1)
      for (const [k, { name, percent }] of now.beliefs.entries()) {
        expect(without.beliefs[k]!.percent).not.toBe(percent)
        expect(said).toContain(
          `“${name}” is right: ${percent} now, ${without.beliefs[k]!.percent} without it`,
        )
      }
      expect(said).not.toContain('The answer is the same')
    },
    2 * patience,
  )

  test(
    '§12.15 Do says under how many rival readings a plan stays first, and the count is that of the values',
    async () => {
      const page = await open({ fragment: '#/c/tutorial/do' })
      await answered(page, 'plan')
      const said = (await page.locator('[data-analysis="plan"]').textContent()) ?? ''
      const { finding } = JSON.parse(await findingText(page, 'plan')) as SavedFinding
      const { views } = finding.value as PlanValue
      const rival = views.filter(({ readings }) => readings.length > 1)
      expect(rival.length).toBeGreaterThan(0)
      for (const { readings, decisions } of rival) {
        const best = readings.map((_, h) =>
          Math.max(...decisions.map((one) => one.byReading[h]!.payoff.mean)),
        )
        const firstUnder = decisions.map(
          ({ byReading }) => byReading.filter(({ payoff }, h) => payoff.mean >= best[h]! - 1e-12).length,
        )
        const most = Math.max(...firstUnder)
        expect(said).toContain(
          most === readings.length
            ? `Whichever of the ${readings.length} readings`
            : `is first under ${most} of ${readings.length}`,
        )
      }
    },
    2 * patience,
  )
})

/** The tutorial, with an observation that rests on one passage, and that passage for one person only. */
const withPrivate = tutorial
  .replace('{ id: pump-ordered,', '{ id: pump-ordered, handling: private,')
  .replace(
    /(date: 2026-02\n\s+likelihoods: .*\n(?:.*\n)*?)\s+judged: .*pump-ordered.*\n/,
    '$1    claims: [pump-ordered]\n',
  )

function sound(text: string): CaseFile {
  const read = parseCase(text, { name: 'case.yaml' })
  if (!read.ok) throw new Error(JSON.stringify(read.diagnostics))
  return read.value
}

/** Acceptable packages at central values, and what is believed of each reading in whole per cent. */
async function answerOf(file: CaseFile) {
  const compiled = compileCase(file)
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.diagnostics))
  const { findings } = await analyse(compiled.value, { only: ['readings'], worlds: 20, seed: 7 })
  const { parties } = findings.readings!.value as ReadingsValue
  return {
    acceptable: liveZone(compiled.value).view({ pictures: false }).acceptable,
    beliefs: parties.flatMap(({ beliefs }) =>
      beliefs.flatMap(({ reading, posterior }) => {
        const name = compiled.value.readings.find(({ id }) => id === reading)?.name
        return name === undefined ? [] : [{ name, percent: `${Math.round((posterior ?? 0) * 100)} %` }]
      }),
    ),
  }
}
