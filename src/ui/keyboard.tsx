import type { RefObject } from 'preact'
import { useState } from 'preact/hooks'
import { classes } from './dom'
import { Icon } from './icon'
import type { Layout } from './keyboard-layouts'
import './keyboard.css'

export interface KeyboardProps {
  readonly layout: Layout
  /** What is typed into. It hears an `input` event, as from a real key. */
  readonly into: RefObject<HTMLTextAreaElement | HTMLInputElement | null>
  readonly words: { readonly keyboard: string; readonly space: string; readonly erase: string }
}

/** Puts a text where the cursor stands, or in place of what is marked. */
export function typeInto(field: HTMLTextAreaElement | HTMLInputElement, text: string): void {
  field.setRangeText(text, field.selectionStart ?? 0, field.selectionEnd ?? 0, 'end')
  field.dispatchEvent(new Event('input', { bubbles: true }))
}

/** Takes away what is marked, or the one sign before the cursor: of a syllable in Tai Viet the sign typed last. */
export function eraseIn(field: HTMLTextAreaElement | HTMLInputElement): void {
  const to = field.selectionEnd ?? 0
  const marked = field.selectionStart ?? 0
  const [last = ''] = [...field.value.slice(0, to)].slice(-1)
  field.setRangeText('', marked < to ? marked : to - last.length, to, 'end')
  field.dispatchEvent(new Event('input', { bubbles: true }))
}

/** A mark that stands alone is shown on a circle of dots. */
const shown = (key: string) => (/^\p{M}$/u.test(key) ? `\u{25CC}${key}` : key)

/** Keys for a script that the tablet's own keyboard lacks, or mends to something else. Each is at least 48 px. */
export function Keyboard({ layout, into, words }: KeyboardProps) {
  const [at, setAt] = useState(0)
  const face = layout.faces[at]!
  const press = (act: (field: HTMLTextAreaElement | HTMLInputElement) => void) => () => {
    if (!into.current) return
    act(into.current)
    // A capital is followed by small letters.
    if (face.sign === 'ABC') setAt(0)
  }
  const key = (name: string) => (
    <button key={name} type="button" class="key" onClick={press(field => typeInto(field, name))}>
      {shown(name)}
    </button>
  )
  return (
    // The text keeps the cursor while its keys are pressed.
    <fieldset class="keyboard" aria-label={words.keyboard} onPointerDown={event => event.preventDefault()}>
      <div class="keyboard-keys" lang={layout.lang}>
        {face.keys.map(key)}
      </div>
      <div class="keyboard-foot">
        {layout.faces.map((one, n) => (
          <button
            key={one.sign}
            type="button"
            class={classes('key', 'key-face')}
            lang={layout.lang}
            aria-pressed={n === at}
            onClick={() => setAt(n)}
          >
            {one.sign}
          </button>
        ))}
        {layout.stops.map(key)}
        <button
          type="button"
          class="key key-space"
          aria-label={words.space}
          onClick={press(field => typeInto(field, ' '))}
        >
          <i />
        </button>
        <button type="button" class="key key-erase" aria-label={words.erase} onClick={press(eraseIn)}>
          <Icon name="erase" />
        </button>
      </div>
    </fieldset>
  )
}
