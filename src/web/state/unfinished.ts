/**
 * What somebody is typing and has not entered yet, by field. It is kept at every letter, outside of the case, so that a
 * page that is closed or dies in the middle of an edit shows the same letters when it is opened again.
 */
const place = (name: string): string => `endstate unfinished ${name}`

function all(name: string): Record<string, string> {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(place(name)) ?? '{}')
    return typeof found === 'object' && found !== null ? (found as Record<string, string>) : {}
  } catch {
    return {}
  }
}

/** The letters of a field of a case; null where nothing is unfinished there. */
export function unfinished(name: string, field: string): string | null {
  const found = all(name)[field]
  return typeof found === 'string' ? found : null
}

/** The first unfinished field whose name begins so; null where there is none. */
export function unfinishedField(name: string, start: string): string | null {
  return Object.keys(all(name)).find((one) => one.startsWith(start)) ?? null
}

/** Keeps the letters of a field, or forgets them (null). A browser that keeps nothing forgets them anyway. */
export function keepUnfinished(name: string, field: string, text: string | null): void {
  try {
    const { [field]: _, ...others } = all(name)
    const now = text === null ? others : { ...others, [field]: text }
    if (Object.keys(now).length === 0) localStorage.removeItem(place(name))
    else localStorage.setItem(place(name), JSON.stringify(now))
  } catch {
    // A private window keeps nothing; what is typed is still on the screen.
  }
}

/** Carries what is unfinished over to the case of the user's own that a built-in case has become. */
export function moveUnfinished(from: string, to: string): void {
  for (const [field, text] of Object.entries(all(from))) {
    keepUnfinished(to, field, text)
    keepUnfinished(from, field, null)
  }
}
