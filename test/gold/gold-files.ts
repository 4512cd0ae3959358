/** Where the gold lies on disk. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../source-files.ts'
import type { GoldDocument } from './gold-document.ts'

/** The folder with the texts and their gold. */
export const goldFolder = join(root, 'test/gold')

/** Names of the marked texts without their ending, sorted. */
export function goldNames(): string[] {
  return readdirSync(join(goldFolder, 'marked'))
    .filter((file) => file.endsWith('.txt'))
    .map((file) => file.slice(0, -'.txt'.length))
    .sort()
}

/** A marked text, by its name. */
export function markedSource(name: string): string {
  return readFileSync(join(goldFolder, 'marked', `${name}.txt`), 'utf8')
}

/** A plain text and its gold as they lie on disk. */
export function readGold(name: string): { text: string; gold: GoldDocument } {
  const text = readFileSync(join(goldFolder, `${name}.txt`), 'utf8')
  const gold = JSON.parse(readFileSync(join(goldFolder, `${name}.json`), 'utf8')) as GoldDocument
  return { text, gold }
}
