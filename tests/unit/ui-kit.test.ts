import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { BAND_ROWS } from '../../src/ui/band'
import { hasIcon, iconNamed } from '../../src/ui/icon'

/** Every `icon` that the levels name, wherever it stands in them. */
function iconsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(iconsOf)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => (key === 'icon' ? [String(inner)] : iconsOf(inner)))
}

test('every icon that a level names is drawn', () => {
  const levels = readdirSync('levels').filter(name => /^(TT-)?[A-Z]+\d+b?$/.test(name))
  expect(levels.length).toBeGreaterThan(0)
  for (const level of levels) {
    const icons = iconsOf(JSON.parse(readFileSync(`levels/${level}/level.json`, 'utf8')))
    expect(
      icons.filter(icon => !hasIcon(icon)),
      level,
    ).toEqual([])
  }
})

test('a name that has no drawing still shows something', () => {
  expect(iconNamed('toString')).toBe('message')
  expect(iconNamed('so-la')).toBe('so-la')
})

test('the bands are as high as their tiles, in the style sheet and on the loom', () => {
  const bands = Object.keys(BAND_ROWS).sort()
  expect(readdirSync('assets/drawings/band').sort()).toEqual(bands.map(name => `${name}.svg`))
  expect(readdirSync('assets/art/band').sort()).toEqual(bands.map(name => `${name}.webp`))
  const css = readFileSync('src/ui/ui.css', 'utf8')
  for (const name of bands) {
    const drawing = readFileSync(`assets/drawings/band/${name}.svg`, 'utf8')
    const [, , rows] = /viewBox="0 0 (\d+) (\d+)"/.exec(drawing) ?? []
    const rule = new RegExp(`\\.band-${name} \\{([^}]*)\\}`).exec(css)?.[1] ?? ''
    expect(/--rows: (\d+)/.exec(rule)?.[1] ?? '17', name).toBe(rows)
    expect(BAND_ROWS[name as keyof typeof BAND_ROWS], name).toBe(Number(rows))
  }
})
