import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { Icon } from './icon'
import type { Say, SayKey } from './say'
import { type Cameras, Scanner } from './scanner'
import './burst-show.css'
import './burst-read.css'

/** What makes a message of many codes; handed in by who knows how they are written. */
export interface FrameCatcher {
  take(text: string): Frame | 'other' | 'newer' | 'misread' | 'done'
}
interface Frame {
  readonly sender: string
  readonly caught: number
  readonly of: number
  readonly message: Uint8Array<ArrayBuffer> | null
}

/** Nothing new for so long, milliseconds: time to say what helps. */
const PATIENCE = 5000

export interface BurstReadProps {
  readonly say: Say
  readonly cameras: () => Promise<Cameras>
  readonly catcher: FrameCatcher
  /** What is to be aimed at, one sentence. */
  readonly line: string
  /** Called once for each message that is whole. `sender`: what its tablet is called. */
  readonly onMessage: (message: Uint8Array<ArrayBuffer>, sender: string) => void
  /** What else is to be said of what was read. */
  readonly children?: ComponentChildren
}

/** Reads what `BurstShow` shows on another device, with how far each sender is. */
export function BurstRead({ say, cameras, catcher, line, onMessage, children }: BurstReadProps) {
  const [bars, setBars] = useState<ReadonlyMap<string, Frame>>(new Map())
  const [hint, setHint] = useState<SayKey | null>(null)
  const stuck = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(stuck.current), [])

  const patient = (open: boolean) => {
    clearTimeout(stuck.current)
    if (open) stuck.current = setTimeout(() => setHint('burst.read-slow'), PATIENCE)
  }
  const see = (text: string) => {
    const frame = catcher.take(text)
    if (frame === 'other' || frame === 'newer') return setHint(`burst.read-${frame}`)
    if (typeof frame === 'string') return
    // The same code in sight for long brings nothing: only what is new counts as going on.
    if (bars.get(frame.sender)?.caught === frame.caught && !frame.message) return
    setBars(before => new Map(before).set(frame.sender, frame))
    setHint(null)
    patient(!frame.message)
    if (frame.message) onMessage(frame.message, frame.sender)
  }
  return (
    <Scanner say={say} cameras={cameras} onText={see}>
      <div class="burst-read">
        {bars.size === 0 && <p>{line}</p>}
        {[...bars.values()].map(bar => (
          <Bar key={bar.sender} say={say} bar={bar} />
        ))}
        <p role="status" class="burst-hint">
          {hint && (
            <>
              <Icon name="info" /> <span>{say(hint)}</span>
            </>
          )}
        </p>
        {children}
      </div>
    </Scanner>
  )
}

function Bar({ say, bar: { sender, caught, of, message } }: { say: Say; bar: Frame }) {
  const percent = Math.floor((caught / of) * 100)
  return (
    <div class="burst-progress">
      <progress max={of} value={caught} aria-label={say('burst.read-progress', { sender })} />
      {message ? (
        <b class="burst-done" role="status">
          <Icon name="check" /> {say('burst.read-done', { sender })}
        </b>
      ) : (
        <span>{say('burst.read-percent', { sender, percent })}</span>
      )}
    </div>
  )
}
