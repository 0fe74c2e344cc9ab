import { copySteps } from '../core/desk-copy'
import type { Told } from '../core/steps'
import { type CopyInParts, copyInParts } from './bundle-parts'

/** The texts of a desk's copy, packed small. */
export async function pack(texts: Blob): Promise<Blob> {
  return new Response(texts.stream().pipeThrough(new CompressionStream('gzip'))).blob()
}

/** The copy in what was packed; its head is null where it is of a later edition. */
export async function unpackCopy(packed: Blob, told: Told = () => {}): Promise<CopyInParts> {
  const texts = new Response(packed.stream().pipeThrough(new DecompressionStream('gzip')))
  const steps = copySteps(await texts.json())
  for (;;) {
    const step = steps.next()
    if (step.done) return copyInParts(step.value)
    told(step.value)
  }
}
