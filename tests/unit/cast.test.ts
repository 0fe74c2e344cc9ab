import { expect, it } from 'vitest'
import { figureOf } from '../../src/screens/cast'
import { FIGURES } from '../../src/stage/figures'

const child = (picture: string, id = '00000000-0000-4000-8000-000000000000') => figureOf({ id, picture })

it('a child walks as the picture that was chosen, whoever else has it', () => {
  expect(child('heads/learner-05.svg')).toBe('my')
  expect(child('heads/learner-05.svg', 'ffffffff-0000-4000-8000-000000000000')).toBe('my')
  for (let n = 1; n <= 16; n++) expect(FIGURES).toContain(child(`heads/learner-${String(n).padStart(2, '0')}.svg`))
})

it('a bee may be anyone of the village, the same one each time', () => {
  const ids = Array.from({ length: 7 }, (_, n) => `0000000${n}-0000-4000-8000-000000000000`)
  const walkers = ids.map(id => child('signin/bee.svg', id))
  expect(new Set(walkers)).toEqual(new Set(FIGURES))
  expect(ids.map(id => child('signin/bee.svg', id))).toEqual(walkers)
})
