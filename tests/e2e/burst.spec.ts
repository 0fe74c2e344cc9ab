import { expect, type Page, test } from 'playwright/test'
import { encode } from 'uqr'
import { FakeCamera, photograph, photographs } from './fake-camera'
import { noBarriers } from './game'
import { button, openDesk, tabletWithResults } from './hand-in'
import { dialog, said } from './walk'

/** Results travel as QR codes from a tablet's screen to the camera of the teacher's computer, and the receipt back. */

test('a burst of QR codes goes from the screen through a camera into the desk, and the receipt back', async ({
  baseURL,
}) => {
  const camera = new FakeCamera()
  camera.sees([new Uint8Array(640 * 480).fill(60)])
  const browser = await camera.open()
  const here = { baseURL, locale: 'vi-VN', reducedMotion: 'reduce' } as const
  const open = async (width: number, height: number) =>
    (await browser.newContext({ ...here, viewport: { width, height } })).newPage()
  try {
    const [tablet, desk, darkroom] = [await open(1280, 800), await open(1366, 768), await open(640, 480)]
    await tablet.goto('./')
    await tabletWithResults(tablet)
    await button(tablet, 'burst.show').click()
    const code = tablet.locator('.burst-code canvas')
    await expect(code).toBeVisible()
    await noBarriers(tablet)
    const of = Number(await tablet.locator('.burst-progress progress').getAttribute('max'))
    // A calm tablet begins slowly; so nothing is in the picture but what a person would see.
    await expect(button(tablet, 'burst.slower')).toBeDisabled()
    const burst = await photographs(darkroom, code, of + 14)
    await button(tablet, 'burst.stop').last().click()
    await expect(code).toHaveCount(0)

    await desk.goto('./')
    await openDesk(desk)
    await button(desk, 'collect.receive').click()
    camera.sees([await somethingElse(darkroom)])
    await refusedOnce(desk)
    await button(desk, 'burst.read').click()
    await expect(dialog(desk)).toContainText(said('camera.refused'))
    await button(desk, 'camera.again').click()
    await expect(dialog(desk)).toContainText(said('burst.read-other'))
    await noBarriers(desk)
    await button(desk, 'burst.stop-reading').first().click()

    camera.sees(burst)
    await button(desk, 'burst.read').click()
    await expect(dialog(desk)).toContainText(/đã đọc xong/)
    await button(desk, 'burst.read-close').last().click()
    await expect(desk.locator('.collect-one')).toContainText('Hà Văn Đôi')
    await button(desk, 'collect.accept', { n: 1 }).click()
    await expect(desk.getByText(said('collect.accepted', { n: 1 }))).toBeVisible()
    await button(desk, 'burst.receipt-show').click()
    const receipt = await photograph(darkroom, desk.locator('.burst-code canvas'))

    camera.sees([receipt])
    await button(tablet, 'burst.receipt-read').click()
    await expect(tablet.getByText(said('collect.receipt-taken', { n: 1, class: '4B' }))).toBeVisible()
    await expect(tablet.getByText(said('collect.state-all'))).toBeVisible()
  } finally {
    await browser.close()
    camera.close()
  }
})

/** A QR code as it hangs in every shop. */
async function somethingElse(darkroom: Page) {
  const { data } = encode('https://example.org/tra-tien', { border: 4 })
  await darkroom.evaluate(rows => {
    const canvas = document.createElement('canvas')
    canvas.width = canvas.height = rows.length * 8
    const paper = canvas.getContext('2d')!
    for (const [y, row] of rows.entries())
      for (const [x, dark] of row.entries()) {
        paper.fillStyle = dark ? '#000' : '#fff'
        paper.fillRect(x * 8, y * 8, 8, 8)
      }
    document.body.replaceChildren(canvas)
  }, data)
  return photograph(darkroom, darkroom.locator('canvas'))
}

/** The person says no at first. */
async function refusedOnce(page: Page): Promise<void> {
  await page.evaluate(() => {
    const devices = navigator.mediaDevices
    const real = devices.getUserMedia.bind(devices)
    devices.getUserMedia = async () => {
      devices.getUserMedia = real
      throw new DOMException('No', 'NotAllowedError')
    }
  })
}
