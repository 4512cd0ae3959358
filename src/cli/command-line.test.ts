/** The command line as a user meets it: help, versions, wrong words. Runs the built program as a process. */
import { readFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { endstate } from '../../test/command-line.ts'
import { root } from '../../test/source-files.ts'
import { makeProgram } from './program.ts'

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }

test('--version answers at once and loads neither the engine nor zod', async () => {
  const times: number[] = []
  for (let attempt = 0; attempt < 5; attempt++) {
    const began = performance.now()
    const { code, stdout } = await endstate(['--version'])
    times.push(performance.now() - began)
    expect(code).toBe(0)
    expect(stdout).toBe(`${version}\n`)
  }
  // The quickest of five: the machine may be busy, the program is not slower for that. 0.2 s is what was promised.
  expect(Math.min(...times)).toBeLessThan(200 * Math.max(1, loadavg()[0]! / 2))
})

test('every command has a description, and help with one example', async () => {
  for (const command of makeProgram().commands) {
    expect(command.description(), command.name()).not.toBe('')
    const { code, stdout } = await endstate([command.name(), '--help'])
    expect(code, command.name()).toBe(0)
    expect(stdout.match(/^Example:$/gm), command.name()).toHaveLength(1)
    expect(stdout, command.name()).toMatch(/^ {2}\$ .*endstate /m)
  }
})

describe('a wrong command line exits with 3, says what is wrong, and writes nothing to standard output', () => {
  const wrong: [string, string[], RegExp][] = [
    ['unknown command', ['chekc', 'minimal'], /Did you mean check\?/],
    ['unknown option', ['deals', 'minimal', '--tpo', '3'], /Did you mean --top\?/],
    ['missing case', ['check'], /missing required argument/],
    ['unknown case', ['check', 'minmal'], /Did you mean minimal\?/],
    ['no such file', ['check', 'no/such/case.yaml'], /no file, folder or built-in case/],
    ['folder without a case', ['check', 'src'], /folder without a case\.yaml/],
    ['draws that are no number', ['deals', 'minimal', '--draws', 'many'], /whole number/],
    ['draws that are negative', ['deals', 'minimal', '--draws=-1'], /whole number/],
    ['draws that are too many', ['deals', 'minimal', '--draws', '99999999'], /whole number/],
    ['set without a value', ['deals', 'minimal', '--set', 'mill.no-deal'], /key=value/],
    ['set to NaN', ['deals', 'minimal', '--set', 'mill.no-deal=NaN'], /not a finite number/],
    ['set to Infinity', ['deals', 'minimal', '--set', 'mill.no-deal=1e999'], /not a finite number/],
    ['interval upside down', ['deals', 'minimal', '--set', 'mill.no-deal=[0.6,0.2]'], /upside down/],
    ['interval of one', ['deals', 'minimal', '--set', 'mill.no-deal=[0.6]'], /two numbers/],
    ['unknown key', ['deals', 'minimal', '--set', 'mill.nodeal=0.2'], /mill\.nodeal/],
    ['unknown scenario', ['deals', 'minimal', '--scenario', 'peace'], /peace/],
    ['unknown lexicon', ['deals', 'minimal', '--lex', 'poetic'], /icd203/],
    ['two formats at once', ['deals', 'minimal', '--json', '--csv'], /conflict|cannot be used/],
    ['format against the ending', ['deals', 'minimal', '--json', '-o', 'x.csv'], /ends in \.csv/],
    ['a form that does not exist', ['brief', 'minimal', '-o', 'brief.odt'], /unknown ending \.odt/],
    ['unknown export', ['export', 'minimal', '--as', 'nfg'], /json, yaml, csv|json.*yaml.*csv/],
    ['folder as output', ['deals', 'minimal', '-o', 'src'], /is a folder/],
    ['missing output folder', ['deals', 'minimal', '-o', 'no/such/x.json'], /does not exist/],
    ['nothing to compare', ['whatif', 'minimal'], /Nothing to compare/],
    ['unknown example', ['new', 'somewhere', '--from', 'example:minmal'], /Did you mean minimal\?/],
  ]
  test.each(wrong)('%s', async (_, words, says) => {
    const { code, stdout, stderr } = await endstate(words)
    expect(stderr).toMatch(says)
    expect(stderr).not.toMatch(/\n\s+at /)
    expect(code).toBe(3)
    expect(stdout).toBe('')
  })
})

test('completion scripts name every command', async () => {
  const names = makeProgram().commands.map((command) => command.name())
  for (const shell of ['bash', 'zsh', 'fish']) {
    const { code, stdout } = await endstate(['completion', shell])
    expect(code).toBe(0)
    for (const name of names) expect(stdout).toContain(name)
  }
})
