import type { Steps, Told } from '../core/steps'

/** So long the page may be busy between two pictures before a hand on it feels that. */
const SLICE_MS = 10

/**
 * Does on the page what would take longer to hand to a worker than to do: a school's records, read by themselves, are done
 * before half of them would be copied. The page draws and listens between slices. Null when it was left.
 */
export async function inSlices<Made>(steps: Steps<Made>, told: Told, left: () => boolean): Promise<Made | null> {
  let until = performance.now() + SLICE_MS
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    if (performance.now() < until) continue
    told(step.value)
    await breath()
    if (left()) return null
    until = performance.now() + SLICE_MS
  }
}

/** The page's turn. A timer would come once a second only while the page is hidden. */
function breath(): Promise<void> {
  return new Promise(resolve => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })
}
