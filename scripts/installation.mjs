/** Installs the dependencies when they are missing or older than the lock file, and only then; quiet unless it fails. */

import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder that holds package.json. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)))

const lock = join(root, 'package-lock.json')
const installed = join(root, 'node_modules', '.package-lock.json')
/** Which lock file was installed, by content: a fresh checkout of the same lock file needs no second installation. */
const stamp = join(root, 'node_modules', '.cache', 'endstate-installed')

function lockDigest() {
  return createHash('sha256').update(readFileSync(lock)).digest('hex')
}

/** True where the dependencies of the lock file are in place. */
export function isInstalled() {
  if (!existsSync(installed)) return false
  if (statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return true
  return existsSync(stamp) && readFileSync(stamp, 'utf8').trim() === lockDigest()
}

/**
 * Installs if needed. `npm install`, not `npm ci`: some dependencies list binaries for other platforms that not every
 * registry carries, which `npm ci` refuses. Ends the process with what npm said if that fails.
 */
export function install() {
  if (isInstalled()) return
  const started = Date.now()
  console.error('Installing dependencies (once) …')
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const run = spawnSync(npm, ['install', '--no-audit', '--no-fund'], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
    maxBuffer: 64 * 1024 * 1024,
  })
  if (run.status !== 0) {
    console.error(`${run.stdout ?? ''}${run.stderr ?? ''}`.trim())
    console.error(
      run.error
        ? `npm could not be started (${run.error.message}). Install npm and try again.`
        : 'The dependencies could not be installed; what npm said stands above. The first start needs a connection to the package registry.',
    )
    process.exit(1)
  }
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, `${lockDigest()}\n`)
  console.error(`Installed in ${((Date.now() - started) / 1000).toFixed(0)} s.`)
}
