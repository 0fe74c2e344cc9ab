import { afterEach, expect, test, vi } from 'vitest'
import { webFiles } from '../../src/platform/files'

vi.mock('virtual:packs', () => ({
  default: { 'shelf.json': '/shelf', 'levels/AT02.json': '/a', 'hearth/vi.json': '/h' },
}))

afterEach(() => vi.unstubAllGlobals())

test('a level that is asked for is told of, and so is the hearth, whichever its language; words alone are not', async () => {
  vi.stubGlobal('fetch', async () => new Response('{}'))
  const seen: string[] = []
  const stop = webFiles.onLevel(id => seen.push(id))
  await webFiles.json('levels/AT02.json')
  await webFiles.json('hearth/vi.json')
  await webFiles.json('shelf.json')
  expect(seen).toEqual(['AT02', 'hearth'])
  const late: string[] = []
  webFiles.onLevel(id => late.push(id))
  expect(late).toEqual(['AT02', 'hearth'])
  stop()
})
