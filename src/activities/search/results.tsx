import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { useKeys } from '../../ui/dom'
import { Icon } from '../../ui/icon'
import { Listen } from '../../ui/listen'
import type { BrowserProps } from './browser'
import type { Result } from './engine'
import type { Part } from './mark'
import { Packed } from './packed'
import { ageOf } from './wording'

interface ResultsProps extends BrowserProps {
  readonly side: 'main' | 'beside'
  readonly results: readonly Result[]
  /** What to say to a weak query. */
  readonly weak: string | null
  /** The page one comes back from. */
  readonly from: string | null
}

/** The rows, all built alike: label of paid ones, address, age, title, snippet. */
export function Results({ results, weak, from, side, ...props }: ResultsProps) {
  const { level, state, say, act, hint, listen, onOpen } = props
  const list = useRef<HTMLOListElement>(null)
  const looked = useRef(new Set<string>())
  const { minScan } = level.search
  const counted = useRef(state.scanned.length)

  const look = (index: number) => {
    const page = results[index]?.page.id
    if (!page || side === 'beside' || looked.current.has(page)) return
    looked.current.add(page)
    if (counted.current >= minScan) return
    const last = looked.current.size === results.length
    counted.current = act({ do: 'scan', on: page, with: last ? 'last' : '' }).scanned.length
  }
  useLayoutEffect(() => {
    const back = from && list.current?.querySelector<HTMLElement>(`[data-page="${from}"]`)
    if (back) back.focus()
    else list.current?.parentElement?.querySelector<HTMLElement>('.search-found')?.focus({ preventScroll: true })
  }, [])
  // On a phone the field scrolls away with the rows, so either box may be the one that scrolls.
  useEffect(() => {
    const boxes = [list.current?.parentElement, list.current?.closest('.search-find')]
    const scrolled = (event: Event) => lookedDownTo(event.currentTarget as HTMLElement, list.current, look)
    for (const box of boxes) box?.addEventListener('scroll', scrolled, { passive: true })
    return () => {
      for (const box of boxes) box?.removeEventListener('scroll', scrolled)
    }
  })
  const firstRow = () => {
    if (!list.current?.contains(document.activeElement)) list.current?.querySelector('button')?.focus()
  }
  useKeys(side === 'main' || state.beside ? { arrowdown: firstRow } : {})

  return (
    <div class="search-results">
      <div class="search-say" role="status">
        {side === 'main' && <Packed {...props} />}
        {weak && (
          <p class="search-weak">
            <Icon name="tu-khoa" size={22} />
            <span>{weak}</span>
          </p>
        )}
        {hint > 0 && side === 'main' && (
          <p class="search-weak hold">
            <Icon name="hand" size={22} />
            <span>{say('search.hand-early')}</span>
          </p>
        )}
      </div>
      <p class="search-found" tabIndex={-1}>
        {results.length > 0 ? say('search.found', { n: results.length }) : say('search.nothing')}
      </p>
      <ol ref={list} onKeyDown={alongRows} onTouchMove={event => lookedUnder(event, look)}>
        {results.map((result, i) => (
          <li key={result.page.id} data-row={i}>
            <Row
              result={result}
              say={say}
              onLook={() => look(i)}
              onOpen={() => onOpen(result.page.id, side === 'beside')}
            />
            <Listen
              label={say('search.listen')}
              onListen={listen && (() => listen(`${result.page.title}. ${result.page.snippet}`))}
            />
          </li>
        ))}
      </ol>
    </div>
  )
}

interface RowProps {
  readonly result: Result
  readonly say: BrowserProps['say']
  readonly onLook: () => void
  readonly onOpen: () => void
}

function Row({ result, say, onLook, onOpen }: RowProps) {
  const { page } = result
  const [site, ...path] = page.host.split('/')
  return (
    <button
      type="button"
      class="search-row"
      data-page={page.id}
      onFocus={onLook}
      onPointerEnter={event => event.pointerType === 'mouse' && onLook()}
      onClick={onOpen}
    >
      <span class="search-meta">
        {result.ad && <span class="search-ad">{say('search.sponsored')}</span>}
        <span class="search-host">
          {site}
          {path.length > 0 && <span class="search-path">/{path.join('/')}</span>}
        </span>
        <span class="search-age">{ageOf(page, say)}</span>
      </span>
      <span class="search-title">
        <Marked parts={result.title} />
      </span>
      <span class="search-snippet">
        <Marked parts={result.snippet} />
      </span>
    </button>
  )
}

function Marked({ parts }: { parts: readonly Part[] }) {
  return (
    <>
      {parts.map((part, i) =>
        part.hit ? (
          // Within a sentence it is what was looked for, as it was typed: no line of the home language stands under it.
          <mark key={i} data-home="">
            {part.text}
          </mark>
        ) : parts.length > 1 ? (
          <span key={i} data-piece="">
            {part.text}
          </span>
        ) : (
          part.text
        ),
      )}
    </>
  )
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }

/** Arrows, Home and End go from row to row. */
function alongRows(event: KeyboardEvent): void {
  const rows = [...(event.currentTarget as Element).querySelectorAll<HTMLElement>('[data-page]')]
  const at = rows.findIndex(row => row.closest('li')?.contains(document.activeElement))
  const step = STEPS[event.key]
  const to = event.key === 'Home' ? 0 : event.key === 'End' ? rows.length - 1 : step ? at + step : -1
  if (at < 0 || !rows[to]) return
  event.preventDefault()
  rows[to].focus()
}

/**
 * Scrolling down is looking: the line that has been read to goes from the first row to the last as the list goes from
 * its top to its end.
 */
function lookedDownTo(box: HTMLElement, list: HTMLElement | null, look: (row: number) => void): void {
  const most = box.scrollHeight - box.clientHeight
  if (!list || most <= 0) return
  const line = box.getBoundingClientRect().top + box.clientHeight * (box.scrollTop / most) + 2
  for (const [i, row] of [...list.children].entries()) if (row.getBoundingClientRect().bottom <= line) look(i)
}

/** A finger that goes down the rows looks at them, also where the list is too short to scroll. */
function lookedUnder(event: TouchEvent, look: (row: number) => void): void {
  const finger = event.touches[0]
  const row = finger && document.elementFromPoint(finger.clientX, finger.clientY)?.closest('[data-row]')
  if (row) look(Number(row.getAttribute('data-row')))
}
