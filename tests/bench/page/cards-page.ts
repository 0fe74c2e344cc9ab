import { CARDS } from '../../../src/core/card-set'
import { chance } from '../../../src/core/chance'
import { cardReader, greyOf } from '../../../src/platform/card-reader'
import { classroom, heldUp } from '../../unit/classroom'

/** Reads classes that hold their cards up, as the worker of the game does: the throttle holds for the page, and for no worker. */
declare global {
  interface Window {
    /** Milliseconds for each picture of 1920 × 1080 dots. */
    readCards(pictures: number): Promise<number[]>
  }
}

window.readCards = async pictures => {
  const all = Array.from({ length: CARDS }, (_, card) => card)
  const read = cardReader()
  const times: number[] = []
  for (let seed = 1; seed <= pictures; seed++) {
    const { width, height, grey } = classroom(seed, heldUp(40, all, chance(seed)))
    const dots = new Uint8ClampedArray(4 * grey.length)
    for (let at = 0; at < grey.length; at++) dots.fill(grey[at]!, 4 * at, 4 * at + 4)
    const data = new Uint8Array(grey.length)
    const started = performance.now()
    greyOf(dots, data)
    read({ width, height, data })
    times.push(performance.now() - started)
  }
  return times
}
