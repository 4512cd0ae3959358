/** The browser and the PDF tools that some tests need, and how to get them. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const packages = ['chromium', 'poppler-utils']

/** Full path of a program, or undefined where it is not on the path. */
export function programPath(name) {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin']
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path))
}

/** What is missing, as a sentence with what to do; undefined where everything is there. */
export function browserComplaint() {
  const missing = [
    ...(programPath('chromium') ? [] : ['Chromium']),
    ...(programPath('pdfinfo') ? [] : ['pdfinfo (poppler-utils)']),
  ]
  if (missing.length === 0) return undefined
  return `Tests that need a browser need ${missing.join(' and ')}: on Debian, \`apt-get install ${packages.join(' ')}\`. To leave these tests out, set ENDSTATE_WITHOUT_BROWSER=1.`
}

/**
 * Installs Debian's Chromium and poppler-utils where they are missing and we may (root, apt). Returns the complaint that
 * remains, if any; the tests that need them then fail and say the same.
 */
export function provideBrowser() {
  if (process.env.ENDSTATE_WITHOUT_BROWSER === '1' || browserComplaint() === undefined) return undefined
  const isRoot = process.getuid?.() === 0
  if (!isRoot || !programPath('apt-get')) return browserComplaint()
  console.error('Installing Chromium and poppler-utils for the browser tests (once) …')
  const options = {
    encoding: 'utf8',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    maxBuffer: 2 ** 26,
  }
  // Another installation may hold the lock, a mirror may fail once, and an installation that was cut off before leaves
  // packages half configured, which apt refuses to build on.
  const patience = ['-qq', '-o', 'DPkg::Lock::Timeout=300', '-o', 'Acquire::Retries=3']
  const commands = [
    ['dpkg', '--configure', '-a'],
    ['apt-get', ...patience, 'update'],
    ['apt-get', ...patience, '--fix-broken', '-y', '--no-install-recommends', 'install', ...packages],
  ]
  const complaints = commands.flatMap(([program, ...words]) => {
    const run = spawnSync(program, words, options)
    return run.status === 0 ? [] : [`${run.stderr ?? ''}${run.error ?? ''}`.trim()]
  })
  if (browserComplaint() !== undefined) console.error(complaints.join('\n'))
  return browserComplaint()
}
