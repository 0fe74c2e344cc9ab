import { describe, expect, it } from 'vitest'
import { SecondTab } from '../../src/platform/journal-store'
import { lockTurn } from '../../src/platform/one-writer'

const NAME = 'ban-sang-journal'

/** One lock as the browser keeps it: granted `late` ms after it was asked for, or never while another tab holds it. */
function locksThat(answer: { late: number } | 'held'): LockManager {
  let granted = false
  return {
    request(_name: string, { signal }: LockOptions, use: LockGrantedCallback<void>) {
      return new Promise((_resolve, reject) => {
        signal?.addEventListener('abort', () => reject(signal.reason))
        if (answer === 'held') return
        setTimeout(() => {
          granted = true
          void use({ name: NAME, mode: 'exclusive' })
        }, answer.late)
      })
    },
    async query() {
      const one: LockInfo[] = [{ name: NAME, mode: 'exclusive', clientId: 'x' }]
      if (answer === 'held') return { held: one, pending: one }
      return granted ? { held: one, pending: [] } : { held: [], pending: one }
    },
  } as unknown as LockManager
}

describe('the turn to write', () => {
  it('comes late on a busy tablet, and is not taken for a second tab', async () => {
    const turn = await lockTurn(locksThat({ late: 90 }), 20)
    expect(turn.mine()).toBe(true)
  })

  it('is refused while another tab holds it', async () => {
    await expect(lockTurn(locksThat('held'), 20)).rejects.toBeInstanceOf(SecondTab)
  })

  it('reaches the one handler when the browser cannot say who holds it', async () => {
    const locks = { ...locksThat({ late: 500 }), query: () => Promise.reject(new Error('no answer')) }
    await expect(lockTurn(locks as LockManager, 20)).rejects.toThrow('no answer')
  })
})
