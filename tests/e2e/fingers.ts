import { type CDPSession, expect, type Locator, type Page } from 'playwright/test'

/** Fingers on the glass, several at once if need be; also for a browser that was started without a touch screen. */
export class Fingers {
  #session: CDPSession | null = null
  constructor(private readonly page: Page) {}

  /** Touches the middle of a thing that stands still, and lets go. */
  async tap(thing: Locator): Promise<void> {
    const [point] = await this.#middles([thing])
    await this.#touch('touchStart', [point!])
    await this.#touch('touchEnd', [])
  }

  /** Puts one finger down after the other and leaves them there; `between` is what must hold while only the first is down. */
  async hold(things: readonly Locator[], between: () => Promise<unknown>): Promise<void> {
    const points = await this.#middles(things)
    await this.#touch('touchStart', points.slice(0, 1))
    await between()
    await this.#touch('touchStart', points)
  }

  async letGo(): Promise<void> {
    await this.#touch('touchEnd', [])
  }

  async #middles(things: readonly Locator[]): Promise<{ x: number; y: number; id: number }[]> {
    const points = []
    for (const thing of things) {
      await expect(thing).toBeVisible()
      await expect(thing).toBeEnabled()
      await thing.scrollIntoViewIfNeeded()
      // Whatever still moves is waited for, as a click of the test's own would.
      await thing.click({ trial: true })
      const box = (await thing.boundingBox())!
      points.push({ x: box.x + box.width / 2, y: box.y + box.height / 2, id: points.length })
    }
    return points
  }

  async #touch(type: 'touchStart' | 'touchEnd', touchPoints: { x: number; y: number; id: number }[]): Promise<void> {
    if (!this.#session) {
      this.#session = await this.page.context().newCDPSession(this.page)
      await this.#session.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 5 })
    }
    await this.#session.send('Input.dispatchTouchEvent', { type, touchPoints })
  }
}
