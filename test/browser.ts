/** A browser for tests: Debian's Chromium, a fresh profile, nothing but the loopback interface. */
import { createReadStream, existsSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'

/** Set to leave browser tests out; they then say so. */
export const withoutBrowser = process.env.ENDSTATE_WITHOUT_BROWSER === '1'

const executablePath = '/usr/bin/chromium'

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
]

/** Starts the browser with a profile of its own. Throws a sentence with what to install where there is none. */
export async function openBrowser(): Promise<Browser> {
  for (const program of [executablePath, '/usr/bin/pdfinfo']) {
    if (existsSync(program)) continue
    throw new Error(
      `${program} is missing. Install it (Debian: apt-get install chromium poppler-utils), or set ENDSTATE_WITHOUT_BROWSER=1 to leave browser tests out.`,
    )
  }
  return chromium.launch({ executablePath, args: flags })
}

/** A server on loopback that gives an empty page and the scripts of one folder. */
export interface PageServer {
  address: string
  close: () => Promise<void>
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const place = server.address()
      resolve(typeof place === 'object' && place !== null ? place.port : 0)
    })
  })
}

/** Serves the scripts of a folder and an empty page at `/`; everything else is 404. */
export async function servePage(folder: string): Promise<PageServer> {
  const server = createServer((request, response) => {
    const name = /^\/([a-z-]+\.js)$/.exec(request.url ?? '')?.[1]
    const file = name === undefined ? undefined : join(folder, name)
    if (file !== undefined && existsSync(file)) {
      response.writeHead(200, { 'content-type': 'text/javascript; charset=utf-8' })
      createReadStream(file).pipe(response)
    } else if (request.url === '/') {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
      response.end('<!doctype html><title>Endstate</title>')
    } else {
      response.writeHead(404)
      response.end()
    }
  })
  const port = await listen(server)
  return {
    address: `http://127.0.0.1:${port}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
