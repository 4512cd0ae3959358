/** Progress of a long run, for a person only: on standard error, on a terminal, after the first second. */

/** Shows progress; `done` clears the line. */
export interface Progress {
  report: (share: number, doing: string) => void
  done: () => void
}

/** A run shorter than this shows nothing. */
const patience = 1000
/** Time between two redrawn lines. */
const interval = 100

/** A progress line, or one that does nothing where standard error is not a terminal. */
export function progressLine(): Progress {
  if (!process.stderr.isTTY) return { report: () => {}, done: () => {} }
  const began = Date.now()
  let last = 0
  let shown = false
  return {
    report: (share, doing) => {
      const now = Date.now()
      if (now - began < patience || now - last < interval) return
      last = now
      shown = true
      process.stderr.write(
        `\r\u001b[K${Math.floor(share * 100)} %  ${doing}`.slice(0, process.stderr.columns ?? 80),
      )
    },
    done: () => {
      if (shown) process.stderr.write('\r\u001b[K')
    },
  }
}
