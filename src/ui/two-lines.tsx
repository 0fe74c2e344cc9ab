import { Fragment, options, type RefObject, render, type VNode } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { Dialog } from './dialog'
import { classes } from './dom'
import { Icon, type IconName } from './icon'
import { Reading } from './reading'
import './two-lines.css'

/**
 * Puts the home language beside every Vietnamese text that is read, on every screen at once: texts are looked at where
 * elements are made, so that no screen knows of it. What HTML names things by (labels, titles) stays Vietnamese.
 */

/** What a card tells of a form: where it comes from. */
export interface Told {
  readonly title: string
  readonly rows: readonly { readonly name: string; readonly text: string }[]
}

/** What stands beside a Vietnamese text. */
export interface Said {
  readonly text: string
  /** It stands before the Vietnamese line, or instead of it. */
  readonly place: 'before' | 'after' | 'alone'
  /** How sure it is, as a picture and in a word or two. */
  readonly icon: IconName
  readonly status: string
  readonly told: Told
}

export interface HomeWords {
  /** For HTML: BCP 47, and which way it runs. */
  readonly lang: string
  readonly dir: 'ltr' | 'rtl'
  /** Size of its letters, of that of Vietnamese ones; height of a line, of the size of its letters. */
  readonly scale: number
  readonly lineHeight: number
  /** Lines break at spaces alone. */
  readonly unbroken: boolean
  readonly closeLabel: string
  line(vietnamese: string): Said | null
  /** A sentence whose known words are marked. */
  pieces(vietnamese: string): readonly { readonly text: string; readonly told: Told | null }[] | null
}

/** What is in these is no text that is read, or may hold text alone. */
const NOT_IN = new Set('option textarea style script title text tspan svg code pre'.split(' '))

/** The page has one home language at a time, and `options` is preact's one place for such a thing. */
let shown: HomeWords | null = null
let hooked = false

/** From now on texts are made with these words beside them; null: in Vietnamese alone. Draw anew afterwards. */
export function showHome(words: HomeWords | null): void {
  shown = words
  if (words && !hooked) hook()
}

function hook(): void {
  hooked = true
  const before = options.vnode
  options.vnode = vnode => {
    before?.(vnode)
    if (shown && holdsText(vnode)) {
      const props = vnode.props as { children?: unknown }
      if (props.children !== undefined) props.children = worded(props.children, shown)
    }
  }
}

function holdsText({ type, props }: VNode): boolean {
  if (type === Fragment) return true
  if (typeof type !== 'string' || NOT_IN.has(type)) return false
  const { lang, ...rest } = props as { lang?: string }
  return !('data-home' in rest) && (lang === undefined || lang === 'vi')
}

function worded(children: unknown, words: HomeWords): unknown {
  if (Array.isArray(children)) return children.map(child => worded(child, words))
  if (typeof children !== 'string' || !/\p{L}/u.test(children)) return children
  return words.line(children) || words.pieces(children) ? <Worded text={children} /> : children
}

/** Controls hold no further control: words in them are marked, and told elsewhere. */
const CONTROLS = 'button, a, label, summary, [role="button"], [role="switch"]'

/** What a text stands in: `one-line` asks for Vietnamese alone; in a control, and over the picture, no button may stand. */
type Place = 'one-line' | 'control' | 'free'

function placeOf(at: Element): Place {
  if (at.closest('.one-line')) return 'one-line'
  return at.closest(CONTROLS) || getComputedStyle(at).pointerEvents === 'none' ? 'control' : 'free'
}

function Worded({ text }: { text: string }) {
  const at = useRef<HTMLSpanElement>(null)
  const [place, setPlace] = useState<Place>('control')
  useLayoutEffect(() => {
    if (at.current) setPlace(placeOf(at.current))
  }, [])
  const words = place === 'one-line' ? null : shown
  const inControl = place === 'control'
  const said = words?.line(text)
  if (words && said) return <Lines at={at} {...{ text, said, words, inControl }} />
  const pieces = words?.pieces(text)
  if (!words || !pieces) return text
  const told = pieces.flatMap(piece => piece.told ?? [])
  return (
    <span ref={at} data-home="">
      {pieces.map((piece, n) =>
        piece.told ? (
          <KeyWord key={n} text={piece.text} told={piece.told} all={told} words={words} inControl={inControl} />
        ) : (
          piece.text
        ),
      )}
    </span>
  )
}

