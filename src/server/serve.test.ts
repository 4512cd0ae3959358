import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Serving, serve } from './serve.ts'

let folder = ''
let serving: Serving
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'endstate-serve-'))
  const web = join(folder, 'web')
  mkdirSync(join(web, 'cases'), { recursive: true })
  writeFileSync(join(web, 'index.html'), '<!doctype html>page')
  writeFileSync(join(web, 'cases', 'a b.js'), 'export default 1')
  writeFileSync(join(folder, 'secret.txt'), 'secret')
  symlinkSync(join(folder, 'secret.txt'), join(web, 'link.txt'))
  const served = await serve(web, { port: 0 })
  if (!served.ok) throw new Error(served.problem.says)
  serving = served.value
})
afterAll(async () => {
  await serving.close()
  rmSync(folder, { recursive: true })
})

/** A bare request, so that nothing tidies the path on the way. */
function ask(path: string, { method = 'GET', host = 'localhost' } = {}) {
  return new Promise<{ status: number; type: string; policy: string; body: string }>((resolve, reject) => {
    const { port } = new URL(serving.address)
    request({ host: '127.0.0.1', port, path, method, headers: { host } }, (response) => {
      let body = ''
      response.on('data', (part) => {
        body += part
      })
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          type: response.headers['content-type'] ?? '',
          policy: String(response.headers['content-security-policy'] ?? ''),
          body,
        }),
      )
    })
      .on('error', reject)
      .end()
  })
}

test('the page and its files, with a policy that forbids every connection', async () => {
  expect(await ask('/')).toMatchObject({ status: 200, type: 'text/html; charset=utf-8' })
  expect((await ask('/cases/a%20b.js')).body).toBe('export default 1')
  expect((await ask('/')).policy).toContain("connect-src 'none'")
  expect(await ask('/', { method: 'HEAD' })).toMatchObject({ status: 200, body: '' })
})

test.each([
  ['/../secret.txt', 404],
  ['/%2e%2e/secret.txt', 404],
  ['/..%2fsecret.txt', 404],
  ['/cases', 404],
  ['/link.txt', 404],
  ['/%00', 404],
  ['/%', 404],
  ['/absent.js', 404],
])('%s gives %i and nothing of the disk', async (path, status) => {
  const given = await ask(path)
  expect(given.status).toBe(status)
  expect(given.body).toBe('')
})

test('other methods and other names of this machine are refused', async () => {
  expect((await ask('/', { method: 'POST' })).status).toBe(405)
  expect((await ask('/', { host: 'evil.example' })).status).toBe(403)
})

test('a taken port gives the next one; a folder without a page is said', async () => {
  const port = Number(new URL(serving.address).port)
  const second = await serve(join(folder, 'web'), { port })
  expect(second.ok).toBe(true)
  if (second.ok) {
    expect(second.value.address).not.toBe(serving.address)
    await second.value.close()
  }
  expect(await serve(folder, { port: 0 })).toMatchObject({ ok: false, problem: { code: 'no-page' } })
})
