import { type Chance, shuffled } from './chance'
import type { Item } from './level'
import type { Mark } from './marks'
import { mark } from './play'

/** Further items that pass before one answered wrong comes back for its second look. */
const BACK_AFTER = 3
/** A first answer and a second look: enough to mend, too few to pester. */
const MOST_TRIES = 2

/** Items that are judged one after the other; one judged wrongly comes back once, after three others (DESIGN, Points settled). */
export interface Stream {
  /** Ids of the items still to be judged, the one that is asked now first. */
  readonly queue: readonly string[]
  /** What was answered to each item, in order; the first answer scores. */
  readonly given: Readonly<Record<string, readonly string[]>>
}

/** An order in which the sides never simply take turns, where there are enough items for another. */
export function mixed<I extends Pick<Item, 'side'>>(items: readonly I[], next: Chance): I[] {
  const order = shuffled(items, next)
  const alternates = order.every((item, i) => i === 0 || item.side !== order[i - 1]!.side)
  if (alternates && order.length > 2) [order[1], order[2]] = [order[2]!, order[1]!]
  return order
}

export function startStream(items: readonly Pick<Item, 'id' | 'side'>[], next: Chance): Stream {
  return { queue: mixed(items, next).map(item => item.id), given: {} }
}

/** Writes down what was answered to the item at the head, and sends it back into the queue where it deserves a second look. */
export function answered(stream: Stream, given: string, right: boolean): Stream {
  const [id, ...rest] = stream.queue
  if (id === undefined) return stream
  const all = [...(stream.given[id] ?? []), given]
  const queue = right || all.length >= MOST_TRIES ? rest : rest.toSpliced(BACK_AFTER, 0, id)
  return { queue, given: { ...stream.given, [id]: all } }
}

/** True when this item comes by for the second time. */
export function isSecondLook(stream: Stream, item: string): boolean {
  return (stream.given[item]?.length ?? 0) > 0
}

/** How far the stream is, counting each item once. `talking`: the last item judged is still being talked about. */
export function streamProgress(stream: Stream, talking = false): { at: number; of: number } {
  const met = Object.keys(stream.given).length
  const unmet = stream.queue.filter(id => !isSecondLook(stream, id)).length
  const looking = talking || isSecondLook(stream, stream.queue[0] ?? '') || unmet === 0
  return { at: Math.max(1, met + (looking ? 0 : 1)), of: met + unmet }
}

/** Marks of the items judged so far, in the order of `items`. */
export function streamMarks<I extends Item>(
  items: readonly I[],
  stream: Stream,
  right: (item: I, given: string) => boolean,
): Mark[] {
  return items.flatMap(item => {
    const given = stream.given[item.id]
    return given?.[0] === undefined ? [] : [mark(item, given[0], right(item, given[0]), given.length)]
  })
}
