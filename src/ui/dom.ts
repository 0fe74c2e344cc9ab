import type { RefObject } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'

/**
 * Focuses the element once when it appears, without scrolling to it. In the same stroke as it is seen: whoever goes on by Tab
 * at once must not be called back a moment later.
 */
export function useFocusOnMount<E extends HTMLElement>(wanted = true): RefObject<E | null> {
  const at = useRef<E>(null)
  useLayoutEffect(() => {
    if (wanted) at.current?.focus({ preventScroll: true })
  }, [wanted])
  return at
}

/**
 * Where keyboard and reader begin something new: at the way to hear it, where it can be heard, else at its words. Decided once:
 * a voice that is there only later must not take the focus from where it has gone since. Undefined: nothing begins here.
 */
export function useBeginning<E extends HTMLElement>(listen: ((text: string) => void) | null | undefined) {
  const [{ heard, read }] = useState({ heard: !!listen, read: listen === null })
  return { heard, words: useFocusOnMount<E>(read) }
}

/** True while the person types: keys then belong to the text. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement
  )
}

/**
 * Answers keys anywhere on the page, by `event.key` in lower case ('1', 'r', 'arrowleft' …). Keys with Ctrl, Alt or Meta,
 * keys that repeat, and keys typed into a text are left alone. A dialog in front keeps its keys to itself.
 */
export function useKeys(keys: Readonly<Record<string, () => void>>): void {
  const latest = useRef(keys)
  latest.current = keys
  // In the same stroke as what is seen: what is gone must not answer a key, and what has come must not miss it.
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.repeat || event.ctrlKey || event.altKey || event.metaKey) return
      if (isTyping(event.target) || document.querySelector('[aria-modal="true"]')) return
      const act = latest.current[event.key.toLowerCase()]
      if (!act) return
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
}

const FOCUSABLE =
  'button:not(:disabled), a[href], input:not(:disabled), select:not(:disabled), textarea:not(:disabled), [tabindex="0"]'

/** What can be reached by Tab inside `box`, in order. */
export function focusable(box: Element): HTMLElement[] {
  return [...box.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(found => found.offsetParent !== null)
}

const STEP: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }

/**
 * A group that is one Tab stop, moved in by arrows, Home and End (pictures to choose from, tiles). Put `onKeyDown` on the
 * group; members are its buttons. Up and Down go a row of `columns`, else of as many as stand in the first row.
 */
export function rovingKeys(columns?: number) {
  return (event: KeyboardEvent) => {
    const members = focusable(event.currentTarget as Element)
    const at = members.indexOf(document.activeElement as HTMLElement)
    if (at < 0) return
    const row = event.key === 'ArrowDown' || event.key === 'ArrowUp' ? (columns ?? firstRow(members)) : 1
    const step = STEP[event.key]
    const to = event.key === 'Home' ? 0 : event.key === 'End' ? members.length - 1 : step && at + step * row
    if (to === undefined || !members[to]) return
    event.preventDefault()
    members[to].focus()
  }
}

const firstRow = (members: readonly HTMLElement[]) =>
  members.filter(({ offsetTop }) => offsetTop === members[0]?.offsetTop).length

const TOWARDS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowRight: [1, 0],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowUp: [0, -1],
}

/** Arrows go to what lies nearest on that side. Put it around things on a picture as `onKeyDown`; each stays a Tab stop. */
export function towardsKeys(event: KeyboardEvent): void {
  const way = TOWARDS[event.key]
  const here = document.activeElement
  if (!way || !here) return
  const from = middleOf(here)
  const far = (one: Element) => {
    const { x, y } = middleOf(one)
    const ahead = (x - from.x) * way[0] + (y - from.y) * way[1]
    const aside = Math.abs((x - from.x) * way[1]) + Math.abs((y - from.y) * way[0])
    // What lies rather to the side than ahead is another arrow's.
    return ahead > aside ? ahead + aside : Number.POSITIVE_INFINITY
  }
  const all = focusable(event.currentTarget as Element).sort((a, b) => far(a) - far(b))
  if (!all[0] || far(all[0]) === Number.POSITIVE_INFINITY) return
  event.preventDefault()
  all[0].focus({ preventScroll: true })
}

function middleOf(one: Element) {
  const { x, y, width, height } = one.getBoundingClientRect()
  return { x: x + width / 2, y: y + height / 2 }
}

/**
 * From words, where nothing can be pressed, Enter and the arrows lead on to the next thing that can. Put it around them as
 * `onKeyDown`. Words longer than their room are scrolled by the arrow down, as everywhere.
 */
export function onward(event: KeyboardEvent): void {
  if (event.key === 'ArrowDown' && isCut((event.target as Element).closest('[tabindex="0"]'))) return
  lead(event, ['Enter', 'ArrowRight', 'ArrowDown'], '*')
}

/** … to the one thing to do next, past all that may be read or heard before: the arrow down scrolls that. */
export function onwardToPrimary(event: KeyboardEvent): void {
  lead(event, ['Enter', 'ArrowRight'], '.primary')
}

function lead(event: KeyboardEvent, keys: readonly string[], to: string): void {
  const words = event.target as HTMLElement
  if (event.defaultPrevented || words.tabIndex >= 0 || !keys.includes(event.key)) return
  const follows = (one: Element) => words.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING
  const next = focusable(event.currentTarget as Element).find(one => one.matches(to) && follows(one))
  if (!next) return
  event.preventDefault()
  next.focus()
}

const isCut = (box: Element | null): boolean => box !== null && box.scrollHeight > box.clientHeight

/** Moves what keyboard and screen reader are at to the element: for a heading after the screen changed. */
export function useHeadingFocus(): RefObject<HTMLHeadingElement | null> {
  return useFocusOnMount<HTMLHeadingElement>()
}

/** Joins class names, leaving out what is not there. */
export function classes(...names: (string | false | null | undefined)[]): string {
  return names.filter(Boolean).join(' ')
}
