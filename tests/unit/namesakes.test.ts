import { expect, it } from 'vitest'
import { namesakesIn } from '../../src/core/namesakes'

const rows = (...names: string[]) => names.map((name, at) => ({ name, row: at + 2 }))

it('names that stand in a list more than once are told with their rows, however they are typed', () => {
  expect(namesakesIn(rows('Lò Thị Mai', 'Giàng A Páo', 'LÒ THỊ  MAI'.normalize('NFD'), 'Lò Thị Mai'))).toEqual([
    { name: 'Lò Thị Mai', rows: [2, 4, 5] },
  ])
})

it('other tones, and a list where nobody shares a name, are told nothing', () => {
  expect(namesakesIn(rows('Lò Thị Mai', 'Lò Thị Mái', 'Lò Thị Mãi'))).toEqual([])
  expect(namesakesIn([])).toEqual([])
})
