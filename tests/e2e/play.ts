import { expect, type Page } from 'playwright/test'
import { type Hand, levelOf, startLevel } from './game'
import { anvil } from './players/anvil'
import { bridge } from './players/bridge'
import { detective } from './players/detective'
import { loom } from './players/loom'
import { network } from './players/network'
import type { Wish } from './players/player'
import { search } from './players/search'
import { terraces } from './players/terraces'
import { weir } from './players/weir'
import { workshop } from './players/workshop'

/** Plays levels as a pupil who judges everything rightly, by what stands on the screen and in the level's own data. */

/** From the map through a whole level to its result. */
export async function playThrough(page: Page, hand: Hand, level: string, tag = 'vi'): Promise<void> {
  await startLevel(page, hand, level)
  await finishLevel(page, { hand, tag }, level)
}

/** From wherever the level stands to its result. */
export async function finishLevel(page: Page, wish: Wish, level: string): Promise<void> {
  await PLAYERS[levelOf(level).mechanic]!(page, wish, level)
  await expect(page.locator('.result')).toBeVisible()
}

const PLAYERS: Readonly<Record<string, (page: Page, wish: Wish, level: string) => Promise<void>>> = {
  M1: weir,
  M2: network,
  M3: workshop,
  M4: detective,
  M5: search,
  M6: anvil,
  M7: loom,
  M8: bridge,
  M9: terraces,
}
