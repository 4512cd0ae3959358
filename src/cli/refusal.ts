/** Exit codes, and the one way a command stops early. */

/** What the exit code of every command means. */
export const exitCodes = {
  /** The command did what was asked. */
  done: 0,
  /** The answer is not the one `--expect` named. */
  unexpected: 1,
  /** The case is invalid; the diagnostics say where and why. */
  invalidCase: 2,
  /** The command line is wrong: unknown command, option or file. */
  usage: 3,
  /** A limit was reached: too many states, too much memory, a file that cannot be written. */
  limit: 4,
  /** Stopped from the keyboard, as the shell counts it. */
  interrupted: 130,
} as const

/** A sentence for the user and the exit code that goes with it. Thrown inside the command line only. */
export class Refusal extends Error {
  readonly exitCode: number

  constructor(exitCode: number, sentence: string) {
    super(sentence)
    this.name = 'Refusal'
    this.exitCode = exitCode
  }
}

/** A wrong command line: what is wrong and what to do, exit code 3. */
export function usageError(sentence: string): Refusal {
  return new Refusal(exitCodes.usage, sentence)
}
