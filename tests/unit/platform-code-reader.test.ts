import { afterEach, describe, expect, it, vi } from 'vitest'
import { codeReader } from '../../src/platform/code-reader'

const video = { videoWidth: 1280, videoHeight: 720 } as HTMLVideoElement

/** Our own reader's surroundings; `asked` is told what the worker gets. */
function ownReader(answer: string | null, asked: (side: number) => void) {
  class FakeWorker {
    onmessage: (event: { data: string | null }) => void = () => {}
    postMessage({ side }: { side: number }) {
      asked(side)
      this.onmessage({ data: answer })
    }
    terminate() {}
  }
  const drawn: { filter: string; where: number[] }[] = []
  class FakeCanvas {
    getContext() {
      return {
        filter: 'none',
        drawImage(_: unknown, ...where: number[]) {
          drawn.push({ filter: this.filter, where: where.slice(0, 3) })
        },
        getImageData: (_x: number, _y: number, side: number) => ({ data: new Uint8ClampedArray(side * side * 4) }),
      }
    }
  }
  vi.stubGlobal('Worker', FakeWorker)
  vi.stubGlobal('OffscreenCanvas', FakeCanvas)
  vi.stubGlobal('document', { baseURI: 'http://localhost/' })
  vi.stubGlobal('location', { origin: 'http://localhost' })
  return drawn
}

function detector(formats: readonly string[], detect: () => Promise<{ rawValue: string }[]>) {
  vi.stubGlobal(
    'BarcodeDetector',
    class {
      static getSupportedFormats = async () => formats
      detect = detect
    },
  )
}

afterEach(() => vi.unstubAllGlobals())

describe('reading codes from a camera', () => {
  it('leaves it to the browser where it can, all codes in sight at once', async () => {
    detector(['qr_code'], async () => [{ rawValue: 'A' }, { rawValue: 'B' }])
    expect(await (await codeReader()).read(video)).toEqual(['A', 'B'])
  })

  it('reads a square of at most 400 dots itself where the browser cannot, and looks closer or through the grain when it finds nothing', async () => {
    detector(['ean_13'], async () => [{ rawValue: 'never' }])
    const sides: number[] = []
    const drawn = ownReader(null, side => sides.push(side))
    const reader = await codeReader()
    for (let n = 0; n < 4; n++) expect(await reader.read(video)).toEqual([])
    expect(sides).toEqual([400, 400, 400, 400])
    const whole = [280, 0, 720]
    expect(drawn).toEqual([
      { filter: 'none', where: whole },
      { filter: 'none', where: [424, 144, 432] },
      { filter: 'none', where: whole },
      { filter: 'blur(1px)', where: whole },
    ])
  })

  it('stays with the way that works', async () => {
    const drawn = ownReader('D', () => {})
    const reader = await codeReader()
    for (let n = 0; n < 3; n++) expect(await reader.read(video)).toEqual(['D'])
    expect(new Set(drawn.map(({ where }) => where.join())).size).toBe(1)
  })

  it('goes over to its own reader when the browser’s turns out not to work', async () => {
    detector(['qr_code'], async () => {
      throw new DOMException('The service is not there', 'NotSupportedError')
    })
    ownReader('C', () => {})
    const reader = await codeReader()
    expect(await reader.read(video)).toEqual([])
    expect(await reader.read(video)).toEqual(['C'])
  })
})
