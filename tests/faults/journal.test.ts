import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chance } from '../../src/core/chance'
import { type Damaged, damage, prepare, STORES, spots } from './damage'
import { kills } from './kills'
import { Rig } from './rig'

/** Not the indexes beside the journal file: the browser often makes them again by itself, and then nothing was missing. */
const HOLDS_ENTRIES = /IndexedDB|\/t\/00\//

let rig: Rig
beforeAll(async () => {
  rig = await Rig.open()
}, 60_000)
afterAll(() => rig.close())

describe('a browser that is killed', () => {
  it('has everything afterwards that was called saved', async () => {
    const toll = await kills(rig, 20, chance(Date.now()))
    expect(toll.saved).toBeGreaterThan(100)
    expect(toll).toMatchObject({ kills: 20, lost: 0, doubled: 0 })
  }, 180_000)

  it('has everything that was to stay, though it was killed while the rest was erased', async () => {
    const amid = { after: 'sweeping', shortest: 20, longest: 2600 }
    const toll = await kills(rig, 12, chance(Date.now()), '&sweep', amid)
    expect(toll.saved).toBeGreaterThanOrEqual(60)
    expect(toll).toMatchObject({ kills: 12, lost: 0, doubled: 0, rebuilt: 0 })
  }, 180_000)

  it('is seen to have lost what was called saved too early', async () => {
    const next = chance(1)
    let lost = 0
    // A kill may come just after a flush and lose nothing; many in a row that do would mean a rig that cannot see.
    for (let tries = 0; tries < 15 && lost === 0; tries++) lost = (await kills(rig, 3, next, '&early')).lost
    expect(lost).toBeGreaterThan(0)
  }, 300_000)
})

describe('a store that is damaged', () => {
  let sound: Damaged
  beforeAll(async () => {
    sound = await prepare(rig, 50)
  }, 60_000)

  it.each(Object.entries(STORES))(
    '(%s) is noticed and gives everything back, whichever page it is',
    async (_name, folder) => {
      expect(sound.ids).toHaveLength(50)
      const all = (await spots(sound, folder, false)).filter(({ file }) => HOLDS_ENTRIES.test(file))
      expect(all.length).toBeGreaterThan(3)
      for (const spot of all) {
        const { lost, noticed } = await damage(rig, sound, spot, null)
        expect({ ...spot, lost, noticed }).toEqual({ ...spot, lost: 0, noticed: true })
      }
    },
    240_000,
  )
})
