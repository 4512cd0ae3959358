/** The cases that come with the page: a list, and the text of each when it is opened. No request leaves the page's origin. */

/** One line of the list. */
export interface BuiltInCase {
  name: string
  title: string
  question: string
  /** True where texts of its sources come with the page: only where all of them are ours. */
  texts?: boolean
}

/** In the one-file page everything lies in the document itself. */
interface Embedded {
  list: BuiltInCase[]
  texts: Record<string, string>
  /** Case → source id → text. */
  sources: Record<string, Record<string, string>>
}

function embedded(): Embedded | null {
  const element = document.getElementById('built-in-cases')
  return element?.textContent ? (JSON.parse(element.textContent) as Embedded) : null
}

/** Modules are fetched as scripts, so that the page may forbid every other connection. */
async function moduleAt<Part>(path: string): Promise<Part> {
  const address = new URL(path, document.baseURI).href
  return (await import(/* @vite-ignore */ address)).default as Part
}

/** All cases that come with the page, the newcomer's first. */
export async function listBuiltIn(): Promise<BuiltInCase[]> {
  return embedded()?.list ?? moduleAt<BuiltInCase[]>('./cases/index.js')
}

/** The text of one; null where there is none of that name. */
export async function readBuiltIn(name: string): Promise<string | null> {
  const inside = embedded()
  if (inside) return inside.texts[name] ?? null
  const known = await listBuiltIn()
  if (!known.some((one) => one.name === name)) return null
  return moduleAt<string>(`./cases/${name}.js`)
}

/** Texts of its sources that come with the page, by source id; none for most cases and for a user's own. */
export async function textsOfBuiltIn(name: string): Promise<Record<string, string>> {
  const inside = embedded()
  if (inside) return inside.sources[name] ?? {}
  if (name.startsWith('own:')) return {}
  const known = await listBuiltIn()
  if (!known.some((one) => one.name === name && one.texts)) return {}
  return moduleAt<Record<string, string>>(`./cases/${name}-texts.js`)
}
