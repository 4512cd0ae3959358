/** Colour and width of the terminal: none of either where the output is not read by a person. */
import picocolors from 'picocolors'

type Paint = ReturnType<typeof picocolors.createColors>

let chosen = picocolors.createColors(false)

/** Decides on colour once: off for --no-colour, NO_COLOR, TERM=dumb and wherever the output is not a terminal. */
export function chooseColour(allowed: boolean): void {
  const { NO_COLOR, TERM } = process.env
  const forbidden = (NO_COLOR !== undefined && NO_COLOR !== '') || TERM === 'dumb'
  chosen = picocolors.createColors(allowed && !forbidden && process.stdout.isTTY === true)
}

/** The colours chosen; they return their text unchanged where colour is off. */
export function paint(): Paint {
  return chosen
}

/** Columns of the terminal; undefined where the output is a file or a pipe and lines may be as long as they are. */
export function terminalWidth(): number | undefined {
  if (!process.stdout.isTTY) return undefined
  return Math.max(40, process.stdout.columns ?? 80)
}

/** Breaks a text at spaces to fit the terminal; unchanged where there is none. Later lines are indented. */
export function wrap(text: string, indent = ''): string {
  const width = terminalWidth()
  if (width === undefined) return indent + text
  const lines: string[] = []
  let line = indent
  // A number and its per cent sign stay together.
  for (const word of text.replace(/ %/g, '\u00a0%').split(' ')) {
    if (line.length > indent.length && line.length + 1 + word.length > width) {
      lines.push(line)
      line = indent
    }
    line += line.length > indent.length ? ` ${word}` : word
  }
  return [...lines, line].join('\n')
}
