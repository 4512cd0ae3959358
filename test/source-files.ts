/** The source files of the project, for the tests that look at the code itself. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder with package.json above this file; it may run from a bundle, so the depth is not known. */
function findRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder)
  return folder
}

/** The folder that holds package.json. */
export const root = findRoot()

/** TypeScript files below a folder of the project, as paths relative to that folder with `/`, sorted. */
export function sourceFiles(folder: string, { tests = false } = {}): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /\.tsx?$/.test(file) && (tests || !/\.test\.tsx?$/.test(file)))
    .sort()
}

/** Text of every source file below a folder, by path relative to that folder. */
export function sourceTexts(folder: string, options: { tests?: boolean } = {}): Map<string, string> {
  return new Map(
    sourceFiles(folder, options).map((file) => [file, readFileSync(join(root, folder, file), 'utf8')]),
  )
}
