// Paints the large still pictures from their drawings: npm run paint. A tablet shows a painted picture in a few
// milliseconds, beside the main thread; working out a drawing's hundreds of shapes held up the whole start.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { chromium } from 'playwright'
import { HAMLETS } from '../src/core/level'
import { FLAGS, findChromium } from './browser.mjs'
import { withoutProfile } from './webp'

const WELL = 0.5
/** Nothing is lost, and what has few colours and sharp edges is smaller so. */
const EXACT = 1

/** One pixel a cell: the styles make the cells as large as they are shown. */
const BANDS = readdirSync('assets/drawings/band').map(file => {
  const [, cells] = /viewBox="0 0 (\d+) /.exec(readFileSync(`assets/drawings/band/${file}`, 'utf8')) ?? []
  if (!cells) throw new Error(`assets/drawings/band/${file} does not say how many cells it is wide.`)
  return [`band/${file}`, `band/${file.replace('.svg', '.webp')}`, Number(cells), EXACT] as const
})

/** [drawing, picture, its width in pixels: that of the largest place where it is shown, quality]. */
const PICTURES: readonly (readonly [string, string, number, number?])[] = [
  ['valley.svg', 'title/valley.webp', 1280],
  ['village/sky.svg', 'village/sky.webp', 12, EXACT],
  ['village/stars.svg', 'village/stars.webp', 1600, EXACT],
  ['village/far.svg', 'village/far.webp', 1040],
  ['village/mid.svg', 'village/mid.webp', 1040],
  ['village/terrace-left.svg', 'village/terrace-left.webp', 730],
  ['village/terrace-right.svg', 'village/terrace-right.webp', 700],
  ['village/ground-left.svg', 'village/ground-left.webp', 836],
  ['village/ground-right.svg', 'village/ground-right.webp', 836],
  ['village/tree.svg', 'village/tree.webp', 470],
  ['village/reeds.svg', 'village/reeds.webp', 180],
  ['village/things.svg', 'village/things.webp', 760],
  ...HAMLETS.map(hamlet => [`hamlets/${hamlet}.svg`, `hamlets/${hamlet}.webp`, 1120] as const),
  ...BANDS,
  // In a browser's tab: a drawing would be opened there as a document of its own, amid the start.
  ['../public/icon.svg', '../public/icon.webp', 48],
  ['lantern/lit.svg', 'lantern/lit.webp', 144, EXACT],
  ['lantern/dark.svg', 'lantern/dark.webp', 144, EXACT],
]

const browser = await chromium.launch({ executablePath: findChromium() ?? undefined, args: FLAGS })
const page = await browser.newPage()
for (const [drawing, picture, width, quality = WELL] of PICTURES) {
  const address = `data:image/svg+xml;base64,${readFileSync(`assets/drawings/${drawing}`).toString('base64')}`
  const painted = await page.evaluate(
    async ({ address, width, quality }) => {
      const image = new Image()
      image.src = address
      await image.decode()
      const height = Math.round((width * image.height) / image.width)
      const canvas = new OffscreenCanvas(width, height)
      canvas.getContext('2d')!.drawImage(image, 0, 0, width, height)
      const blob = await canvas.convertToBlob({ type: 'image/webp', quality })
      return Array.from(new Uint8Array(await blob.arrayBuffer()))
    },
    { address, width, quality },
  )
  const bytes = withoutProfile(Buffer.from(painted))
  writeFileSync(`assets/art/${picture}`, bytes)
  console.log(`assets/art/${picture}: ${(bytes.length / 1000).toFixed(1)} kB`)
}
await browser.close()
