import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { GAINS } from '../../src/core/growth'
import { FIGURES, figureArt } from '../../src/stage/figures'
import type { Art, Tools } from '../../src/stage/stage'
import { villagePicture } from '../../src/stage/village'
import { clampMiddle, FRAME, frameIn, parallax, toView } from '../../src/stage/village/camera'
import { growthArt } from '../../src/stage/village/growth'
import { PANES } from '../../src/stage/village/panes'
import { along, lengthOf, line, nodeAt, route } from '../../src/stage/village/paths'
import { PIECES, type Piece, SHEET } from '../../src/stage/village/pieces'
import { PLACE_IDS, SITES } from '../../src/stage/village/places'
import { Sheet } from '../../src/stage/village/sheet'

const SIZES = [
  { width: 360, height: 640 },
  { width: 800, height: 1280 },
  { width: 1280, height: 800 },
  { width: 1366, height: 768 },
] as const

describe('the frame in a view', () => {
  it.each(SIZES)('fills $width x $height and never shows an edge', view => {
    const fit = frameIn(view)
    for (const wanted of [-500, 0, 800, 5000]) {
      const middle = clampMiddle(wanted, fit)
      expect(toView(0, 0, middle, view, fit).x).toBeLessThanOrEqual(0.01)
      expect(toView(FRAME.width, 0, middle, view, fit).x).toBeGreaterThanOrEqual(view.width - 0.01)
      expect(toView(0, 0, middle, view, fit).y).toBeLessThanOrEqual(0.01)
      expect(toView(0, FRAME.height, middle, view, fit).y).toBeCloseTo(view.height)
    }
  })

  it('moves slower layers with the view', () => {
    expect(parallax(800, 0.5)).toBe(0)
    expect(parallax(1000, 0.5)).toBe(100)
    expect(parallax(1000, 1)).toBe(0)
  })

  it.each(SIZES)('can bring every place into view at $width x $height', view => {
    const fit = frameIn(view)
    for (const id of PLACE_IDS) {
      const [x, y] = SITES[id].tip
      const at = toView(x, y, clampMiddle(x, fit), view, fit)
      expect(at.x, id).toBeGreaterThan(24)
      expect(at.x, id).toBeLessThan(view.width - 24)
      expect(at.y, id).toBeGreaterThan(120)
      expect(at.y, id).toBeLessThan(view.height - 60)
    }
  })

  it('keeps labels apart: pins of 48 px on the smallest phone', () => {
    const { scale } = frameIn(SIZES[0])
    for (const a of PLACE_IDS) {
      for (const b of PLACE_IDS) {
        if (a >= b) continue
        const [ax, ay] = SITES[a].tip
        const [bx, by] = SITES[b].tip
        expect(Math.max(Math.abs(ax - bx), Math.abs(ay - by)) * scale, `${a} ${b}`).toBeGreaterThanOrEqual(46)
      }
    }
  })
})

describe('paths', () => {
  it('lead from the gate and from every place to every place', () => {
    for (const from of ['gate', ...PLACE_IDS] as const) {
      for (const to of PLACE_IDS) {
        const way = route(from, to)
        expect(way[0]).toBe(from)
        expect(way.at(-1)).toBe(to)
        expect(new Set(way).size).toBe(way.length)
      }
    }
  })

  it('cross the stream by the bridge only', () => {
    for (const to of ['mo', 'tramyte', 'truong', 'ruong', 'rung'] as const) {
      expect(route('gate', to)).toContain('bridge-middle')
    }
  })

  it('are soft lines that begin and end where they should, without leaps', () => {
    const points = line(route('khungcui', 'rung'))
    expect(points[0]).toEqual(nodeAt('khungcui'))
    expect(points.at(-1)!.x).toBeCloseTo(nodeAt('rung').x)
    for (let i = 1; i < points.length; i++) {
      expect(lengthOf([points[i - 1]!, points[i]!])).toBeLessThan(16)
    }
  })

  it('are walked at an even pace', () => {
    const points = line(route('gate', 'suoi'))
    const length = lengthOf(points)
    expect(along(points, 0)).toMatchObject(nodeAt('gate'))
    expect(along(points, length + 5).x).toBeCloseTo(nodeAt('suoi').x)
    const half = along(points, length / 2)
    expect(lengthOf([half, along(points, length / 2 + 4)])).toBeLessThanOrEqual(4.01)
    expect(along([nodeAt('gate')], 3)).toMatchObject(nodeAt('gate'))
  })
})

