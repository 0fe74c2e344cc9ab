import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Clue } from '../../core/level'
import { Button } from '../../ui/button'
import { classes, useFocusOnMount, useKeys } from '../../ui/dom'
import { Icon } from '../../ui/icon'
import { Listen } from '../../ui/listen'
import type { Say } from '../../ui/say'
import { clueKey } from '../common'
import type { Laying } from './laying'
import type { Bridge, Node, Plank } from './level'
import { laidOn } from './state'

interface Spoken {
  readonly words: (key: string) => string
  readonly say: Say
  readonly listen: ((text: string) => void) | null
}

/** Who is at the other end: always the same face, whatever they say. */
export function Who({
  name,
  where,
  spoken,
  say,
  listen,
}: Omit<Spoken, 'words'> & Record<'name' | 'where' | 'spoken', string>) {
  return (
    <header class="bridge-who">
      <span class="panel-face">
        <Icon name="user" size={26} />
      </span>
      <span class="panel-name">
        <b>{name}</b>
        <small>{where}</small>
      </span>
      <Listen
        label={say('play.listen')}
        onListen={listen && (() => listen(spoken))}
        itself={spoken}
        class="panel-listen"
      />
    </header>
  )
}

const SHOWN: Readonly<Record<Plank, 'van' | 'check' | 'warning'>> = { plain: 'van', firm: 'check', rotten: 'warning' }

/** What was said so far, newest last, and the message that waits for a reply. */
export function Thread({
  bridge,
  path,
  message,
  words,
  say,
  children,
}: Omit<Spoken, 'listen'> & {
  bridge: Bridge
  path: readonly string[]
  message: Node | null
  children: ComponentChildren
}) {
  const laid = laidOn(bridge, path)
  const end = useRef<HTMLDivElement>(null)
  useEffect(() => end.current?.scrollIntoView({ block: 'end' }), [path.length, message])
  return (
    <div class="bridge-thread">
      {laid.map(({ node, reply }, n) => (
        <div key={`${n} ${reply.id}`} class={classes('bridge-turned', n < laid.length - 1 && 'before')}>
          <p class="bridge-them">{words(`${node.id}.text`)}</p>
          <p class="bridge-us">
            <b class="hidden-words">{say('bridge.you')}: </b>
            {words(`${reply.id}.text`)}
          </p>
          <p class={classes('bridge-plank', reply.plank)}>
            <Icon name={SHOWN[reply.plank]} size={20} />
            <span>
              <b>{say(`bridge.plank-${reply.plank}`)}</b> {words(`${reply.id}.say`)}
            </span>
          </p>
        </div>
      ))}
      {message && <Message key={`${message.id} ${path.length}`} text={words(`${message.id}.text`)} say={say} />}
      {children}
      <div ref={end} />
    </div>
  )
}

function Message({ text, say }: { text: string; say: Say }) {
  const at = useFocusOnMount<HTMLElement>()
  return (
    <article class="bridge-them now" ref={at} tabIndex={-1} aria-label={say('bridge.message')}>
      {text}
    </article>
  )
}

interface RepliesProps {
  readonly message: Node
  readonly words: (key: string) => string
  readonly say: Say
  readonly laying: Laying
  readonly onReply: (id: string) => void
}

/** The replies as planks: taken to the open place, or pressed. Keys 1 to 4 are theirs. */
export function Replies({ message, words, say, laying, onReply }: RepliesProps) {
  useKeys(Object.fromEntries(message.replies.map(({ id }, i) => [String(i + 1), () => onReply(id)])))
  return (
    <fieldset class="bridge-replies">
      <legend class="hidden-words">{say('bridge.replies')}</legend>
      {message.replies.map(({ id }) => {
        const text = words(`${id}.text`)
        return (
          <span
            key={id}
            class={classes('bridge-reply', laying.held?.given === id && 'held')}
            {...laying.grip(id, text)}
          >
            <Button big onClick={() => laying.pressed() && onReply(id)}>
              {text}
            </Button>
          </span>
        )
      })}
    </fieldset>
  )
}

interface SignsProps {
  readonly choices: readonly Clue[]
  /** Tried at this message; the right one is among them once it is in the pouch. */
  readonly tried: readonly Clue[]
  readonly found: Clue | null
  readonly say: Say
  readonly onName: (clue: Clue) => void
}

/** Looking for the sign in a message, before one answers it. Nothing hangs on it but a lamp over the plank. */
export function Signs({ choices, tried, found, say, onName }: SignsProps) {
  // Null until one looks for the first time. Whatever was pressed goes: the keyboard goes on with what stands there instead.
  const [open, setOpen] = useState<boolean | null>(null)
  const put = useFocusOnMount<HTMLParagraphElement>(open === true && found !== null)
  const ask = useFocusOnMount<HTMLButtonElement>(open === false)
  // What is looked through must be in sight, however much room the signs take.
  useEffect(
    () => document.querySelector('.bridge-them.now')?.scrollIntoView({ block: 'end' }),
    [open, tried.length, found],
  )
  if (choices.length === 0) return null
  if (found)
    return (
      <p class="bridge-found" role="status" ref={put} tabIndex={-1}>
        <Icon name="tui" size={22} />
        <span>
          {say('bridge.pouch-in')}: <b>{say(clueKey(found, 'safe'))}</b>
        </span>
      </p>
    )
  if (!open)
    return (
      <button
        ref={ask}
        type="button"
        class="bridge-ask"
        onClick={() => setOpen(true)}
        aria-label={say('bridge.pouch-ask')}
      >
        <Icon name="tui" size={24} />
        <span class="bridge-ask-long">{say('bridge.pouch-ask')}</span>
        <span class="bridge-ask-short">{say('bridge.pouch-ask-short')}</span>
      </button>
    )
  return (
    <fieldset class="bridge-signs">
      <legend>{say('bridge.pouch-choose')}</legend>
      <div>
        {choices.map((clue, i) => (
          <Sign
            key={clue}
            words={say(clueKey(clue, 'safe'))}
            first={i === 0}
            tried={tried.includes(clue)}
            onName={() => onName(clue)}
          />
        ))}
        <button type="button" class="later" onClick={() => setOpen(false)}>
          {say('bridge.pouch-later')}
        </button>
      </div>
      {tried.length > 0 && <p role="status">{say('bridge.pouch-look')}</p>}
    </fieldset>
  )
}

function Sign({
  words,
  first,
  tried,
  onName,
}: Record<'first' | 'tried', boolean> & { words: string; onName: () => void }) {
  const at = useFocusOnMount<HTMLButtonElement>(first)
  return (
    <button ref={at} type="button" aria-disabled={tried} onClick={() => tried || onName()}>
      {words}
    </button>
  )
}
