/** Where the installed package lies, for its version and its built-in cases. */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder with package.json above this file, whether it runs from source or from a bundle in dist/. */
export function packageFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, 'package.json'))) {
    const above = dirname(folder)
    if (above === folder) return process.cwd()
    folder = above
  }
  return folder
}

/** Version in package.json; `unknown` if it cannot be read, so that a damaged installation still answers. */
export function versionOfPackage(): string {
  try {
    const text = readFileSync(join(packageFolder(), 'package.json'), 'utf8')
    return (JSON.parse(text) as { version?: string }).version ?? 'unknown'
  } catch {
    return 'unknown'
  }
}
