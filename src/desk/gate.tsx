import { useState } from 'preact/hooks'
import type { Body } from '../core/entry'
import type { Journal } from '../core/journal'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { useFocusOnMount } from '../ui/dom'
import { Icon } from '../ui/icon'
import { Panel } from '../ui/panel'
import type { Say } from '../ui/say'
import type { DeskHabits } from './desk'
import { Frame } from './frame'
import { Passphrase, Refusal, Submit, submitted, Tick } from './gate-fields'
import { usePatience } from './use-patience'
import { type Crypt, newVault, openVault, SHORTEST_PASSPHRASE } from './vault'

interface InsecureProps {
  readonly say: Say
  /** Address of this game, where the desk stays shut. */
  readonly address: string
  readonly leave: () => void
  readonly onPlan: () => void
}

/** On a plain-http address names cannot be sealed and nothing opens: why, where it would open, and what can be done here. */
export function Insecure({ say, address, leave, onPlan }: InsecureProps) {
  return (
    <Frame title={say('desk.title')} back={say('desk.leave')} onBack={leave}>
      <Panel band="tai-pieu-hook" slim title={say('desk.insecure-title')} class="desk-gate desk-elsewhere">
        <p class="desk-said">
          <Icon name="lock" size={32} />
          <span>{say('desk.insecure-line')}</span>
        </p>
        <section>
          <h3>{say('desk.insecure-how')}</h3>
          <ol>
            <li>{say('desk.insecure-how-1')}</li>
            <li>
              {say('desk.insecure-how-2')} <b>{onThisMachine(address)}</b>
            </li>
            <li>{say('desk.insecure-how-3')}</li>
          </ol>
          <p class="desk-note">{say('desk.insecure-https')}</p>
        </section>
        <section>
          <h3>{say('desk.insecure-here')}</h3>
          <ul>
            <li>{say('desk.insecure-here-1')}</li>
            <li>{say('desk.insecure-here-2')}</li>
            <li>{say('desk.insecure-here-3')}</li>
          </ul>
          <div class="desk-row">
            <PlanButton say={say} onPlan={onPlan} />
            <Button kind="primary" icon="back" onClick={leave}>
              {say('desk.leave')}
            </Button>
          </div>
        </section>
      </Panel>
    </Frame>
  )
}

/** The same page as the machine that serves it calls it, where every browser takes it for safe. */
function onThisMachine(address: string): string {
  const there = new URL(address)
  there.hostname = 'localhost'
  return there.href
}

/** The plan is no secret, and is reached without a passphrase or a class. */
export function PlanButton({ say, onPlan }: { say: Say; onPlan: () => void }) {
  return (
    <Button icon="book" onClick={onPlan}>
      {say('desk.plan')}
    </Button>
  )
}

interface FirstProps {
  readonly say: Say
  readonly crypt: Crypt
  readonly journal: Journal
  readonly leave: () => void
  readonly onPlan: () => void
  readonly onKey: (key: CryptoKey) => void
}

/** The passphrase is chosen: typed twice, and written down only as what checks it. */
export function FirstPassphrase({ say, crypt, journal, leave, onPlan, onKey }: FirstProps) {
  const [once, setOnce] = useState('')
  const [again, setAgain] = useState('')
  const [shown, setShown] = useState(false)
  const [wrong, setWrong] = useState<'desk.passphrase-short' | 'desk.passphrase-differ' | null>(null)
  const [working, setWorking] = useState(false)

  const save = async () => {
    const short = [...once.normalize('NFC').trim()].length < SHORTEST_PASSPHRASE
    const found = short ? 'desk.passphrase-short' : once === again ? null : 'desk.passphrase-differ'
    setWrong(found)
    if (found || working) return
    setWorking(true)
    const { vault, key } = await newVault(crypt, once)
    await journal.append('vault', vault)
    onKey(key)
  }
  return (
    <Frame
      title={say('desk.title')}
      back={say('desk.leave')}
      onBack={leave}
      tools={<PlanButton say={say} onPlan={onPlan} />}
    >
      <Panel band="tai-pieu-hook" slim title={say('desk.first-title')} class="desk-gate">
        <p>{say('desk.first-line')}</p>
        <p class="desk-note">{say('desk.first-advice')}</p>
        <form class="desk-form" onSubmit={event => submitted(event, save)}>
          <Passphrase label={say('desk.passphrase')} value={once} shown={shown} isNew onInput={setOnce} />
          <Passphrase label={say('desk.passphrase-again')} value={again} shown={shown} isNew onInput={setAgain} />
          <Tick label={say('desk.passphrase-show')} on={shown} onChange={setShown} />
          <Refusal>{wrong && say(wrong)}</Refusal>
          <Submit icon="lock" disabled={working}>
            {say(working ? 'desk.saving' : 'desk.first-save')}
          </Submit>
        </form>
      </Panel>
    </Frame>
  )
}

