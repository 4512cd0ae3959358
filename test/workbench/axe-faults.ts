/** Faults of a page that axe finds, for tests of what everybody can use. */
import axe from 'axe-core'
import type { Page } from 'playwright-core'

interface Violation {
  id: string
  nodes: { html: string; failureSummary?: string }[]
}

/** What axe finds wrong on the page as it stands, one line for each kind with its first places. */
export async function faults(page: Page): Promise<string[]> {
  // Through the debugger and not as a script of the page, which its policy would rightly refuse.
  await page.evaluate(`${axe.source};0`)
  const found = (await page.evaluate(
    `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations)`,
  )) as Violation[]
  return found.map(
    ({ id, nodes }) =>
      `${id} (${nodes.length}): ${nodes
        .slice(0, 3)
        .map(({ html, failureSummary }) => `${html.slice(0, 160)} – ${failureSummary?.replace(/\s+/g, ' ')}`)
        .join(' | ')}`,
  )
}
