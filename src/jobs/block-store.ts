/**
 * Finished blocks of an ensemble on disk, so that a run that was stopped goes on where it was. A folder holds
 * `ensemble.json` (what the blocks depend on) and one file per block, written beside its place and then moved there, so
 * that a block is either whole or absent.
 */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What blocks depend on; a folder holds blocks of one identity only. */
export interface EnsembleIdentity {
  case: string
  caseHash: string
  scenario: string
  changes: unknown
  engine: string
  seed: number
  value: string
  measures: string[]
}

export interface BlockStore {
  /** Worlds of the block that are stored; 0 if it is not. */
  worldsOf: (block: number) => number
  read: (block: number) => Float64Array
  write: (block: number, values: Float64Array) => void
}

const bytesPerValue = 8

/** Blocks kept in memory only; nothing is left when the process ends. */
export function memoryStore(measures: number): BlockStore {
  const blocks = new Map<number, Float64Array>()
  return {
    worldsOf: (block) => (blocks.get(block)?.length ?? 0) / measures,
    read: (block) => blocks.get(block) ?? new Float64Array(0),
    write: (block, values) => void blocks.set(block, values),
  }
}

/**
 * Opens or makes the folder of an ensemble. Null where the folder holds another ensemble: its blocks cannot be told apart
 * from ours. Half-written files of a stopped run are removed; a block of odd length counts as absent.
 */
export function folderStore(folder: string, identity: EnsembleIdentity): BlockStore | null {
  mkdirSync(folder, { recursive: true })
  const description = `${JSON.stringify(identity, null, 2)}\n`
  const descriptionFile = join(folder, 'ensemble.json')
  const names = readdirSync(folder)
  if (names.includes('ensemble.json')) {
    if (readFileSync(descriptionFile, 'utf8') !== description) return null
  } else {
    if (names.length > 0) return null
    writeWhole(descriptionFile, description)
  }
  for (const name of names.filter((one) => one.endsWith('.part'))) rmSync(join(folder, name), { force: true })
  const fileOf = (block: number): string => join(folder, `block-${String(block).padStart(6, '0')}.f64`)
  const rowBytes = identity.measures.length * bytesPerValue
  const read = (block: number): Float64Array => {
    try {
      const bytes = readFileSync(fileOf(block))
      if (bytes.length === 0 || bytes.length % rowBytes !== 0) return new Float64Array(0)
      return littleEndian(bytes)
    } catch {
      return new Float64Array(0)
    }
  }
  return {
    worldsOf: (block) => read(block).length / identity.measures.length,
    read,
    write: (block, values) => writeWhole(fileOf(block), bytesOf(values)),
  }
}

function writeWhole(file: string, content: string | Uint8Array): void {
  const part = `${file}.part`
  writeFileSync(part, content)
  renameSync(part, file)
}

/** Eight bytes a value, least first, on every machine. */
function bytesOf(values: Float64Array): Uint8Array {
  const view = new DataView(new ArrayBuffer(values.length * bytesPerValue))
  values.forEach((value, k) => {
    view.setFloat64(k * bytesPerValue, value, true)
  })
  return new Uint8Array(view.buffer)
}

function littleEndian(bytes: Uint8Array): Float64Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return Float64Array.from({ length: bytes.length / bytesPerValue }, (_, k) =>
    view.getFloat64(k * bytesPerValue, true),
  )
}
