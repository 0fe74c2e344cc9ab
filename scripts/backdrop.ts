// Paints the backdrop of the first screen from its drawing: npm run backdrop. A tablet shows a painted picture in a few
// milliseconds; working out the drawing's 500 shapes held up the whole start.
import { readFileSync, writeFileSync } from 'node:fs'
import { chromium } from 'playwright'
import { FLAGS, findChromium } from './browser.mjs'

const DRAWING = 'assets/drawings/valley.svg'
const PAINTED = 'assets/art/title/valley.webp'
const SIZE = { width: 1280, height: 640 }

const browser = await chromium.launch({ executablePath: findChromium() ?? undefined, args: FLAGS })
const page = await browser.newPage()
const address = `data:image/svg+xml;base64,${readFileSync(DRAWING).toString('base64')}`
const painted = await page.evaluate(
  async ({ address, width, height }) => {
    const image = new Image(width, height)
    image.src = address
    await image.decode()
    const canvas = new OffscreenCanvas(width, height)
    canvas.getContext('2d')!.drawImage(image, 0, 0, width, height)
    const blob = await canvas.convertToBlob({ type: 'image/webp', quality: 0.6 })
    return Array.from(new Uint8Array(await blob.arrayBuffer()))
  },
  { address, ...SIZE },
)
await browser.close()
writeFileSync(PAINTED, Buffer.from(painted))
console.log(`${PAINTED}: ${(painted.length / 1000).toFixed(0)} kB`)
