import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { MOUNTAINS } from '../../src/screens/place-card'

test('what is fetched ahead of a card are the mountains that its styles show', () => {
  const css = readFileSync('src/screens/place-card.css', 'utf8')
  const shown = [...css.matchAll(/url\("\.\.\/\.\.\/assets\/art\/([^"]+)"\)/g)].map(([, path]) => path)
  expect(shown).toEqual(MOUNTAINS)
})
