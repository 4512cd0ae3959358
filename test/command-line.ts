/** Runs the built command line as a process, for tests that must see what a user sees. */
import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from './source-files.ts'

/** The entry of the built command line. */
export const entry = join(root, 'dist', 'cli', 'endstate.js')

/** What a process left behind. */
export interface Outcome {
  code: number | null
  stdout: string
  stderr: string
}

let built = false

/** Builds dist/ if it is older than the source; once per test process. */
export function ensureBuilt(): void {
  if (built) return
  execFileSync(process.execPath, [join(root, 'scripts', 'build.mjs')], { cwd: root, stdio: 'pipe' })
  built = true
}

/** Runs `endstate` with these words. Without `input` standard input is closed at once. */
export function endstate(
  words: readonly string[],
  {
    input,
    cwd = root,
    env = {},
  }: { input?: string | Uint8Array; cwd?: string; env?: Record<string, string> } = {},
): Promise<Outcome> {
  ensureBuilt()
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [entry, ...words], { cwd, env: { ...process.env, ...env } })
    let [stdout, stderr] = ['', '']
    child.stdout.setEncoding('utf8').on('data', (part: string) => {
      stdout += part
    })
    child.stderr.setEncoding('utf8').on('data', (part: string) => {
      stderr += part
    })
    child.stdin.on('error', () => {
      // A command that does not read its input closes it; that is no error of the test.
    })
    child.stdin.end(input ?? '')
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, stdout, stderr }))
  })
}

/** A new empty folder for one test, removed when `use` is done. */
export async function inEmptyFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'endstate-test-'))
  try {
    return await use(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
