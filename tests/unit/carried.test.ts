import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { activities } from '../../src/activities'
import { carry, OutOfReach, type Parts, partsOfGame, wantedParts } from '../../src/platform/carried'

const part = (file: string, more: Partial<Parts[string]> = {}) => ({
  file: `assets/${file}`,
  imports: [],
  dynamicImports: [],
  css: [],
  ...more,
})
const PARTS: Parts = {
  'index.html': part('index-1.js', { css: ['assets/index-1.css'] }),
  'src/main.tsx': part('main-1.js', {
    imports: ['_shared.js'],
    dynamicImports: ['src/platform/voice-clips.ts', 'node_modules/howler/dist/howler.core.min.js', 'src/desk/desk.tsx'],
  }),
  '_shared.js': part('shared-1.js', { imports: ['src/main.tsx'] }),
  'src/stage/open.ts': part('open-1.js'),
  'src/platform/voice-clips.ts': part('clips-1.js'),
  'node_modules/howler/dist/howler.core.min.js': part('howler-1.js'),
  'src/lesson.tsx': part('lesson-1.js', { imports: ['_play.js'], css: ['assets/lesson-1.css'] }),
  '_play.js': part('play-1.js'),
  'src/activities/weir/view.tsx': part('view-1.js'),
  'src/activities/loom/view.tsx': part('view-2.js', { css: ['assets/view-2.css'] }),
  'src/desk/desk.tsx': part('desk-1.js'),
  'assets/art/weir/boat.svg': part('boat-1.svg'),
  'assets/art/loom/reed.svg': part('reed-1.svg'),
  'assets/art/heads/ban.svg': part('ban-1.svg'),
  'assets/art/band/snail.svg': part('snail-1.svg'),
  'assets/fonts/be.woff2': part('be-1.woff2'),
  'assets/sounds/tap.mp3': part('tap-1.mp3'),
  'assets/voices/vi/made.mp3': part('made-1.mp3'),
  'assets/samples/lop-mau.xlsx': part('lop-mau-1.xlsx'),
}
const TEXTS: Readonly<Record<string, string>> = {
  'assets/main-1.js': 'const art={"/assets/art/loom/reed.svg":"x"};import("./desk-1.js")',
  'assets/play-1.js': 'art(`heads/`+who)',
  'assets/index-1.css': '@font-face{src:url(./be-1.woff2)}',
  'assets/lesson-1.css': '.a{background:url(./snail-1.svg)}',
}
const read = async (file: string) => TEXTS[file] ?? ''

afterEach(() => vi.unstubAllGlobals())

describe('the files that a level needs', () => {
  it('are its scripts with what they import, and the styles, drawings and sounds that these name', async () => {
    const wanted = await wantedParts(PARTS, ['src/lesson.tsx', 'src/activities/weir/view.tsx'], read)
    const all = Object.values(PARTS).flatMap(({ file, css }) => [file, ...css])
    const left = all.filter(file => !wanted.includes(file))
    expect(left.sort()).toEqual(
      ['desk-1.js', 'lop-mau-1.xlsx', 'reed-1.svg', 'view-2.css', 'view-2.js'].map(name => `assets/${name}`),
    )
    expect(wanted).toContain('index.html')
    expect(new Set(wanted).size).toBe(wanted.length)
    await expect(wantedParts(PARTS, ['src/away.tsx'], read)).rejects.toThrow('src/away.tsx')
  })

  it('lie where each mechanic says, and its drawings in a folder of its name', () => {
    const table = readFileSync('src/activities/index.ts', 'utf8')
    for (const { folder } of Object.values(activities)) {
      expect(table).toMatch(new RegExp(`folder: '${folder}',[^}]*rules: ${folder},[^}]*import\\('./${folder}/view'\\)`))
      for (const file of readdirSync(join('src/activities', folder))) {
        const source = readFileSync(join('src/activities', folder, file), 'utf8')
        for (const [, drawn] of source.matchAll(/drawingsIn\('([^']+)'/g)) expect(drawn).toBe(folder)
      }
    }
  })

  it('are fetched each once, and told of as they come', async () => {
    const asked: string[] = []
    vi.stubGlobal('fetch', async (address: string) => {
      asked.push(address)
      return new Response(address)
    })
    const steps: number[] = []
    const files = Array.from({ length: 20 }, (_, n) => `assets/${n}.js`)
    const carried = await carry(files, ['./assets/packs/x.json', './assets/0.js'], async done => void steps.push(done))
    expect([...carried.keys()].sort()).toEqual([...files, 'assets/packs/x.json'].sort())
    expect(asked.length).toBe(21)
    expect(steps).toEqual(Array.from({ length: 21 }, (_, n) => n + 1))
  })

  it('are out of reach without a network, and where the game was not built', async () => {
    vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('no network')))
    await expect(carry(['a.js'], [], async () => {})).rejects.toThrow(OutOfReach)
    vi.stubGlobal('fetch', async () => new Response('', { status: 404 }))
    await expect(carry(['a.js'], [], async () => {})).rejects.toThrow(OutOfReach)
    vi.stubGlobal('fetch', async () => new Response('<!doctype html>'))
    await expect(partsOfGame()).rejects.toThrow(OutOfReach)
  })
})
