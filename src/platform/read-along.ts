import { placesOf } from '../core/read-along'
import { wordsAt, wordsOf } from '../core/speech'

/** Name of the highlight; how it looks stands in ui.css. */
const NAME = 'read-aloud'
/** Lines of text that are kept in sight below the word that is said. */
const LINES_AHEAD = 2

/** Shows on the page which words are being said. */
export interface ReadAlong {
  /** Marks some words of a text, counted as they are spoken, wherever they are to be seen; nothing where they are not. */
  mark(text: string, from: number, count: number): void
  clear(): void
}

interface Shown {
  readonly word: string
  readonly node: Text
  readonly from: number
  readonly to: number
}

/**
 * By the browser's own highlights: the elements of the page stay as they are, for screen readers and for what draws them.
 * Null where the browser has none (before Chrome 105, Safari 17.2): there words are only heard.
 */
export function openReadAlong(): ReadAlong | null {
  if (typeof Highlight === 'undefined' || !CSS.highlights) return null
  const light = new Highlight()
  CSS.highlights.set(NAME, light)
  let found: { readonly text: string; readonly places: readonly (Shown | null)[] } | null = null

  function placesIn(text: string): readonly (Shown | null)[] {
    const stands = found?.text === text && found.places.every(place => place === null || place.node.isConnected)
    if (found && stands) return found.places
    const shown = wordsShown()
    const at = placesOf(
      wordsOf(text),
      shown.map(({ word }) => word),
    )
    found = { text, places: at.map(place => (place === null ? null : shown[place]!)) }
    return found.places
  }

  return {
    mark(text, from, count) {
      const places = placesIn(text).slice(from, from + count)
      const ranges = places.flatMap(place => (place && place.to <= place.node.length ? [rangeOf(place)] : []))
      light.clear()
      for (const range of ranges) light.add(range)
      if (ranges[0]) followTo(ranges[0])
    },
    clear() {
      light.clear()
      found = null
    },
  }
}

function rangeOf({ node, from, to }: Shown): Range {
  const range = new Range()
  range.setStart(node, from)
  range.setEnd(node, to)
  return range
}

/** Every word that can be seen, in the order of the page: of an open dialog alone, where there is one. */
function wordsShown(): Shown[] {
  const top = [...document.querySelectorAll('[role="dialog"][aria-modal="true"]')].at(-1) ?? document.body
  const walker = document.createTreeWalker(top, NodeFilter.SHOW_TEXT)
  const shown: Shown[] = []
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node as Text
    const words = wordsAt(text.data)
    if (words.length > 0 && isSeen(text.parentElement!)) shown.push(...words.map(word => ({ ...word, node: text })))
  }
  return shown
}

function isSeen(at: Element): boolean {
  return at.checkVisibility({ visibilityProperty: true }) && !at.closest('.hidden-words, [inert]')
}

/** Moves a scrolled text on with the voice, unless the child has gone elsewhere in it. */
function followTo(range: Range): void {
  const box = scrolledAround(range.startContainer.parentElement)
  if (!box) return
  const word = range.getBoundingClientRect()
  const edge = box.getBoundingClientRect().bottom
  const ahead = LINES_AHEAD * word.height
  if (word.bottom > edge - word.height && word.top < edge + ahead) box.scrollTop += word.bottom + ahead - edge
}

function scrolledAround(at: Element | null): Element | null {
  for (let box = at; box; box = box.parentElement) {
    const scrolls = box.scrollHeight > box.clientHeight && /auto|scroll/.test(getComputedStyle(box).overflowY)
    if (scrolls) return box
  }
  return null
}
