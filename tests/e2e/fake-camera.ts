import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Locator, type Page } from 'playwright/test'
import { FLAGS, findChromium } from '../../scripts/browser.mjs'

/** What the camera takes: grey values, row by row. */
const [WIDTH, HEIGHT] = [640, 480]
/** Pictures a second. */
const RATE = 10

export type Sight = Uint8Array

/** A browser of its own whose camera sees what the test holds before it. */
export class FakeCamera {
  readonly #folder = mkdtempSync(join(tmpdir(), 'ban-sang-camera-'))
  readonly #film = join(this.#folder, 'film.y4m')

  /** A sight must be there before the browser starts: it looks at the film to know its size. */
  open(): Promise<Browser> {
    const flags = ['--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream']
    return chromium.launch({
      executablePath: findChromium(),
      args: [...FLAGS, ...flags, `--use-file-for-fake-video-capture=${this.#film}`],
    })
  }

  /** What the camera sees from when it is opened next, over and over. */
  sees(sights: readonly Sight[]): void {
    const colourless = new Uint8Array((WIDTH * HEIGHT) / 2).fill(128)
    const frames = sights.flatMap(grey => [Buffer.from('FRAME\n'), grey, colourless])
    const head = Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F${RATE}:1 Ip A1:1 C420jpeg\n`)
    writeFileSync(this.#film, Buffer.concat([head, ...frames]))
  }

  close(): void {
    rmSync(this.#folder, { recursive: true, force: true })
  }
}

/** Photographs what stands on a screen, held a little askew in a hand, against the dark. */
export async function photograph(darkroom: Page, subject: Locator): Promise<Sight> {
  const picture = (await subject.screenshot({ type: 'png' })).toString('base64')
  const letters = await darkroom.evaluate(
    async ([base64, width, height]) => {
      const bytes = Uint8Array.from(atob(base64), letter => letter.charCodeAt(0))
      const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
      const paper = new OffscreenCanvas(width, height).getContext('2d')!
      paper.fillStyle = '#333'
      paper.fillRect(0, 0, width, height)
      paper.translate(width / 2, height / 2)
      paper.rotate(0.07)
      const size = (height * 0.84) / Math.max(image.width, image.height)
      paper.drawImage(
        image,
        (-image.width / 2) * size,
        (-image.height / 2) * size,
        image.width * size,
        image.height * size,
      )
      const { data } = paper.getImageData(0, 0, width, height)
      let grey = ''
      for (let at = 0; at < data.length; at += 4) grey += String.fromCharCode(data[at + 1]!)
      return btoa(grey)
    },
    [picture, WIDTH, HEIGHT] as const,
  )
  return Uint8Array.from(Buffer.from(letters, 'base64'))
}

/** Photographs a burst until `enough` different codes are taken; what changes meanwhile is lost, as before any camera. */
export async function photographs(darkroom: Page, code: Locator, enough: number): Promise<Sight[]> {
  const taken = new Map<string, Sight>()
  while (taken.size < enough) {
    const sight = await photograph(darkroom, code)
    taken.set(Buffer.from(sight).toString('base64'), sight)
  }
  return [...taken.values()]
}
