import { expect, test } from 'vitest'
import { openedHomes } from '../../src/screens/opened-homes'
import type { Outside } from '../../src/screens/outside'

/** Languages of home are read once, and are then at hand in the very drawing that shows them. */

function filesWith(read: (path: string) => unknown): { files: Outside['files']; asked: string[] } {
  const asked: string[] = []
  const json = async (path: string) => {
    asked.push(path)
    return path.startsWith('homes/') ? read(path) : {}
  }
  return { files: { json } as unknown as Outside['files'], asked }
}

const pack = (tag: string) => ({
  ...{ format: 'ban-sang-language-1', tag, strings: [], keyWords: [], wholes: [] },
  language: { endonym: 'Kmhmu', html: tag, fallback: ['vi'] },
})
const tagOf = (path: string) => path.slice('homes/'.length, -'.json'.length)

test('a language is read once, and is there without waiting afterwards', async () => {
  const { files, asked } = filesWith(path => pack(tagOf(path)))
  const homes = openedHomes(files)
  expect(homes.now('kjg')).toBeNull()
  const [one, same] = await Promise.all([homes.open('kjg'), openedHomes(files).open('kjg')])
  expect(one).toBe(same)
  expect(openedHomes(files).now('kjg')).toBe(one)
  expect(one.pack.language.endonym).toBe('Kmhmu')
  expect(asked.filter(path => path.startsWith('homes/'))).toEqual(['homes/kjg.json'])
})

test('one that did not come is asked for again', async () => {
  let away = true
  const { files } = filesWith(path => {
    if (away) throw new Error('no network')
    return pack(tagOf(path))
  })
  const homes = openedHomes(files)
  await expect(homes.open('kjg')).rejects.toThrow()
  expect(homes.now('kjg')).toBeNull()
  away = false
  expect((await homes.open('kjg')).pack.tag).toBe('kjg')
})

test('all but the chosen one are let go, also one that is on its way', async () => {
  const { files } = filesWith(path => pack(tagOf(path)))
  const homes = openedHomes(files)
  await Promise.all([homes.open('kjg'), homes.open('mtq')])
  const late = homes.open('ium')
  homes.keepOnly('mtq')
  await late
  expect(['kjg', 'mtq', 'ium'].map(tag => homes.now(tag)?.pack.tag ?? null)).toEqual([null, 'mtq', null])
})