describe('the sheet of small pieces', () => {
  /** A texture of the sheet as it was drawn: `density` pixels a px of the file, `resolution` of them to Phaser's unit. */
  const sheetOf = (density: number, resolution: number) => {
    const source = [{ width: SHEET.width * density, resolution }]
    const texture = { source, has: () => false, add: () => null }
    return new Sheet({ scene: { textures: { get: () => texture } } } as unknown as Tools)
  }

  it.each([
    [1, 1],
    [0.75, 1],
    [1.125, 1.5],
  ])(
    'shows a piece in its own size, also where it was drawn blunter (%s px at %s px a unit)',
    (density, resolution) => {
      const sheet = sheetOf(density, resolution)
      for (const name of Object.keys(PIECES) as Piece[]) {
        const [, , width, , , , drawn] = PIECES[name]
        // Phaser shows a frame as wide as its pixels, divided by the resolution of the texture.
        const shown = (Math.round(width * density) / resolution) * sheet.scaleOf(name)
        expect(shown, name).toBeCloseTo(drawn)
      }
    },
  )
})

describe('textures of the map', () => {
  const whole = { gains: GAINS, bright: 1, houses: 36 }
  const shown = villagePicture({ places: {}, growth: { now: whole, before: whole } }).art
  const grown = [...shown, figureArt('ban')]
  const drawingOf = (file: string) =>
    readFileSync(
      file.endsWith('.webp') ? `assets/drawings/${file.replace('.webp', '.svg')}` : `assets/art/${file}`,
      'utf8',
    )
  // A painting is shown as it was painted.
  const pixels = ({ file, width }: Art, density: number) => width * (file.endsWith('.webp') ? 1 : density)
  const decoded = (art: Art, density: number) => {
    const wide = pixels(art, density)
    const svg = drawingOf(art.file)
    const [, w, h] = svg.match(/viewBox="[-\d.]+ [-\d.]+ ([\d.]+) ([\d.]+)"/)!.map(Number) as [number, number, number]
    return wide * ((wide * h) / w) * 4
  }

  it.each([1, 1.5])('take at most 24 MB decoded at %s px a CSS px', ratio => {
    const bytes = grown.reduce((sum, art) => sum + decoded(art, ratio), 0)
    expect(bytes / 1e6).toBeLessThan(24)
  })

  it('are 1920 pixels wide at most: old tablets refuse more than 2048', () => {
    for (const art of grown) expect(pixels(art, 1.5), art.file).toBeLessThanOrEqual(1920)
  })

  it('have no filter, no words, no outside reference', () => {
    const files = [...grown, ...FIGURES.map(figureArt)].map(art => art.file)
    for (const file of files) {
      expect(drawingOf(file), file).not.toMatch(/<filter|<text|<image|<mask|style="|href="(?!#)/)
    }
  })

  it('are loaded for what is there, and for nothing else', () => {
    const files = (...gains: (typeof GAINS)[number][]) => growthArt(gains).map(art => art.file)
    expect(files()).toEqual([])
    expect(files('lamp-bridge', 'ducks', 'lamp-market')).toEqual([
      'village/growth-lamp.svg',
      'village/growth-ducks.svg',
    ])
    expect(villagePicture({ places: {} }).art.some(art => art.file.includes('growth'))).toBe(false)
  })

  it('of what is gained are a few kB each', () => {
    for (const { file } of growthArt(GAINS)) expect(readFileSync(`assets/art/${file}`).length, file).toBeLessThan(5000)
  })
})

describe('lit windows', () => {
  it.each(Object.entries(PANES))('%s has them within its own drawing', (name, panes) => {
    const [, , width, height] = PIECES[name as Piece]
    for (const [x, y, wide, high] of panes) {
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(0)
      expect(x + wide).toBeLessThanOrEqual(width)
      expect(y + high).toBeLessThanOrEqual(height)
    }
  })

  it('every piece that stands for a lit house has some', () => {
    const lit = Object.values(SITES).flatMap(site => site.windows.map(([piece]) => piece))
    expect(lit.filter(piece => !PANES[piece])).toEqual([])
  })
})
