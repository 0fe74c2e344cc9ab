import { type ComponentChildren, render } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'

/** Narrow and tall like a phone: it stands beside the game, or on the screen that the projector does not show. */
const SHAPE = 'popup,width=400,height=760'

/** A window of its own for what only the teacher reads. */
export interface NotesWindow {
  readonly isOpen: boolean
  /** False where the browser lets no window open. */
  open(): boolean
  close(): void
  /** Draws this there, where it is open. */
  show(notes: ComponentChildren): void
}

/** The window belongs to this page: it hands on the keys that are pressed in it, and goes when the page or the piece does. */
export function useNotesWindow(title: string): NotesWindow {
  const own = useRef<Window | null>(null)
  const [isOpen, setOpen] = useState(false)
  const close = () => own.current?.close()
  useEffect(() => {
    addEventListener('pagehide', close)
    return () => {
      removeEventListener('pagehide', close)
      close()
    }
  }, [])
  const open = (): boolean => {
    const found = window.open('', 'ban-sang-notes', SHAPE)
    if (!found) return false
    own.current = found
    dress(found.document, title)
    found.document.addEventListener('keydown', handOn)
    found.addEventListener('pagehide', () => {
      own.current = null
      setOpen(false)
    })
    setOpen(true)
    return true
  }
  return { isOpen, open, close, show: notes => own.current && render(notes, own.current.document.body) }
}

/** The looks of this page for another. */
function dress(other: Document, title: string): void {
  other.title = title
  other.documentElement.lang = document.documentElement.lang
  other.body.replaceChildren()
  other.body.className = 'notes-window'
  for (const look of document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')) {
    const link = other.createElement('link')
    Object.assign(link, { rel: 'stylesheet', href: look.href })
    other.head.append(link)
  }
}

/** What is pressed in the teacher's window is pressed in the game. */
function handOn(event: KeyboardEvent): void {
  const { key } = event
  // Elements of another window are of its own classes.
  const isPress = (event.target as Element).nodeName === 'BUTTON' && (key === 'Enter' || key === ' ')
  if (event.repeat || event.ctrlKey || event.altKey || event.metaKey || isPress) return
  pressKey(key)
}

/** As if this key had been pressed in the game. */
export function pressKey(key: string): void {
  document.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
}
