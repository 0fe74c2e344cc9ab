import type { Page } from 'playwright'
import { percentile } from './measure'

interface Frame {
  readonly at: number
  /** Milliseconds of script that the frame itself asked for. */
  readonly script: number
  /** How often it drew. */
  readonly draws: number
}

/** Milliseconds of script in those frames that drew something. */
export interface FrameScript {
  readonly mean: number
  readonly p95: number
}

/** From now on, and on every page opened in this tab, each frame's script and drawing are written down. */
export async function noteFrames(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const noted = { frames: [] as Frame[], draws: 0 }
    Object.assign(window, { noted })
    for (const { prototype } of [WebGLRenderingContext, WebGL2RenderingContext]) {
      for (const name of ['drawElements', 'drawArrays'] as const) {
        const draw = prototype[name] as (...given: unknown[]) => void
        const counted = function (this: unknown, ...given: unknown[]) {
          noted.draws++
          draw.apply(this, given)
        }
        Object.assign(prototype, { [name]: counted })
      }
    }
    const ask = requestAnimationFrame.bind(window)
    window.requestAnimationFrame = step =>
      ask(at => {
        const [began, before] = [performance.now(), noted.draws]
        step(at)
        // What else was asked for in the same frame is a part of it.
        const same = noted.frames.at(-1)?.at === at ? noted.frames.pop() : undefined
        const script = (same?.script ?? 0) + performance.now() - began
        noted.frames.push({ at, script, draws: (same?.draws ?? 0) + noted.draws - before })
      })
  })
}

/** What the frames drawn while `doing` took; null where none was drawn. */
export async function frameScript(page: Page, doing: () => Promise<unknown>): Promise<FrameScript | null> {
  const noted = 'window.noted.frames'
  await page.evaluate(`${noted}.length = 0`)
  await doing()
  const frames = (await page.evaluate(noted)) as readonly Frame[]
  const script = frames.filter(({ draws }) => draws > 0).map(({ script }) => script)
  if (script.length === 0) return null
  return { mean: script.reduce((sum, ms) => sum + ms, 0) / script.length, p95: percentile(script, 0.95) }
}

/** Frames drawn in a second. */
export async function drawnFrames(page: Page, seconds: number): Promise<number> {
  await page.evaluate('window.noted.frames.length = 0')
  await page.waitForTimeout(seconds * 1000)
  const drawn = await page.evaluate('window.noted.frames.filter(({ draws }) => draws > 0).length')
  return (drawn as number) / seconds
}
