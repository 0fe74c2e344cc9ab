import type { BundledPupil } from '../core/bundle'
import type { ReadBundle } from '../core/bundle-bytes'

/**
 * What is handed from a worker to the page in parts, one after the other: a page that takes in all of a school at once
 * stands still meanwhile.
 */
export interface InParts<Head> {
  readonly head: Head
  readonly parts: readonly (readonly BundledPupil[])[]
}

const PUPILS_IN_PART = 10

export function inParts(read: ReadBundle): InParts<ReadBundle> {
  if (!read.ok) return { head: read, parts: [] }
  const { pupils, ...bundle } = read.bundle
  const parts = Array.from({ length: Math.ceil(pupils.length / PUPILS_IN_PART) }, (_, at) =>
    pupils.slice(at * PUPILS_IN_PART, (at + 1) * PUPILS_IN_PART),
  )
  return { head: { ...read, bundle: { ...bundle, pupils: [] } }, parts }
}

export function wholeBundle({ head, parts }: InParts<ReadBundle | 'receipt'>): ReadBundle | 'receipt' {
  return head === 'receipt' || !head.ok ? head : { ...head, bundle: { ...head.bundle, pupils: parts.flat() } }
}
