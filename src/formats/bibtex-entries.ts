/** The entries of a BibTeX text: type, key and fields as written. One pass over the text, whatever it holds. */

/** One entry, or why it could not be read. Field names are in lower case, values without their outer marks. */
export type BibtexEntry =
  | { ok: true; line: number; type: string; key: string; fields: Map<string, string> }
  | { ok: false; line: number; says: string }

/** Entries of one file; more are not read. */
const mostEntries = 5000
const passedOver = ['comment', 'string', 'preamble']

/** Reads all entries. Text between entries is a comment, as in BibTeX itself. */
export function readEntries(text: string): BibtexEntry[] {
  const entries: BibtexEntry[] = []
  const start = /@([A-Za-z]+)\s*\{/g
  let line = 1
  let counted = 0
  for (let found = start.exec(text); found && entries.length < mostEntries; found = start.exec(text)) {
    line += text.slice(counted, found.index).split('\n').length - 1
    counted = found.index
    const type = found[1]!.toLowerCase()
    const end = closing(text, start.lastIndex)
    if (end === undefined) {
      entries.push({ ok: false, line, says: 'its braces are never closed' })
      break
    }
    const body = text.slice(start.lastIndex, end)
    start.lastIndex = end + 1
    if (passedOver.includes(type)) continue
    const comma = body.indexOf(',')
    const key = (comma === -1 ? body : body.slice(0, comma)).trim()
    entries.push({ ok: true, line, type, key, fields: fieldsOf(comma === -1 ? '' : body.slice(comma + 1)) })
  }
  return entries
}

/** Position of the brace that closes what was opened before `from`; escaped braces do not count. */
function closing(text: string, from: number): number | undefined {
  let depth = 1
  for (let at = from; at < text.length; at++) {
    const sign = text[at]
    if (sign === '\\') at += 1
    else if (sign === '{') depth += 1
    else if (sign === '}') {
      depth -= 1
      if (depth === 0) return at
    }
  }
  return undefined
}

/** Fields as `name = value`; values in braces, in quotation marks, or bare. What is no field is passed over. */
function fieldsOf(body: string): Map<string, string> {
  const fields = new Map<string, string>()
  const name = /([A-Za-z][\w:.-]*)\s*=\s*/y
  let at = 0
  while (at < body.length) {
    name.lastIndex = at
    const found = name.exec(body)
    if (found === null) {
      at += 1
      continue
    }
    const value = valueAt(body, name.lastIndex)
    fields.set(found[1]!.toLowerCase(), value.text)
    at = value.next
    const comma = body.indexOf(',', at)
    at = comma === -1 ? body.length : comma + 1
  }
  return fields
}

function valueAt(body: string, at: number): { text: string; next: number } {
  const first = body[at]
  if (first === '{') {
    const end = closing(body, at + 1) ?? body.length
    return { text: body.slice(at + 1, end), next: end + 1 }
  }
  if (first === '"') {
    let end = at + 1
    let depth = 0
    for (; end < body.length; end++) {
      if (body[end] === '\\') end += 1
      else if (body[end] === '{') depth += 1
      else if (body[end] === '}') depth -= 1
      else if (body[end] === '"' && depth === 0) break
    }
    return { text: body.slice(at + 1, end), next: end + 1 }
  }
  const end = body.indexOf(',', at)
  const next = end === -1 ? body.length : end
  return { text: body.slice(at, next).trim(), next }
}
