import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright/test'
import { FLAGS, findChromium } from '../../scripts/browser.mjs'

/** A tablet whose battery may die: a browser process of its own, on a profile that outlives it. */
export class Tablet {
  readonly #profile = mkdtempSync(join(tmpdir(), 'ban-sang-tablet-'))
  #process: ChildProcess | null = null

  /** Starts the browser and gives its one page. */
  async on(): Promise<Page> {
    const flags = ['--headless', '--no-first-run', '--remote-debugging-port=0', `--user-data-dir=${this.#profile}`]
    // In a process group of its own, so that all of the browser can be killed in one stroke.
    const process = spawn(findChromium()!, [...FLAGS, ...flags, 'about:blank'], {
      detached: true,
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    this.#process = process
    const browser = await chromium.connectOverCDP(await debuggerOf(process))
    const page = browser.contexts()[0]!.pages()[0]!
    await page.setViewportSize({ width: 1280, height: 800 })
    await page.emulateMedia({ reducedMotion: 'reduce' })
    return page
  }

  /** Power fails: nothing is closed, nothing is written any more. */
  async dies(): Promise<void> {
    const process = this.#process
    this.#process = null
    if (!process?.pid) return
    const gone = once(process, 'exit')
    globalThis.process.kill(-process.pid, 'SIGKILL')
    await gone
  }

  async close(): Promise<void> {
    await this.dies()
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
}

/** The address that Chromium prints once it listens. */
function debuggerOf(process: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = ''
    process.stderr?.on('data', (text: Buffer) => {
      printed += text.toString()
      const address = /DevTools listening on (ws:\S+)/.exec(printed)?.[1]
      if (address) resolve(address)
    })
    process.once('exit', () => reject(new Error(`Chromium did not start: ${printed}`)))
  })
}
