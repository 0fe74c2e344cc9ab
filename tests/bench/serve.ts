import { existsSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, normalize, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
  '.mp3': 'audio/mpeg',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

export interface Served {
  readonly url: string
  /** Compressed bytes of each file that was asked for, by path. */
  readonly sent: ReadonlyMap<string, number>
  close(): Promise<void>
}

/**
 * Serves a folder from memory, gzipped, never cached, so that each start is a first one. `instead` gives another body
 * for paths that it knows, and is asked once.
 */
export async function serve(
  folder: string,
  instead: (path: string) => string | null = () => null,
  port = 0,
): Promise<Served> {
  const root = resolve(folder)
  const packed = new Map<string, Buffer>()
  const sent = new Map<string, number>()
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname)
    let file = normalize(join(root, path))
    if (existsSync(file) && statSync(file).isDirectory()) file = join(file, 'index.html')
    if (!file.startsWith(root) || !existsSync(file)) return void response.writeHead(404).end()
    const body = packed.get(file) ?? gzipSync(instead(path) ?? readFileSync(file))
    packed.set(file, body)
    sent.set(path, body.length)
    const type = TYPES[extname(file)] ?? 'application/octet-stream'
    response.writeHead(200, { 'content-type': type, 'content-encoding': 'gzip', 'cache-control': 'no-store' }).end(body)
  })
  await new Promise<void>(done => server.listen(port, '127.0.0.1', done))
  const { port: given } = server.address() as { port: number }
  return {
    url: `http://localhost:${given}/`,
    sent,
    close: () =>
      new Promise(done => {
        server.closeAllConnections()
        server.close(() => done())
      }),
  }
}
