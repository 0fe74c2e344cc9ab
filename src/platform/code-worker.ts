import jsQR from 'jsqr'
import type { CodeAnswer, CodeQuestion } from './code-reader'

/** Runs in a worker of its own, so that looking for a code never makes the page wait. */
addEventListener('message', ({ data: { dots, side } }: MessageEvent<CodeQuestion>) => {
  postMessage((jsQR(dots, side, side, { inversionAttempts: 'dontInvert' })?.data ?? null) satisfies CodeAnswer)
})
