import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { Health } from '../core/journal'
import { Band } from '../ui/band'
import { Button } from '../ui/button'
import { useFocusOnMount } from '../ui/dom'
import { Icon, type IconName } from '../ui/icon'
import type { Say, SayKey } from '../ui/say'
import './notice.css'

interface NoticeProps {
  readonly icon: IconName
  readonly title: string
  readonly children: ComponentChildren
  readonly actions: ComponentChildren
  /** Read out at once: something went wrong. */
  readonly urgent?: boolean
}

/** A full page that says one thing, plainly, and what to do next. */
export function Notice({ icon, title, children, actions, urgent }: NoticeProps) {
  const at = useFocusOnMount<HTMLHeadingElement>()
  return (
    <main class="notice">
      <div class="notice-sheet">
        <Band name="hmong-snail" slim />
        <Icon name={icon} size={56} class="notice-icon" />
        <h1 ref={at} tabIndex={-1}>
          {title}
        </h1>
        <div class="notice-words" role={urgent ? 'alert' : undefined}>
          {children}
        </div>
        <div class="notice-actions">{actions}</div>
      </div>
    </main>
  )
}

/** The game is open in another tab or window: one place at a time, so that no two write one journal. */
export function Elsewhere({ say, onAgain }: { say: Say; onAgain: () => void }) {
  return (
    <Notice
      icon="swap"
      title={say('app.elsewhere-title')}
      actions={
        <Button kind="primary" icon="next" big onClick={onAgain}>
          {say('app.elsewhere-again')}
        </Button>
      }
    >
      <p>{say('app.elsewhere-line')}</p>
    </Notice>
  )
}

interface BugProps {
  readonly say: Say
  readonly bug: { readonly message: string; readonly details: string }
  readonly onReload: () => void
  /** Goes on as if nothing had been; what is saved is saved. */
  readonly onClose: () => void
}

/** Something went wrong that is nobody's fault but ours: an apology, what is safe, and the details for who can use them. */
export function Bug({ say, bug, onReload, onClose }: BugProps) {
  return (
    <Notice
      icon="warning"
      title={say('app.bug-title')}
      urgent
      actions={
        <>
          <Button icon="next" onClick={onClose}>
            {say('app.bug-go-on')}
          </Button>
          <Button kind="primary" icon="undo" big onClick={onReload}>
            {say('app.bug-reload')}
          </Button>
        </>
      }
    >
      <p>{say('app.bug-line')}</p>
      <Details say={say} text={`${bug.message}\n\n${bug.details}`} />
    </Notice>
  )
}

function Details({ say, text }: { say: Say; text: string }) {
  const [copied, setCopied] = useState(false)
  // Without a secure context there is no clipboard; the text can be marked by hand.
  const clipboard = (navigator as { clipboard?: Clipboard }).clipboard
  return (
    <details class="notice-details">
      <summary>{say('app.bug-details')}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and the keyboard must be able to scroll it */}
      <pre tabIndex={0}>{text}</pre>
      {clipboard && (
        <Button icon="file" onClick={() => clipboard.writeText(text).then(() => setCopied(true))}>
          {say(copied ? 'app.bug-copied' : 'app.bug-copy')}
        </Button>
      )}
    </details>
  )
}

/** What is said where not both stores work: a smaller promise. */
export const SMALLER: Readonly<Record<Exclude<Health['stores'], 'both'>, SayKey>> = {
  'database-only': 'app.health-database-only',
  'file-only': 'app.health-file-only',
  memory: 'app.health-memory',
}

/** Whether start-up found anything that a person should hear of. The smaller promise alone is said at the picker. */
export function worthTelling({ rebuilt, setAside, lost }: Health): boolean {
  return rebuilt > 0 || setAside > 0 || lost > 0
}

/** What start-up found and did about the records: rebuilt, set aside, lost, or a smaller promise. */
export function RecordsNotice({ say, health, onClose }: { say: Say; health: Health; onClose: () => void }) {
  const { stores, rebuilt, setAside, lost } = health
  return (
    <Notice
      icon={lost > 0 || stores === 'memory' ? 'warning' : 'shield'}
      title={say('app.health-title')}
      actions={
        <Button kind="primary" icon="check" big onClick={onClose}>
          {say('app.health-ok')}
        </Button>
      }
    >
      {rebuilt > 0 && <p>{say('app.health-rebuilt', { n: rebuilt })}</p>}
      {setAside > 0 && <p>{say('app.health-set-aside', { n: setAside })}</p>}
      {lost > 0 && <p>{say('app.health-lost', { n: lost })}</p>}
      {stores !== 'both' && <p>{say(SMALLER[stores])}</p>}
    </Notice>
  )
}