interface LinesProps {
  readonly at: RefObject<HTMLSpanElement | null>
  readonly text: string
  readonly said: Said
  readonly words: HomeWords
  readonly inControl: boolean
}

function Lines({ at, text, said, words, inControl }: LinesProps) {
  const { lang, dir, scale, lineHeight, unbroken } = words
  const set = {
    lineHeight: String(lineHeight),
    ...(scale !== 1 && { fontSize: `${scale}em` }),
    ...(unbroken && { wordBreak: 'keep-all', overflowWrap: 'normal' }),
  } as const
  // The sign does not stand on a line of its own.
  const last = said.text.lastIndexOf(' ') + 1
  const home = (
    <span class="home-line" lang={lang} data-home="">
      <bdi dir={dir} data-home="" style={set}>
        {said.text.slice(0, last)}
        <span class="unbroken" data-home="">
          {said.text.slice(last)}
          {said.place !== 'alone' && <Badge said={said} words={words} inControl={inControl} />}
        </span>
      </bdi>
    </span>
  )
  const vietnamese = said.place !== 'alone' && (
    <span class="vi-line" lang="vi" data-home="">
      {text.trim()}
    </span>
  )
  return (
    <span ref={at} class={classes('two-lines', said.place)} data-home="">
      {said.place === 'after' ? [vietnamese, ' ', home] : [home, ' ', vietnamese]}
    </span>
  )
}

/** Says how sure a line is; outside of buttons it opens the card that tells where the line comes from. */
function Badge({ said, words, inControl }: { said: Said; words: HomeWords; inControl: boolean }) {
  if (inControl) {
    return (
      <i class="home-badge" title={said.status} data-home="">
        <Icon name={said.icon} size={11} />
      </i>
    )
  }
  return (
    <button
      type="button"
      class="home-badge"
      aria-label={said.status}
      title={said.status}
      tabIndex={-1}
      data-home=""
      onClick={event => openCard([said.told], words, event)}
    >
      <Icon name={said.icon} size={14} />
    </button>
  )
}

interface KeyWordProps {
  readonly text: string
  readonly told: Told
  /** All known words of the sentence: one of them is reached by Tab, and its card tells of all. */
  readonly all: readonly Told[]
  readonly words: HomeWords
  readonly inControl: boolean
}

function KeyWord({ text, told, all, words, inControl }: KeyWordProps) {
  if (inControl) {
    return (
      <span class="key-word" data-home="">
        {text}
      </span>
    )
  }
  const cards = [told, ...all.filter(one => one !== told)]
  return (
    <button
      type="button"
      class="key-word"
      tabIndex={told === all[0] ? 0 : -1}
      data-home=""
      onClick={event => openCard(cards, words, event)}
    >
      {text}
    </button>
  )
}

/** The card lies over everything, wherever in a scrolled panel the word stood. */
function openCard(cards: readonly Told[], words: HomeWords, event: Event): void {
  event.stopPropagation()
  const box = document.createElement('div')
  document.body.append(box)
  const close = () => {
    render(null, box)
    box.remove()
  }
  render(<Card cards={cards} words={words} onClose={close} />, box)
}

function Card({ cards, words, onClose }: { cards: readonly Told[]; words: HomeWords; onClose: () => void }) {
  const [first, ...others] = cards
  if (!first) return null
  return (
    <Dialog
      title={
        <bdi lang={words.lang} dir={words.dir} data-home="">
          {first.title}
        </bdi>
      }
      onClose={onClose}
      closeLabel={words.closeLabel}
      class="home-card"
    >
      <Reading label={first.title} class="home-card-read">
        <Rows told={first} />
        {others.map(told => (
          <section key={told.title}>
            <h3>
              <bdi lang={words.lang} dir={words.dir} data-home="">
                {told.title}
              </bdi>
            </h3>
            <Rows told={told} />
          </section>
        ))}
      </Reading>
    </Dialog>
  )
}

function Rows({ told }: { told: Told }) {
  return (
    <dl>
      {told.rows.map(({ name, text }) => (
        <div key={name}>
          <dt data-home="">{name}</dt>
          <dd data-home="">{text}</dd>
        </div>
      ))}
    </dl>
  )
}
