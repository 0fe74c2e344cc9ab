import type * as Phaser from 'phaser'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Pulse } from '../../src/stage/pulse'

/** Phaser's loop, as far as the pulse knows it. */
class Loop {
  running = true
  fpsLimit = 30
  sleep() {
    this.running = false
  }
  wake() {
    this.running = true
  }
  setFPSLimit(limit: number) {
    this.fpsLimit = limit
  }
}

beforeEach(() => vi.useFakeTimers({ toFake: ['performance', 'queueMicrotask'] }))
afterEach(() => vi.useRealTimers())

function village(everyMs: number) {
  const loop = new Loop()
  const pulse = new Pulse({ loop } as unknown as Phaser.Game, false)
  pulse.addAmbient(() => {})
  return {
    loop,
    pulse,
    draw(frames: number) {
      for (let i = 0; i < frames; i++) {
        vi.advanceTimersByTime(everyMs)
        pulse.before(everyMs)
        pulse.after()
        vi.runAllTicks()
      }
    },
  }
}

it('draws thirty frames a second while something goes, twenty while things only drift', () => {
  const { loop, pulse, draw } = village(50)
  pulse.began()
  draw(5)
  expect(loop.fpsLimit).toBe(30)
  pulse.ended()
  draw(5)
  expect(loop.fpsLimit).toBe(20)
})

it.each([67, 110])(
  'drifts at eight frames a second where they come every %i ms, until another picture is shown',
  every => {
    const { loop, pulse, draw } = village(every)
    draw(30)
    expect(loop.fpsLimit).toBe(8)
    pulse.clear()
    pulse.addAmbient(() => {})
    draw(3)
    expect(loop.fpsLimit).toBe(20)
  },
)

it('does not take a few late frames for a slow tablet', () => {
  const { loop, draw } = village(50)
  for (let i = 0; i < 20; i++) {
    draw(4)
    vi.advanceTimersByTime(60)
    draw(1)
  }
  expect(loop.fpsLimit).toBe(20)
})

it('sleeps twenty seconds after the last touch, and wakes with the next', () => {
  const { loop, pulse, draw } = village(50)
  draw(401)
  expect(loop.running).toBe(false)
  pulse.touch()
  expect(loop.running).toBe(true)
})

it('comes to rest behind what is read, and goes on when the page without it has been drawn', async () => {
  const frames: (() => void)[] = []
  vi.stubGlobal('requestAnimationFrame', (drawn: () => void) => frames.push(drawn))
  const { loop, pulse, draw } = village(50)
  draw(3)
  pulse.hush(true)
  draw(1)
  expect([loop.running, frames.length]).toEqual([false, 0])
  pulse.hush(false)
  expect(loop.running).toBe(false)
  for (const drawn of frames) drawn()
  await vi.waitFor(() => expect(loop.running).toBe(true))
  vi.unstubAllGlobals()
})
