/**
 * The workbench on this machine: files of one folder, on the loopback interface only. The page forbids itself every
 * connection, so the server has nothing to answer but the page's own files.
 */
import { createReadStream, existsSync, realpathSync, statSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { extname, join, sep } from 'node:path'

/** A server that runs. */
export interface Serving {
  /** `http://127.0.0.1:4173/` */
  address: string
  /** Stops it; resolves when no connection is left. */
  close: () => Promise<void>
}

/** Why there is no server. */
export interface ServeProblem {
  code: 'no-page' | 'port-taken' | 'not-allowed' | 'failed'
  says: string
  remedy: string
}

export type Served = { ok: true; value: Serving } | { ok: false; problem: ServeProblem }

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
}

/** Also where the page says it itself: a header cannot be taken out of a saved page. */
const headers = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; frame-src 'self'; connect-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cache-Control': 'no-cache',
}

/**
 * Serves a folder with index.html. `port` 0 takes any free one; otherwise the port given, or the next free one of the
 * nine after it.
 */
export async function serve(folder: string, { port }: { port: number }): Promise<Served> {
  if (!existsSync(join(folder, 'index.html'))) {
    return failure('no-page', 'The page is not built.', 'Run `npm run build`.')
  }
  const root = realpathSync(folder)
  const server = createServer((request, response) => answer(root, request, response))
  for (let tried = port; ; tried++) {
    const problem = await listen(server, tried)
    if (!problem) break
    if (problem.code === 'EACCES')
      return failure('not-allowed', `Port ${tried} needs more rights.`, 'Choose one above 1024.')
    if (problem.code !== 'EADDRINUSE')
      return failure('failed', problem.message, 'Choose another port with --port.')
    if (port === 0 || tried >= port + 9)
      return failure('port-taken', `Ports ${port} to ${tried} are taken.`, 'Choose another with --port.')
  }
  const place = server.address()
  const chosen = typeof place === 'object' && place !== null ? place.port : port
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return { ok: true, value: { address: `http://127.0.0.1:${chosen}/`, close } }
}

function failure(code: ServeProblem['code'], says: string, remedy: string): Served {
  return { ok: false, problem: { code, says, remedy } }
}

function listen(server: Server, port: number): Promise<NodeJS.ErrnoException | undefined> {
  return new Promise((resolve) => {
    const failed = (problem: NodeJS.ErrnoException) => resolve(problem)
    server.once('error', failed)
    server.listen(port, '127.0.0.1', () => {
      server.off('error', failed)
      resolve(undefined)
    })
  })
}

function answer(root: string, request: IncomingMessage, response: ServerResponse): void {
  const refuse = (status: number) => response.writeHead(status, headers).end()
  if (request.method !== 'GET' && request.method !== 'HEAD') return void refuse(405)
  // A page of another site may know this port; it must not read anything by another name of this machine.
  if (!/^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/.test(request.headers.host ?? '')) return void refuse(403)
  const file = fileFor(root, request.url ?? '/')
  if (file === undefined) return void refuse(404)
  const type = types[extname(file)] ?? 'application/octet-stream'
  response.writeHead(200, { ...headers, 'Content-Type': type, 'Content-Length': statSync(file).size })
  if (request.method === 'HEAD') return void response.end()
  createReadStream(file)
    .on('error', () => response.destroy())
    .pipe(response)
}

/** The file an address means, only from inside the folder; undefined for everything else. */
function fileFor(root: string, address: string): string | undefined {
  let path: string
  try {
    path = decodeURIComponent(new URL(address, 'http://127.0.0.1').pathname)
  } catch {
    return undefined
  }
  if (path.includes('\0')) return undefined
  const wanted = join(root, path === '/' ? 'index.html' : path)
  if (!existsSync(wanted)) return undefined
  const real = realpathSync(wanted)
  return real.startsWith(root + sep) && statSync(real).isFile() ? real : undefined
}
