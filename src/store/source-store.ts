/** Finds the stored text of a source: in the folder of its case, in a store, or in any folder of text files. */
import { existsSync, readdirSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { containedFile, largestText, type ReadFileText, readText } from './contained-file.ts'
import { readRecord, type SourceRecord } from './source-record.ts'

/** What is known of a source whose text is looked for: its id, and what the case says about its text. */
export interface SourceRequest {
  id: string
  file?: string | undefined
  sha256?: string | undefined
}

/** A text that was found. */
export interface StoredText {
  text: string
  /** Of the text as UTF-8. */
  sha256: string
  path: string
  /** `changed`: the case names another hash. */
  state: 'here' | 'changed'
  /** Absent for files that were put there by hand. */
  record?: SourceRecord
}

/** Stored texts of one or several folders; the first folder that has a text wins. */
export interface SourceStore {
  /** The text of a source: the one with its hash, else the one under its name, as `changed`; undefined where none is. */
  find(source: SourceRequest): StoredText | undefined
  textOf(source: SourceRequest): string | undefined
}

const textFile = /\.(txt|text|md|markdown)$/i
/** A folder with more files than this is not searched for a hash. */
const mostFiles = 5000

/** One folder; texts lie in it or in its folder `sources`. Files are read once. */
class Folder {
  private readonly path: string
  private readonly read = new Map<string, ReadFileText | undefined>()

  constructor(path: string) {
    this.path = path
  }

  /** The text with the hash the case names; undefined where no file has it. */
  byHash(wanted: string): StoredText | undefined {
    for (const name of [`${wanted}.txt`, `sources/${wanted}.txt`]) {
      const found = this.text(name)
      if (found && found.read.sha256 === wanted) return this.stored(found, 'here')
    }
    for (const name of this.names()) {
      const found = this.text(name)
      if (found && found.read.sha256 === wanted) return this.stored(found, 'here')
    }
    return undefined
  }

  /** The text under the name the case gives, or under the id of the source. */
  byName({ id, file, sha256 }: SourceRequest): StoredText | undefined {
    // In a folder of loose files the name stands without the folder the case gives it.
    const given = file === undefined ? [] : [file, file.split(/[\\/]/).at(-1) ?? file]
    const names = [...given, `sources/${id}.txt`, `${id}.txt`, `${id}.md`]
    for (const name of names) {
      const found = this.text(name)
      if (found)
        return this.stored(found, sha256 === undefined || found.read.sha256 === sha256 ? 'here' : 'changed')
    }
    return undefined
  }

  private names(): string[] {
    const inside = (folder: string): string[] => {
      if (!existsSync(join(this.path, folder))) return []
      try {
        const names = readdirSync(join(this.path, folder)).filter((name) => textFile.test(name))
        return names.length > mostFiles ? [] : names.sort().map((name) => join(folder, name))
      } catch {
        return []
      }
    }
    return [...inside('.'), ...inside('sources')]
  }

  private text(name: string): { path: string; read: ReadFileText } | undefined {
    const path = containedFile(this.path, name)
    if (path === undefined) return undefined
    if (!this.read.has(path)) this.read.set(path, readText(path))
    const read = this.read.get(path)
    return read && { path, read }
  }

  private stored(
    { path, read }: { path: string; read: ReadFileText },
    state: 'here' | 'changed',
  ): StoredText {
    const { text, sha256 } = read
    const record = recordBeside(path)
    // A record of another text says nothing about this one.
    return { text, sha256, path, state, ...(record?.sha256 === sha256 ? { record } : {}) }
  }
}

/** File of the record that belongs to a stored text. */
export function recordFile(textPath: string): string {
  return join(dirname(textPath), `${basename(textPath).replace(textFile, '')}.source.json`)
}

function recordBeside(textPath: string): SourceRecord | undefined {
  const file = recordFile(textPath)
  const path = containedFile(dirname(file), basename(file))
  const read = path === undefined ? undefined : readText(path)
  return read && read.text.length < largestText ? readRecord(read.text) : undefined
}

/**
 * Opens one or several folders. A folder may be that of a case, one made by `sources add --store`, or any folder of text
 * files: a text is recognised by its hash, whatever its name. Folders that do not exist are empty.
 */
export function openStore(folders: string | readonly string[]): SourceStore {
  const opened = (typeof folders === 'string' ? [folders] : folders).map((path) => new Folder(path))
  const find = (source: SourceRequest): StoredText | undefined => {
    const { sha256 } = source
    // The name first: it is nearly always right, and finding a hash may mean reading a whole folder.
    const named = opened.map((folder) => folder.byName(source)).filter((one) => one !== undefined)
    const right = named.find(({ state }) => state === 'here')
    if (right || sha256 === undefined) return right
    for (const folder of opened) {
      const found = folder.byHash(sha256)
      if (found) return found
    }
    return named[0]
  }
  return {
    find,
    textOf: (source) => find(source)?.text,
  }
}
