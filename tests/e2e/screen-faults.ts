import type { Page } from 'playwright/test'
import { SAFETY } from './strange-language'

/** What is wrong with a screen as it stands, found by measuring it: what a person would see at once, and a test would not. */

/** Found in the page: what is wrong, a sentence each, and the texts that stand in Vietnamese alone. */
interface Found {
  readonly faults: readonly string[]
  readonly bare: readonly string[]
}

/** What is wrong, a sentence each. `known`: Vietnamese lines that the language shown has words for. */
export async function faultsOf(page: Page, known: ReadonlyMap<string, string>): Promise<string[]> {
  const { faults, bare } = await page.evaluate(lookOver, SAFETY)
  const lines = new Set([...known.values()].map(plain))
  const left = bare.filter(text => lines.has(plain(text)))
  return [...new Set([...faults, ...left.map(text => `not in the language: ${text}`)])]
}

const plain = (text: string) => text.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase()

/** Runs in the page, and brings all that it needs. `safety`: stands in every safety sentence. */
function lookOver(safety: string): Found {
  interface Text {
    readonly text: string
    readonly at: Element
    /** Where its lines are. */
    readonly lines: readonly DOMRect[]
  }
  /** The height of a line's letters is more than that of the line: what hangs out of a box by so little is nothing. */
  const HANGS = 5
  const top = [...document.querySelectorAll('.veil')].at(-1) ?? document.querySelector('#app')!
  const screen = document.documentElement
  const css = (at: Element) => getComputedStyle(at)
  const box = (at: Element) => at.getBoundingClientRect()
  /** Said to a screen reader, and not seen. */
  const isUnseen = (at: Element | null): boolean =>
    at !== null && (css(at).clipPath === 'inset(50%)' || isUnseen(at.parentElement))
  const isShown = (at: Element) =>
    at.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !at.closest('[inert]') && !isUnseen(at)
  const faults: string[] = []
  const nameOf = (at: Element | null) => `${at?.tagName}.${at?.getAttribute('class') ?? ''}`
  const textOf = (text: string | null) => (text ?? '').trim().replace(/\s+/g, ' ').slice(0, 50)
  const tell = (what: string, at: Element, text = at.textContent) =>
    faults.push(`${what}: “${textOf(text)}” in ${nameOf(at)} of ${nameOf(at.parentElement)}`)

  const slidesUp = (at: Element) => /auto|scroll/.test(css(at).overflowY) && at.scrollHeight > at.clientHeight + 1
  /** What around it is slid up and down, with it. */
  const sliderOf = (at: Element | null): Element | null =>
    at === null || slidesUp(at) ? at : sliderOf(at.parentElement)
  /** Whether it stays where it is while the rest is slid. */
  const stays = (at: Element | null): boolean =>
    at !== null && at !== top && (/sticky|fixed/.test(css(at).position) || stays(at.parentElement))
  const isPainted = (at: Element) => {
    const { display, backgroundColor, backgroundImage, borderTopWidth, borderTopStyle } = css(at)
    const alpha = /rgba\(.*, ([\d.]+)\)/.exec(backgroundColor)?.[1] ?? '1'
    const edged = borderTopStyle !== 'none' && Number.parseFloat(borderTopWidth) > 0
    return display !== 'inline' && (Number(alpha) > 0.2 || backgroundImage !== 'none' || edged)
  }

  // The map of the village is a window on a wider picture: its places are slid into view.
  const isPlace = (at: Element) => at.closest('.place') !== null
  const textsIn = (whole: Element): Text[] => {
    const nodes: Node[] = []
    const walker = document.createTreeWalker(whole, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) nodes.push(walker.currentNode)
    return nodes.flatMap(node => {
      const at = node.parentElement!
      const text = node.textContent ?? ''
      if (!/\p{L}/u.test(text) || at.closest('svg, option, textarea') || !isShown(at)) return []
      const range = document.createRange()
      range.selectNodeContents(node)
      return [{ text, at, lines: [...range.getClientRects()].filter(({ width }) => width > 1) }]
    })
  }

  const isOut = ({ lines }: Text, by: DOMRect) => ({
    x: lines.some(line => line.left < by.left - 2 || line.right > by.right + 2),
    y: lines.some(line => line.top < by.top - HANGS || line.bottom > by.bottom + HANGS),
  })
  /** In which of the two ways nothing around it lets it be slid into view. */
  interface Fixed {
    readonly x: boolean
    readonly y: boolean
  }
  const isBeyond = (one: Text, by: DOMRect, { x, y }: Fixed) => (x && isOut(one, by).x) || (y && isOut(one, by).y)
  const isBox = (at: Element) => at.matches('button') || isPainted(at)
  const tellOutside = (one: Text, { x, y }: Fixed) => {
    const slid = screen.scrollHeight > innerHeight
    if (isBeyond(one, new DOMRect(0, 0, innerWidth, innerHeight), { x, y: y && !slid }))
      tell('outside of the screen', one.at, one.text)
  }
  /** From the text outwards. `inBox`: no box was met yet. */
  const tellCut = (one: Text, up: Element, fixed: Fixed, inBox: boolean) => {
    const { overflowX, overflowY, position } = css(up)
    const cuts = (flow: string) => /hidden|clip/.test(flow)
    const further = { x: fixed.x && overflowX === 'visible', y: fixed.y && overflowY === 'visible' }
    if (isBeyond(one, box(up), { x: fixed.x && cuts(overflowX), y: fixed.y && cuts(overflowY) }))
      tell('cut off', up, one.text)
    else if (inBox && isBox(up) && isBeyond(one, box(up), further)) tell('out of its box', up, one.text)
    const around = position === 'fixed' ? null : up.parentElement
    if (around && around !== document.body) tellCut(one, around, further, inBox && further.x && further.y && !isBox(up))
    else tellOutside(one, further)
  }

  const meet = (a: DOMRect, b: DOMRect) =>
    Math.min(a.right, b.right) - Math.max(a.left, b.left) > 4 &&
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 7
  /** Those that lie over others of what they are slid with. */
  const tellOver = (all: readonly Text[]) => {
    const still = all.filter(({ at }) => !isPlace(at) && !stays(at)).map(one => ({ ...one, by: sliderOf(one.at) }))
    const isOver = (one: (typeof still)[number], other: (typeof still)[number]) =>
      one.by === other.by &&
      !one.at.contains(other.at) &&
      !other.at.contains(one.at) &&
      one.lines.some(a => other.lines.some(b => meet(a, b)))
    for (const [n, one] of still.entries())
      for (const other of still.slice(n + 1).filter(other => isOver(one, other)))
        tell(`over “${textOf(other.text)}”`, one.at, one.text)
  }

  const buttons = [...top.querySelectorAll('button, a[href], summary, input, select')]
    // Known words stand in a sentence; a badge is larger to the finger than to the eye.
    .filter(at => isShown(at) && box(at).width > 1 && !at.matches('.home-badge, .key-word') && !isPlace(at))
  const tellSmall = (at: Element) => {
    const { width, height } = box(at.closest('label') ?? at)
    if (width < 47.5 || height < 47.5) tell(`${Math.round(width)}×${Math.round(height)}, too small for a finger`, at)
  }

  /** Whatever is slid up and down must not slide sideways as well. */
  const tellSideways = (at: Element) => {
    const by = at.scrollWidth - at.clientWidth
    if (by > 2 && at.clientWidth > 1 && (at === screen || slidesUp(at))) tell(`slides sideways by ${by}`, at)
  }

  /** A safety sentence that no speaker has read stands under its Vietnamese line. */
  const tellSafety = ({ text, at, lines }: Text) => {
    const vietnamese = at.closest('.two-lines.after')?.querySelector('.vi-line')
    if (!vietnamese?.textContent?.trim() || box(vietnamese).height < 1) tell('safety alone', at, text)
    else if (lines.some(line => line.top < box(vietnamese).top - 1)) tell('safety first', at, text)
  }

  const texts = textsIn(top)
  for (const one of texts.filter(({ at }) => !isPlace(at))) tellCut(one, one.at, { x: true, y: true }, true)
  tellOver(texts)
  for (const one of buttons) tellSmall(one)
  tellOver(buttons.map(at => ({ text: at.textContent ?? '', at, lines: [box(at)] })))
  for (const at of [screen, ...top.querySelectorAll('*')]) tellSideways(at)
  for (const one of texts.filter(({ text }) => text.includes(safety))) tellSafety(one)
  // What chooses the languages, is to be translated, or was looked for, stands as it is.
  const alone = '.vi-line, .home-line, .one-line, .languages, .valley-vi, mark, [data-piece]'
  const bare = texts.filter(({ at }) => !at.closest(alone))
  return { faults, bare: bare.map(({ text }) => text) }
}
