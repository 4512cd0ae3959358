/** Where in a case file a cursor stands: the keys around it, from the text before it. Indentation and brackets decide. */

/** The keys from the top; `*` is any item of a list. `value` is true behind a colon or in a list. */
export interface YamlPlace {
  path: string[]
  value: boolean
  /** The word that has been begun. */
  typed: string
}

/** Lines looked back over; a file with longer parts loses completion there, nothing else. */
const mostLines = 20_000

const keyAt = /^(?:"([^"]*)"|'([^']*)'|([^\s:#{}[\],"'][^:#{}[\],]*?))\s*:(?:\s|$)/

/** The place at the end of a text. */
export function placeAt(before: string): YamlPlace {
  const lines = before.split('\n').slice(-mostLines)
  const current = lines.pop() ?? ''
  const typed = /[A-Za-z0-9-]*$/.exec(current)?.[0] ?? ''
  const flow = flowOf([...lines.slice(-40), current])
  if (flow) {
    const start = placeOfLine(lines.slice(0, lines.length - flow.back), flow.line)
    return { path: [...start, ...flow.path], value: flow.value, typed }
  }
  const content = current.replace(/^(\s*(?:-\s+)*)/, '')
  const key = keyAt.exec(content)
  const indent = current.length - content.length
  const path = blockPath(lines, indent, current)
  if (!key) return { path, value: false, typed }
  return { path: [...path, nameOf(key)], value: true, typed }
}

const nameOf = (key: RegExpExecArray): string => key[1] ?? key[2] ?? key[3] ?? ''

/** The keys around a line that ends where a bracket opens. */
function placeOfLine(lines: string[], line: string): string[] {
  const content = line.replace(/^(\s*(?:-\s+)*)/, '')
  const path = blockPath(lines, line.length - content.length, line)
  const key = keyAt.exec(content)
  return key ? [...path, nameOf(key)] : path
}

/** The keys around content at an indentation, read upwards. */
function blockPath(lines: readonly string[], indent: number, current: string): string[] {
  const path: string[] = []
  let within = indent
  const take = (line: string) => {
    for (const dash of [...line.matchAll(/-(?=\s)/g)].map(({ index }) => index).reverse()) {
      if (line.slice(0, dash).replaceAll('-', '').trim() !== '' || dash >= within) continue
      path.unshift('*')
      within = dash
    }
  }
  take(current)
  for (let at = lines.length - 1; at >= 0 && within > 0; at--) {
    const line = lines[at]!
    if (line.trim() === '' || /^\s*#/.test(line)) continue
    const content = line.replace(/^(\s*(?:-\s+)*)/, '')
    const start = line.length - content.length
    const listBelowItsKey = path[0] === '*' && start === within && !/^\s*-/.test(line)
    if (start < within || listBelowItsKey) {
      const key = keyAt.exec(content)
      if (!key) continue
      path.unshift(nameOf(key))
      within = start
    } else if (path[0] === '*' && /^\s*-/.test(line)) continue
    take(line)
  }
  // A list may stand at the left edge below its key.
  if (within === 0 && path[0] === '*')
    for (let at = lines.length - 1; at >= 0; at--) {
      const key = /^\s|^-/.test(lines[at]!) ? null : keyAt.exec(lines[at]!)
      if (key) return [nameOf(key), ...path]
    }
  return path
}

/** The brackets that are open at the end of some lines, and the keys inside them; null outside of brackets. */
function flowOf(
  lines: readonly string[],
): { back: number; line: string; path: string[]; value: boolean } | null {
  const open: { at: number; column: number; list: boolean; key: string | null }[] = []
  for (const [at, line] of lines.entries()) {
    let quote = ''
    let token = 0
    for (let column = 0; column < line.length; column++) {
      const letter = line[column]!
      if (quote) {
        if (letter === quote) quote = ''
        continue
      }
      const top = open.at(-1)
      if ((letter === '"' || letter === "'") && /[\s[{,:]/.test(line[column - 1] ?? ' ')) quote = letter
      else if (letter === '#' && /\s/.test(line[column - 1] ?? ' ')) break
      else if (letter === '{' || letter === '[') {
        if (!top && !/[:\-\s]\s*$/.test(line.slice(0, column))) continue
        open.push({ at, column, list: letter === '[', key: null })
        token = column + 1
      } else if (letter === '}' || letter === ']') open.pop()
      else if (top && letter === ',') {
        top.key = null
        token = column + 1
      } else if (top && !top.list && letter === ':' && /\s|$/.test(line[column + 1] ?? ' ')) {
        top.key = line.slice(token, column).trim()
      }
    }
  }
  const first = open[0]
  if (!first) return null
  const path = open.flatMap(({ list, key }, depth) => {
    const last = depth === open.length - 1
    if (list) return ['*']
    return key !== null ? [key] : last ? [] : ['?']
  })
  const last = open.at(-1)!
  const line = lines[first.at]!.slice(0, first.column)
  return { back: lines.length - 1 - first.at, line, path, value: last.list || last.key !== null }
}
