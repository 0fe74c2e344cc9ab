import { describe, expect, it } from 'vitest'
import { placesOf } from '../../src/core/read-along'
import { wordsAt, wordsOf } from '../../src/core/speech'

/** Which of the shown words are found for a spoken text. */
function read(spoken: string, shown: string): (number | null)[] {
  return placesOf(
    wordsOf(spoken),
    wordsAt(shown).map(({ word }) => word),
  )
}

describe('the words of a shown text', () => {
  it('are those that are said, each where it stands', () => {
    const text = 'BÀ ơi!!! “Giá 1.500 đồng”, 🎁 giảm 50%…'
    expect(wordsAt(text).map(({ word }) => word)).toEqual(wordsOf(text).map(({ word }) => word))
    expect(wordsAt(text).map(({ from, to }) => text.slice(from, to))).toEqual(
      'BÀ ơi Giá 1.500 đồng giảm 50 %'.split(' '),
    )
  })

  it('are known by their letters, however these are put together', () => {
    const apart = 'Mường Lò'.normalize('NFD')
    expect(wordsAt(apart).map(({ word }) => word)).toEqual(['mường', 'lò'])
    expect(wordsAt(apart)[0]!.to).toBe('Mường'.normalize('NFD').length)
  })
})

describe('reading along', () => {
  it('finds a sentence in the midst of others, whatever stands around it', () => {
    expect(read('Trời sắp mưa to.', 'Cho qua Hỏi Trời sắp mưa to Dừng')).toEqual([3, 4, 5, 6])
  })

  it('finds again what a view joined and shows in another order', () => {
    // 0-2 the text, 3-4 a button, 5-6 the name.
    expect(read('Bà In. Mưa to rồi.', 'Mưa to rồi! Cho qua Bà In')).toEqual([5, 6, 0, 1, 2])
  })

  it('goes on where it was, where a sentence stands twice', () => {
    expect(read('Bà ơi. Xong. Bà ơi.', 'Bà ơi cho qua Bà ơi')).toEqual([0, 1, null, 4, 5])
  })

  it('leaves out what is not to be seen, and takes no single word for it', () => {
    expect(read('Và rồi nó đi mất. Mưa to.', 'Mưa to! Tôi và bạn')).toEqual([null, null, null, null, null, 0, 1])
  })

  it('goes over words that a view puts in between', () => {
    expect(read('Đừng gửi mã cho ai cả nhé.', 'Đừng gửi mã (tham yaj) cho ai cả nhé')).toEqual([0, 1, 2, 5, 6, 7, 8])
  })
})
