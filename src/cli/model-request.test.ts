/** A model the user brings, played by a server of our own: real requests, and answers that lie. */
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import * as engine from '../endstate.ts'
import { proposalsOf, readModelAnswer } from './model-answer.ts'
import { modelAddress, modelAt } from './model-request.ts'

const text = '🚢 The mayor said: “We will not pay 1,500 crowns a day.” Nobody answered him in 2025.'

let server: Server | undefined
const received: { body: string; headers: IncomingMessage['headers'] }[] = []

/** A server that answers every request alike. */
async function serving(status: number, body: string, headers: Record<string, string> = {}): Promise<string> {
  received.length = 0
  server = createServer((request, response) => {
    let sent = ''
    request.on('data', (part: Buffer) => {
      sent += part.toString()
    })
    request.on('end', () => {
      received.push({ body: sent, headers: request.headers })
      response.writeHead(status, headers).end(body)
    })
  })
  await new Promise<void>((resolve) => server!.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`
}

afterEach(async () => {
  await new Promise((resolve) => (server === undefined ? resolve(undefined) : server.close(resolve)))
  server = undefined
})

const answering = (content: unknown): string =>
  JSON.stringify({
    choices: [{ message: { content: typeof content === 'string' ? content : JSON.stringify(content) } }],
  })

test('a real request with text, model and key; the answer becomes suggestions with anchors', async () => {
  const passages = [
    { kind: 'quote', text: 'We will not pay 1,500 crowns a day.', speaker: 'the mayor' },
    {
      kind: 'figure',
      text: 'We will not pay 1,500 crowns a day.',
      figure: '1,500',
      value: 1500,
      unit: 'crowns/day',
    },
  ]
  const url = await serving(200, answering({ passages }))
  const [found] = await modelAt({ url, model: 'test-model', key: 'secret' }).suggest([text])
  const sent = JSON.parse(received[0]!.body) as { model: string; messages: { content: string }[] }
  expect(sent.model).toBe('test-model')
  expect(sent.messages.at(-1)!.content).toBe(text)
  expect(received[0]!.headers.authorization).toBe('Bearer secret')
  const { proposals, dropped } = proposalsOf(engine, engine.prepareText(text), found!, [])
  expect(dropped).toEqual([])
  const items = engine.inboxSuggestions(proposals, {
    source: 's',
    text,
    suggestedBy: 'model test-model',
    parties: [],
  })
  expect(items.map(({ kind, claim }) => [kind, claim.quote!.exact])).toEqual([
    ['quote', 'We will not pay 1,500 crowns a day.'],
    ['figure', 'We will not pay 1,500 crowns a day.'],
  ])
  expect(items[1]!.claim).toMatchObject({
    figure: { value: 1500, unit: 'crowns/day' },
    quote: { refine: { exact: '1,500' } },
  })
})

test('what is not in the text, or not as it stands there, is dropped with a reason', () => {
  const lies = [
    { kind: 'quote', text: 'We will pay 1,500 crowns a day.' },
    { kind: 'quote', text: 'We will not pay 1,600 crowns a day.' },
    { kind: 'quote', text: 'I am not in this text at all, whatever you say.' },
    { kind: 'figure', text: 'We will not pay 1,500 crowns a day.', figure: '1,500', value: 1600 },
    { kind: 'figure', text: 'We will not pay 1,500 crowns a day.', figure: '99', value: 99 },
    { kind: 'position', text: 'Nobody answered him in 2025.', issue: '__proto__' },
    { kind: 'date', text: 'Nobody answered him in 2025.', date: 'soon' },
  ]
  const read = readModelAnswer(JSON.stringify({ passages: lies }))!
  const { proposals, dropped } = proposalsOf(engine, engine.prepareText(text), read, ['toll'])
  expect(dropped).toHaveLength(lies.length)
  expect(Object.values(proposals).flat()).toEqual([])
})

test.each([
  ['no JSON', 'Sure! Here are the passages.'],
  ['another shape', { passages: 'all' }],
  ['nothing', ''],
])('an answer of %s is refused', async (_, content) => {
  const url = await serving(200, answering(content))
  await expect(modelAt({ url, model: 'm' }).suggest([text])).rejects.toThrow(/form that was asked for/)
})

test('items of a wrong shape are passed over, fences are taken off, prototypes are out of reach', () => {
  const content =
    '```json\n{"passages":[{"kind":"quote"},5,null,{"kind":"quote","text":"x","__proto__":{"a":1},"value":"1e999"}]}\n```'
  expect(readModelAnswer(content)).toEqual([{ kind: 'quote', text: 'x' }])
})

test('errors, endless answers and redirects end with a sentence; no second place is asked', async () => {
  const broken = await serving(500, 'no')
  await expect(modelAt({ url: broken, model: 'm' }).suggest([text])).rejects.toThrow(/status 500/)
  server!.close()
  const long = await serving(200, 'x'.repeat(5_000_000))
  await expect(modelAt({ url: long, model: 'm' }).suggest([text])).rejects.toThrow(/too long/)
  server!.close()
  const elsewhere = await serving(307, '', { location: 'https://example.invalid/' })
  await expect(modelAt({ url: elsewhere, model: 'm', key: 'k' }).suggest([text])).rejects.toThrow(/elsewhere/)
  expect(received).toHaveLength(1)
})

test('texts go over HTTPS, or to this machine; keys do not stand in addresses', () => {
  expect(modelAddress('http://localhost:1/v1/').href).toBe('http://localhost:1/v1/chat/completions')
  expect(modelAddress('https://example.org/v1').protocol).toBe('https:')
  for (const url of ['http://example.org/v1', 'file:///etc', 'nonsense', 'https://user:key@example.org'])
    expect(() => modelAddress(url)).toThrow()
})