interface UnlockProps {
  readonly habits: DeskHabits
  /** Told how many wrong passphrases in a row there were now. */
  readonly onWrong: (count: number) => void
  readonly say: Say
  readonly crypt: Crypt
  readonly vault: Body<'vault'>
  readonly leave: () => void
  readonly onPlan: () => void
  readonly onKey: (key: CryptoKey) => void
  readonly onForgot: () => void
}

export function Unlock(props: UnlockProps) {
  const { say, crypt, vault, habits, leave, onPlan, onKey, onForgot } = props
  const [typed, setTyped] = useState('')
  const [shown, setShown] = useState(false)
  const [wrong, setWrong] = useState(false)
  const [working, setWorking] = useState(false)
  const [asking, setAsking] = useState(false)
  const wait = usePatience(working ? 0 : habits.deskWrong)
  // There is nothing to read first: whoever comes back types.
  const field = useFocusOnMount<HTMLInputElement>()

  const unlock = async () => {
    if (working || wait > 0) return
    setWorking(true)
    setWrong(false)
    // Counted before it is tried: closing the page in between gives no free try.
    props.onWrong(habits.deskWrong + 1)
    const key = await openVault(crypt, vault, typed)
    if (key) {
      props.onWrong(0)
      return onKey(key)
    }
    setWrong(true)
    setWorking(false)
  }
  return (
    <Frame
      title={say('desk.title')}
      back={say('desk.leave')}
      onBack={leave}
      tools={<PlanButton say={say} onPlan={onPlan} />}
    >
      <Panel band="tai-pieu-hook" slim title={say('desk.unlock-title')} class="desk-gate">
        <p>
          {say('desk.unlock-line')} {say('desk.lock-note', { n: habits.deskLock })}
        </p>
        <form class="desk-form" onSubmit={event => submitted(event, unlock)}>
          <Passphrase label={say('desk.passphrase')} value={typed} shown={shown} field={field} onInput={setTyped} />
          <Tick label={say('desk.passphrase-show')} on={shown} onChange={setShown} />
          <Refusal>{wrong && say('desk.wrong-passphrase')}</Refusal>
          {wait > 0 && <p class="desk-note">{say('care.wait-why')}</p>}
          <div class="desk-row">
            <Submit icon="key" disabled={working || wait > 0}>
              {wait > 0 ? say('care.wait', { n: wait }) : say(working ? 'desk.working' : 'desk.unlock')}
            </Submit>
            <Button onClick={() => setAsking(true)}>{say('desk.forgot')}</Button>
          </div>
        </form>
      </Panel>
      {asking && (
        <Dialog
          title={say('desk.forgot-title')}
          closeLabel={say('desk.close')}
          onClose={() => setAsking(false)}
          foot={
            <>
              <Button icon="key" onClick={onForgot}>
                {say('desk.forgot-go')}
              </Button>
              <Button onClick={() => setAsking(false)}>{say('desk.cancel')}</Button>
            </>
          }
        >
          <p>{say('desk.forgot-line')}</p>
          <p class="desk-note">{say('desk.forgot-same-list')}</p>
        </Dialog>
      )}
    </Frame>
  )
}
