import { Fragment, options, type VNode } from 'preact'
import { useContext, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { KeyWord, Lines } from './home-said'
import type { HomeWords } from './home-words'
import { OneLine } from './one-line'

/**
 * Puts the home language beside every Vietnamese text that is read, on every screen at once: texts are looked at where
 * elements are made, so that no screen knows of it. What HTML names things by (labels, titles), and what only a screen
 * reader reads, stays Vietnamese: none speaks these languages, and in what nobody sees nothing may be there to be touched.
 */

/** What is in these is no text that is read, or may hold text alone. */
const NOT_IN = new Set('option textarea style script title text tspan svg code pre'.split(' '))

/** What these hold stands free nearly always: guessed rightly, it is drawn once. */
const SENTENCES = new Set('p h1 h2 h3 li dt dd'.split(' '))

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
      const guess: Place = typeof vnode.type === 'string' && SENTENCES.has(vnode.type) ? 'free' : 'control'
      const how = { guess, pieceOnly: 'data-piece' in props }
      if (props.children !== undefined) props.children = worded(props.children, shown, how)
    }
  }
}

function holdsText({ type, props }: VNode): boolean {
  if (type === Fragment) return true
  if (typeof type !== 'string' || NOT_IN.has(type)) return false
  const { lang, class: name } = props as { lang?: string; class?: string }
  return !('data-home' in props) && (lang === undefined || lang === 'vi') && !isHidden(name)
}

const HIDDEN = 'hidden-words'
const isHidden = (name: string | undefined) => name?.includes(HIDDEN) === true

function worded(children: unknown, words: HomeWords, how: Omit<WordedProps, 'text'>): unknown {
  if (Array.isArray(children)) return children.map(child => worded(child, words, how))
  if (typeof children !== 'string' || !/\p{L}/u.test(children)) return children
  const known = (!how.pieceOnly && words.line(children)) || words.pieces(children)
  return known ? <Worded text={children} {...how} /> : children
}

/** Controls hold no further control: words in them are marked, and told elsewhere. */
const CONTROLS = 'button, a, label, summary, [role="button"], [role="switch"]'

/** What a text stands in: `one-line` asks for Vietnamese alone, as hidden words do; in a control, and over the picture, no button may stand. */
type Place = 'one-line' | 'control' | 'free'

function placeOf(at: Element): Place {
  if (at.closest(`.one-line, .${HIDDEN}`)) return 'one-line'
  return at.closest(CONTROLS) || getComputedStyle(at).pointerEvents === 'none' ? 'control' : 'free'
}

interface WordedProps {
  readonly text: string
  readonly guess: Place
  /** It is a piece of a sentence (`data-piece`): its words are marked, but no line of home could stand beside it. */
  readonly pieceOnly: boolean
}

function Worded(props: WordedProps) {
  return useContext(OneLine) ? props.text : <Beside {...props} />
}

function Beside({ text, guess, pieceOnly }: WordedProps) {
  const at = useRef<HTMLSpanElement>(null)
  const [place, setPlace] = useState<Place>(guess)
  useLayoutEffect(() => {
    if (at.current) setPlace(placeOf(at.current))
  }, [])
  const words = place === 'one-line' ? null : shown
  const inControl = place === 'control'
  const said = pieceOnly ? null : words?.line(text)
  if (words && said) return <Lines at={at} {...{ text, said, words, inControl }} />
  const pieces = words?.pieces(text)
  if (!words || !pieces) return text
  const told = pieces.flatMap(piece => piece.told ?? [])
  return (
    <span ref={at} data-home="">
      {pieces.map((piece, n) => {
        if (!piece.told) return between(piece.text, n)
        const word = (
          <KeyWord key={n} text={piece.text} told={piece.told} all={told} words={words} inControl={inControl} />
        )
        const stop = CLOSING.exec(pieces[n + 1]?.text ?? '')?.[0]
        if (!stop || inControl) return [word, stop]
        return (
          <span key={n} class="unbroken" data-home="">
            {word}
            {stop}
          </span>
        )
      })}
    </span>
  )
}

/** What stands right after a word. A browser breaks a line after any button, and a stop would begin the next one. */
const CLOSING = /^[.,:;!?…”’)]+/u
/** A plain piece, without the stop that stands with the word before it. */
const between = (text: string, n: number) => (n === 0 ? text : text.replace(CLOSING, ''))
