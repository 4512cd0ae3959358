/** `npm start`: prints the answer, then serves the workbench until it is told to stop; without a terminal too. */
import { type ChildProcess, spawn } from 'node:child_process'
import { createServer, type Server } from 'node:net'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { ensureBuilt } from '../command-line.ts'
import { root } from '../source-files.ts'

let child: ChildProcess | undefined
let taken: Server | undefined
afterEach(() => {
  child?.kill('SIGKILL')
  taken?.close()
})

interface Started {
  said: () => string
  /** Resolves with the first match; rejects if the process ends before. */
  until: (pattern: RegExp) => Promise<RegExpExecArray>
  ended: Promise<number | null>
}

function start(...words: string[]): Started {
  let said = ''
  const listeners = new Set<() => void>()
  const process_ = spawn(process.execPath, [join(root, 'scripts', 'start.mjs'), ...words], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  child = process_
  for (const stream of [process_.stdout, process_.stderr]) {
    stream.setEncoding('utf8').on('data', (part: string) => {
      said += part
      for (const one of listeners) one()
    })
  }
  const ended = new Promise<number | null>((resolve) => process_.on('close', resolve))
  const until = (pattern: RegExp) =>
    new Promise<RegExpExecArray>((resolve, reject) => {
      const look = () => {
        const found = pattern.exec(said)
        if (found) resolve(found)
      }
      listeners.add(look)
      look()
      void ended.then(() => reject(new Error(`It ended before it said ${pattern}:\n${said}`)))
    })
  return { said: () => said, until, ended }
}

test('the answer first, then an address that serves the page, also where the port is taken; Ctrl C ends it', async () => {
  ensureBuilt()
  // Somebody else may have the port already; then it is taken all the same.
  taken = createServer()
    .listen(4173, '127.0.0.1')
    .on('error', () => {})
  const { until, said, ended } = start()
  const [, address = ''] = await until(/The workbench: (http:\/\/127\.0\.0\.1:\d+\/)/)
  expect(said()).toMatch(/possible packages are acceptable/)
  expect(new URL(address).port).not.toBe('4173')
  const [, flagship = ''] = await until(/conflicts\/ukraine-2025: (http\S+)/)
  expect(flagship).toBe(`${address}#/c/conflicts%2Fukraine-2025/deals`)
  expect(await (await fetch(address)).text()).toContain('<div id="page">')
  child?.kill('SIGINT')
  expect(await ended).toBe(0)
  await expect(fetch(address)).rejects.toThrow()
}, 300_000)

test('with a command it runs that command and ends', async () => {
  ensureBuilt()
  const { ended, said } = start('check', 'minimal')
  expect(await ended, said()).toBe(0)
  expect(said()).not.toContain('The workbench')
}, 120_000)

test('a case that the page does not have is refused', async () => {
  ensureBuilt()
  const unknown = start('serve', 'no-such-case', '--port', '0')
  expect(await unknown.ended).not.toBe(0)
  expect(unknown.said()).toContain('no case called no-such-case')
}, 120_000)
