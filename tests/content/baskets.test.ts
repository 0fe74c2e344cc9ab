import { expect, test } from 'vitest'
import { basketsOf, hasLamps, lampsOf, type TerracesLevel } from '../../src/activities/terraces/level'
import { iconNamed } from '../../src/ui/icon'
import { PATHS } from '../../src/ui/icon-paths'
import { library } from './sources'

/** On the terraces a basket is only its picture: who cannot read must know which of them is carried where. */

const levels = library.levels.map(({ level }) => level).filter(({ mechanic }) => mechanic === 'M9')

test.each(levels.map(level => [level.id, level as TerracesLevel] as const))(
  'no two baskets of a question in %s look alike',
  (_, level) => {
    const sets = [...new Set(level.items.map(({ set }) => set))]
    expect(sets.length).toBeGreaterThan(1)
    const alike = sets.filter(set => {
      const pictures = basketsOf(level, set).map(({ icon }) => PATHS[iconNamed(icon)])
      return new Set(pictures).size < pictures.length
    })
    expect(alike).toEqual([])
  },
)

test('as many paper lamps burn as the words say', () => {
  const said = [/^(?!(Một|Hai|Ba) đèn)/, /^Một đèn/, /^Hai đèn/, /^Ba đèn/]
  const withLamps = library.levels.filter(({ level }) => level.mechanic === 'M9' && hasLamps(level as TerracesLevel))
  expect(withLamps.map(({ level }) => level.id)).toEqual(['TG04'])
  for (const { level, words } of withLamps)
    for (const item of (level as TerracesLevel).items)
      expect(words.vi?.[`${item.id}.why`]).toMatch(said[lampsOf(item).length]!)
})
