import { render } from 'preact'
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { Band } from './band'
import { RoundButton } from './button'
import type { HomeWords, Told } from './home-words'
import { Reading } from './reading'

/** The card that lies open, and the word or badge that it tells of. */
let open: { readonly at: Element; readonly close: () => void } | null = null

/**
 * Tells of a word in a small card beside it, over everything, wherever in a scrolled panel the word stood. It is in nobody's
 * way: it leaves the lowest part of the screen free, where one goes on, and is gone with the first touch elsewhere, with
 * Escape, or when the word is. Touching the word once more closes it too.
 */
export function openCard(cards: readonly Told[], words: HomeWords, event: Event): void {
  event.stopPropagation()
  const at = event.currentTarget as HTMLElement
  const again = open?.at === at
  open?.close()
  if (again) return
  const box = document.createElement('div')
  // Within an open dialog, outside of which nothing is read aloud.
  const within = at.closest('[aria-modal="true"]') ?? document.body
  within.append(box)
  const close = () => {
    open = null
    render(null, box)
    box.remove()
  }
  open = { at, close }
  render(<Card cards={cards} words={words} at={at} onClose={close} />, box)
}

interface CardProps {
  readonly cards: readonly Told[]
  readonly words: HomeWords
  readonly at: HTMLElement
  readonly onClose: () => void
}

function Card({ cards, words, at, onClose }: CardProps) {
  const box = useRef<HTMLDivElement>(null)
  const titleId = useId()
  const closeByHand = () => {
    onClose()
    if (at.isConnected) at.focus({ preventScroll: true })
  }
  useLayoutEffect(() => {
    box.current?.focus({ preventScroll: true })
    return closing(box.current!, at, onClose, closeByHand)
  }, [])
  const { left, right, top, bottom } = at.getBoundingClientRect()
  const [first, ...others] = cards
  if (!first) return null
  return (
    <div
      ref={box}
      class="dialog home-card"
      role="dialog"
      aria-labelledby={titleId}
      tabIndex={-1}
      data-side={left + right > innerWidth ? 'left' : 'right'}
      data-end={top + bottom > innerHeight ? 'top' : 'bottom'}
    >
      <Band name="tai-pieu-hook" slim />
      <header class="dialog-head">
        <h2 id={titleId}>
          <Form words={words}>{first.title}</Form>
        </h2>
        <RoundButton icon="close" label={words.closeLabel} onClick={closeByHand} />
      </header>
      <div class="dialog-in">
        <Reading label={first.title} class="home-card-read">
          <Rows told={first} />
          {others.map(told => (
            <section key={told.title}>
              <h3>
                <Form words={words}>{told.title}</Form>
              </h3>
              <Rows told={told} />
            </section>
          ))}
        </Reading>
      </div>
    </div>
  )
}

/** Whatever else is done closes the card and is not held up by it. Returns how to stop listening. */
function closing(box: HTMLElement, at: HTMLElement, close: () => void, closeByHand: () => void): () => void {
  const outside = ({ target }: Event) => {
    // A touch on the word itself is told by the word.
    if (target instanceof Node && !box.contains(target) && !at.contains(target)) close()
  }
  const press = (event: KeyboardEvent) => {
    const isEscape = event.key === 'Escape'
    // Keys in the card scroll it and answer no question behind it; a sheet that the word stands in stays.
    if (isEscape || box.contains(document.activeElement)) event.stopPropagation()
    if (!isEscape) return
    event.preventDefault()
    closeByHand()
  }
  const said = at.textContent
  const gone = new MutationObserver(() => {
    if (!at.isConnected || at.textContent !== said) close()
  })
  gone.observe(document.body, { childList: true, characterData: true, subtree: true })
  addEventListener('pointerdown', outside, true)
  addEventListener('focusin', outside, true)
  addEventListener('keydown', press, true)
  return () => {
    gone.disconnect()
    removeEventListener('pointerdown', outside, true)
    removeEventListener('focusin', outside, true)
    removeEventListener('keydown', press, true)
  }
}

function Form({ words, children }: { words: HomeWords; children: string }) {
  return (
    <bdi lang={words.lang} dir={words.dir} data-home="">
      {children}
    </bdi>
  )
}

function Rows({ told }: { told: Told }) {
  const [rows, setRows] = useState(told.rows)
  useEffect(() => void told.whole?.().then(setRows), [told])
  return (
    <dl>
      {rows.map(({ name, text }) => (
        <div key={name}>
          <dt data-home="">{name}</dt>
          <dd data-home="">{text}</dd>
        </div>
      ))}
    </dl>
  )
}
