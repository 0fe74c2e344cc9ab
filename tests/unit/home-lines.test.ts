import { expect, it } from 'vitest'
import type { HomePack, HomeString, KeyWord } from '../../src/core/home-pack'
import { type FindTold, wordsOf } from '../../src/screens/home-lines'
import type { Say } from '../../src/ui/say'

/** What a card tells: first what came with the words, then all that is fetched once it is opened. */

const PACK: HomePack = {
  format: 'ban-sang-language-1',
  tag: 'xyz',
  language: {
    endonym: 'Xyz',
    html: 'xyz',
    script: 'Latn',
    dir: 'ltr',
    fonts: [],
    lineHeight: 1.25,
    scale: 1,
    breaks: 'words',
    fallback: ['vi'],
  },
  strings: [{ key: 'play.turn', vi: 'Đến lượt {{name}}', text: 'Txog {{name}}', status: 'draft' }],
  keyWords: [],
  wholes: [],
}
const say = ((key: string) => key) as Say
const wordsWith = (find: FindTold) => wordsOf(PACK, true, 'under', say, find)
const rowsOf = (rows: readonly { name: string; text: string }[]) =>
  Object.fromEntries(rows.map(one => [one.name, one.text]))

it('names a filled line as it stands, and tells word for word what is fetched', async () => {
  const asked: (HomeString | KeyWord)[] = []
  const find: FindTold = async form => {
    asked.push(form)
    return { back: 'reached {{name}}', ...form }
  }
  const told = wordsWith(find).line('Đến lượt Páo')!.told
  expect(told.title).toBe('Txog Páo')
  expect(rowsOf(told.rows)).not.toHaveProperty(['languages.told-back'])
  expect(asked).toEqual([])
  const rows = rowsOf(await told.whole!())
  expect(rows).toMatchObject({ 'languages.told-vi': 'Đến lượt Páo', 'languages.told-back': 'reached …' })
  expect(asked[0]?.text).toBe('Txog {{name}}')
})

it('says that the rest is not there, where it is neither stored nor reachable', async () => {
  const told = wordsWith(() => Promise.reject(new Error('away'))).line('Đến lượt Páo')!.told
  expect(rowsOf(await told.whole!())).toMatchObject({
    ...rowsOf(told.rows),
    'languages.told-source': 'languages.told-away',
  })
})
