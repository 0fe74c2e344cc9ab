import type { BundledPupil } from '../core/bundle'
import type { ReadBundle } from '../core/bundle-bytes'
import type { Carried, DeskCopy } from '../core/desk-copy'

/**
 * What is handed from a worker to the page in parts, one after the other: a page that takes in all of a school at once
 * stands still meanwhile.
 */
export interface InParts<Head, One = BundledPupil> {
  readonly head: Head
  readonly parts: readonly (readonly One[])[]
}

const PUPILS_IN_PART = 10

function partsOf<One>(all: readonly One[]): One[][] {
  return Array.from({ length: Math.ceil(all.length / PUPILS_IN_PART) }, (_, at) =>
    all.slice(at * PUPILS_IN_PART, (at + 1) * PUPILS_IN_PART),
  )
}

export function inParts(read: ReadBundle): InParts<ReadBundle> {
  if (!read.ok) return { head: read, parts: [] }
  const { pupils, ...bundle } = read.bundle
  return { head: { ...read, bundle: { ...bundle, pupils: [] } }, parts: partsOf(pupils) }
}

export function wholeBundle({ head, parts }: InParts<ReadBundle | 'receipt'>): ReadBundle | 'receipt' {
  return head === 'receipt' || !head.ok ? head : { ...head, bundle: { ...head.bundle, pupils: parts.flat() } }
}

/** A copy of a desk in the same way; null for none. */
export type CopyInParts = InParts<DeskCopy | null, Carried>

export function copyInParts(copy: DeskCopy | null): CopyInParts {
  return copy ? { head: { ...copy, carried: [] }, parts: partsOf(copy.carried) } : { head: null, parts: [] }
}

export function wholeCopy({ head, parts }: CopyInParts): DeskCopy | null {
  return head && { ...head, carried: parts.flat() }
}
