/** Writing over a file that other commands may be changing too: nobody's change is lost. */
import { closeSync, existsSync, openSync, readFileSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { writeWhole } from './output.ts'
import { exitCodes, Refusal } from './refusal.ts'

/** The file is not any more what the command had read. */
export class ChangedMeanwhile extends Refusal {
  constructor(file: string) {
    super(
      exitCodes.limit,
      `${file} was changed by another program in the meantime. Nothing was written; run the command again.`,
    )
    this.name = 'ChangedMeanwhile'
  }
}

/** A lock is held for some milliseconds; one this old was left by a process that was stopped. */
const abandonedAfter = 10_000
const pauseBetweenTries = 20

/** Runs `use` while no other command is between comparing and writing this file. */
function whileLocked(file: string, use: () => void): void {
  const lock = join(dirname(file), `.${basename(file)}.lock`)
  for (;;) {
    try {
      closeSync(openSync(lock, 'wx'))
      break
    } catch (problem) {
      const { code } = problem as NodeJS.ErrnoException
      if (code !== 'EEXIST')
        throw new Refusal(exitCodes.limit, `${file} could not be written (${code}). Nothing was changed.`)
      const age = Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? 0)
      if (age > abandonedAfter) rmSync(lock, { force: true })
      else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pauseBetweenTries)
    }
  }
  try {
    use()
  } finally {
    rmSync(lock, { force: true })
  }
}

/**
 * Writes a file whole or not at all, if it still reads as it did when the command read it (`read`, without a byte order
 * mark; undefined where there was no file); else throws {@link ChangedMeanwhile}.
 */
export function replaceFile(file: string, read: string | undefined, content: string): void {
  whileLocked(file, () => {
    const now = existsSync(file) ? new TextDecoder().decode(readFileSync(file)) : undefined
    if (now !== read) throw new ChangedMeanwhile(file)
    writeWhole(file, content)
  })
}
