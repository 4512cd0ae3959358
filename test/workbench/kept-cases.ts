/** What the browser of a page keeps of cases, read from its own store. */
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { patience } from './open-page.ts'

/** A case as the browser keeps it. */
export interface KeptCase {
  id: string
  title: string
  text: string
  draft: string | null
  sources: Record<string, string>
  inbox?: string
}

/** All cases kept in the profile of a page. */
export const keptCases = (page: Page): Promise<KeptCase[]> =>
  page.evaluate(async () => {
    // Opening a store that is not there would make an empty one in its place.
    if (!(await indexedDB.databases()).some(({ name }) => name === 'endstate')) return []
    return new Promise<KeptCase[]>((resolve, reject) => {
      const open = indexedDB.open('endstate')
      open.onerror = () => reject(open.error)
      open.onsuccess = () => {
        const all = open.result.transaction('cases').objectStore('cases').getAll()
        all.onsuccess = () => {
          resolve(all.result)
          open.result.close()
        }
      }
    })
  })

/** Waits until the browser keeps a case (or a draft) with some words in it, and gives the text. */
export async function keptText(page: Page, has: string): Promise<string> {
  let found = ''
  await expect
    .poll(
      async () => {
        const texts = (await keptCases(page)).flatMap(({ text, draft }) => [text, draft ?? ''])
        found = texts.find((one) => one.includes(has)) ?? ''
        return found !== ''
      },
      { timeout: patience },
    )
    .toBe(true)
  return found
}
