import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Row } from './measure'

function filesIn(folder: string): string[] {
  return readdirSync(folder).flatMap(name => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? filesIn(path) : [path]
  })
}

function packed(paths: readonly string[]): number {
  return paths.reduce((sum, path) => sum + gzipSync(readFileSync(path), { level: 9 }).length, 0)
}

function row(promise: string, bytes: number, most: number): Row {
  return { promise, found: `${(bytes / 1000).toFixed(0)} kB`, wanted: `≤ ${most / 1000} kB`, kept: bytes <= most }
}

/** Compressed bytes of the built game: everything it installs, and the scripts that it needs to start. */
export function bytes(folder: string): Row[] {
  const all = filesIn(folder)
  const scripts = all.filter(path => path.endsWith('.js'))
  const html = readFileSync(join(folder, 'index.html'), 'utf8')
  const entry = scripts.filter(path => html.includes(path.split('/').at(-1)!))
  const stage = scripts.filter(path => /\/(open|phaser|village)[^/]*\.js$/.test(path))
  // Packs of words in other languages lie apart from the Vietnamese ones.
  const other = (path: string) => /(\.en|\/en)-[0-9a-f]+\.json$/.test(path)
  // A level's own words beyond Vietnamese are not part of the promise; they are counted all the same.
  const level = (id: string) => packed(all.filter(path => path.includes(`${id}.`) || path.includes(`${id}-`)))
  return [
    row(
      'first visit with everything in Vietnamese, one level of each strand',
      packed(all.filter(path => !other(path))),
      1_000_000,
    ),
    { promise: 'the same with English', found: `${(packed(all) / 1000).toFixed(0)} kB`, wanted: '', kept: null },
    row('scripts needed to start (entry, Phaser, village)', packed([...new Set([...entry, ...stage])]), 450_000),
    ...['AT02', 'TG06', 'TK07'].map(id => row(`level ${id}`, level(id), 40_000)),
  ]
}
