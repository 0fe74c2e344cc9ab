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
  const drawn: number[][] = []
  class FakeCanvas {
    getContext() {
      return {
        drawImage: (_: unknown, ...where: number[]) => drawn.push(where),
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

  it('reads a square of at most 400 dots itself where the browser cannot, and looks closer when it finds nothing', async () => {
    detector(['ean_13'], async () => [{ rawValue: 'never' }])
    const sides: number[] = []
    const drawn = ownReader(null, side => sides.push(side))
    const reader = await codeReader()
    expect(await reader.read(video)).toEqual([])
    expect(await reader.read(video)).toEqual([])
    expect(sides).toEqual([400, 400])
    expect(drawn.map(([x, y, width]) => [x, y, width])).toEqual([
      [280, 0, 720],
      [424, 144, 432],
    ])
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
