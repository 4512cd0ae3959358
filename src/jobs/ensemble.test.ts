/** Ensembles: the same however they are split, stopped and gone on with. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { blockSize, compileCase, measureBlock, measuresOf, parseCase } from '../endstate.ts'
import type { BlockRunner } from './block-runner.ts'
import { type EnsembleIdentity, folderStore, memoryStore } from './block-store.ts'
import { runEnsemble } from './ensemble.ts'

const parsed = parseCase(readFileSync(new URL('../../cases/minimal/case.yaml', import.meta.url)))
if (!parsed.ok) throw new Error('the minimal case must be sound')
const built = compileCase(parsed.value)
if (!built.ok) throw new Error('the minimal case must compile')
const compiled = built.value
const measures = measuresOf(compiled)
const worlds = 4 * blockSize + 100

/** Measures in this process; keeps what it was asked, and can hold blocks back to turn their order round. */
function runnerOf(capacity: number, asked: number[] = []): BlockRunner {
  return {
    capacity,
    measure: async (block, count) => {
      asked.push(block)
      // Later blocks finish first.
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, 8 - 2 * block)))
      return measureBlock(compiled, { seed: 5, block, worlds: count })
    },
    close: async () => {},
  }
}

const folders: string[] = []
const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'ensemble-'))
  folders.push(folder)
  return folder
}
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

const identity: EnsembleIdentity = {
  case: compiled.id,
  caseHash: compiled.hash,
  scenario: 'base',
  changes: [],
  engine: 'test',
  seed: 5,
  value: 'auto',
  measures,
}

describe('an ensemble', () => {
  const whole = runEnsemble(worlds, measures.length, runnerOf(1), memoryStore(measures.length))

  it.each([2, 7])('gives the same bytes in %i parts as in one', async (capacity) => {
    const split = await runEnsemble(worlds, measures.length, runnerOf(capacity), memoryStore(measures.length))
    expect(Buffer.from(split.values.buffer)).toEqual(Buffer.from((await whole).values.buffer))
  })

  it('measures every world: shares agree with worlds drawn one by one', async () => {
    const { values } = await whole
    expect(values.length).toBe(worlds * measures.length)
    const open = measures.indexOf('open')
    for (let world = 0; world < worlds; world++) {
      const row = values.subarray(world * measures.length, (world + 1) * measures.length)
      expect(row[open]).toBe(row[0]! > 0 ? 1 : 0)
    }
    // Blocks are different draws, not the same ones again.
    const first = values.slice(0, blockSize * measures.length)
    expect(first).not.toEqual(values.slice(blockSize * measures.length, 2 * blockSize * measures.length))
  })

  it('goes on where it was stopped and measures no finished block again', async () => {
    const folder = newFolder()
    const store = folderStore(folder, identity)!
    const stop = new AbortController()
    const before: number[] = []
    const stopped = runEnsemble(worlds, measures.length, runnerOf(1, before), store, {
      signal: stop.signal,
      onProgress: ({ done }) => {
        if (done >= 2 * blockSize) stop.abort(new Error('stopped'))
      },
    })
    await expect(stopped).rejects.toThrow('stopped')
    expect(before).toEqual([0, 1])
    const after: number[] = []
    const again = await runEnsemble(
      worlds,
      measures.length,
      runnerOf(2, after),
      folderStore(folder, identity)!,
    )
    expect(after.sort()).toEqual([2, 3, 4])
    expect(again.found).toBe(2 * blockSize)
    expect(Buffer.from(again.values.buffer)).toEqual(Buffer.from((await whole).values.buffer))
  })

  it('takes a block that was only half written for absent', async () => {
    const folder = newFolder()
    folderStore(folder, identity)!.write(0, new Float64Array(blockSize * measures.length))
    writeFileSync(join(folder, 'block-000000.f64'), Buffer.alloc(13))
    writeFileSync(join(folder, 'block-000001.f64.part'), Buffer.alloc(13))
    const store = folderStore(folder, identity)!
    expect(store.worldsOf(0)).toBe(0)
    expect(readdirSync(folder)).not.toContain('block-000001.f64.part')
  })

  it('does not mix with another ensemble, nor with somebody’s files', () => {
    const folder = newFolder()
    expect(folderStore(folder, identity)).not.toBeNull()
    expect(folderStore(folder, { ...identity, seed: 6 })).toBeNull()
    const theirs = newFolder()
    writeFileSync(join(theirs, 'letter.txt'), 'mine')
    expect(folderStore(theirs, identity)).toBeNull()
    expect(readdirSync(theirs)).toEqual(['letter.txt'])
  })

  it('passes on what goes wrong and leaves finished blocks stored', async () => {
    const store = memoryStore(measures.length)
    const broken: BlockRunner = {
      ...runnerOf(1),
      measure: async (block, count) => {
        if (block === 1) throw new Error('the worker is gone')
        return measureBlock(compiled, { seed: 5, block, worlds: count })
      },
    }
    await expect(runEnsemble(worlds, measures.length, broken, store)).rejects.toThrow('the worker is gone')
    expect(store.worldsOf(0)).toBe(blockSize)
  })
})
