/** Where the texts of a case lie: beside it, in a store, or in the folder of this user. */
import { accessSync, constants, existsSync, lstatSync, mkdirSync, realpathSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join, resolve, sep } from 'node:path'
import type { StorePlace } from '../store/index.ts'
import type { CaseLocation } from './case-location.ts'
import { packageFolder } from './package-folder.ts'
import { exitCodes, Refusal, usageError } from './refusal.ts'

/** A folder for texts, and how they are named in it. */
export interface SourcesPlace {
  folder: string
  /** Beside a case texts have the id of their source; elsewhere their hash, so that cases can share them. */
  naming: 'id' | 'hash'
  /** Why it is not beside the case; absent where it is. */
  because?: string
}

/** Folder of this user for texts of cases that cannot be changed; the variable ENDSTATE_SOURCES names another. */
export function userFolder(): string {
  const { ENDSTATE_SOURCES, XDG_DATA_HOME, LOCALAPPDATA } = process.env
  if (ENDSTATE_SOURCES) return resolve(ENDSTATE_SOURCES)
  const data = XDG_DATA_HOME || LOCALAPPDATA || join(homedir(), '.local', 'share')
  return join(data, 'endstate', 'sources')
}

/** Folders in which the texts of a case are looked for, in order: its own, those given, the user's. */
export function foldersWithTexts(location: Pick<CaseLocation, 'folder'>, given?: string): string[] {
  if (given !== undefined && !(existsSync(given) && statSync(given).isDirectory()))
    throw usageError(
      `There is no folder ${given}. --sources takes a folder with the texts, or one made by --store.`,
    )
  const { folder } = location
  return [
    ...(given === undefined ? [] : [given]),
    ...(folder === undefined ? [] : [folder]),
    ...(existsSync(userFolder()) ? [userFolder()] : []),
  ]
}

/** Why a case file is not changed; undefined where it can be. Cases of the package are left as they came. */
export function whyFixed({ file, folder }: CaseLocation): string | undefined {
  if (file === undefined || folder === undefined) return 'the case comes from standard input'
  const real = realpathSync(file)
  if (real.startsWith(realpathSync(packageFolder()) + sep)) return 'the case comes with the package'
  try {
    accessSync(file, constants.W_OK)
    accessSync(folder, constants.W_OK)
    return undefined
  } catch {
    return 'the folder of the case is read-only'
  }
}

/** Where new texts of a case go: to the store named, else beside the case, else to the folder of this user. */
export function placeForTexts(location: CaseLocation, store?: string): SourcesPlace {
  if (store !== undefined) return { folder: madeStore(store), naming: 'hash', because: '--store names it' }
  const because = whyFixed(location)
  if (because !== undefined) return { folder: madeStore(userFolder()), naming: 'hash', because }
  const folder = join(location.folder!, 'sources')
  if (existsSync(folder) && lstatSync(folder).isSymbolicLink())
    throw usageError(`${folder} is a link to another place. Name that place with --store if you mean it.`)
  return { folder, naming: 'id' }
}

/** A store is chosen by its user, so it may be reached through a link; what is stored is the real folder. */
function madeStore(folder: string): string {
  try {
    mkdirSync(folder, { recursive: true })
    if (statSync(folder).isDirectory()) return realpathSync(folder)
  } catch (fault) {
    const { code } = fault as NodeJS.ErrnoException
    if (code !== 'EEXIST' && code !== 'ENOTDIR')
      throw new Refusal(
        exitCodes.limit,
        `${folder} cannot be made (${code}). Name another folder with --store.`,
      )
  }
  throw usageError(`${folder} is not a folder. Name another with --store.`)
}

/** Place of one text of a source. */
export function placeOf(place: SourcesPlace, id: string, sha256: string): StorePlace {
  return { folder: place.folder, name: place.naming === 'id' ? id : sha256 }
}

/** A stored file as the case refers to it; undefined where it does not lie in the case's folder. */
export function fileInCase({ folder }: CaseLocation, path: string): string | undefined {
  if (folder === undefined) return undefined
  const base = realpathSync(folder) + sep
  const real = join(realpathSync(dirname(path)), path.slice(dirname(path).length + 1))
  return real.startsWith(base) ? real.slice(base.length).split(sep).join('/') : undefined
}
