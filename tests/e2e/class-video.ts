import { closeSync, openSync, writeSync } from 'node:fs'
import { classroom, type Shown } from '../unit/classroom'

/**
 * A video of a class that holds its cards up, as a camera's file for Chromium, which plays it again and again.
 * Every frame is another picture: the children move, and the light stays.
 */
export function writeClassVideo(path: string, held: readonly Shown[], frames: number): void {
  const file = openSync(path, 'w')
  const light = { bright: 0.8, noise: 1, blur: 0.5, shake: 0, cover: 0.1 }
  for (let n = 0; n < frames; n++) {
    const { width, height, grey } = classroom(700 + n, held, light)
    if (n === 0) writeSync(file, `YUV4MPEG2 W${width} H${height} F5:1 Ip A1:1 C420jpeg\n`)
    writeSync(file, 'FRAME\n')
    writeSync(file, grey)
    // No colour.
    writeSync(file, new Uint8Array((width * height) / 2).fill(128))
  }
  closeSync(file)
}
