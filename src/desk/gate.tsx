import { useId, useState } from 'preact/hooks'
import type { Body } from '../core/entry'
import type { Journal } from '../core/journal'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { Icon } from '../ui/icon'
import { Panel } from '../ui/panel'
import type { Say } from '../ui/say'
import { Frame } from './frame'
import { type Crypt, newVault, openVault, SHORTEST_PASSPHRASE } from './vault'

/** On a plain-http address names cannot be sealed: one sentence, and nothing opens. */
export function Insecure({ say, leave, onPlan }: { say: Say; leave: () => void; onPlan: () => void }) {
  return (
    <Frame
      title={say('desk.title')}
      back={say('desk.leave')}
      onBack={leave}
      tools={<PlanButton say={say} onPlan={onPlan} />}
    >
      <Panel band="tai-pieu-hook" slim title={say('desk.insecure-title')} class="desk-gate">
        <p class="desk-said">
          <Icon name="lock" size={32} />
          <span>{say('desk.insecure-line')}</span>
        </p>
        <Button kind="primary" icon="back" onClick={leave}>
          {say('desk.leave')}
        </Button>
      </Panel>
    </Frame>
  )
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
  readonly say: Say
  readonly crypt: Crypt
  readonly vault: Body<'vault'>
  readonly leave: () => void
  readonly onPlan: () => void
  readonly onKey: (key: CryptoKey) => void
  readonly onForgot: () => void
}

export function Unlock({ say, crypt, vault, leave, onPlan, onKey, onForgot }: UnlockProps) {
  const [typed, setTyped] = useState('')
  const [shown, setShown] = useState(false)
  const [wrong, setWrong] = useState(false)
  const [working, setWorking] = useState(false)
  const [asking, setAsking] = useState(false)

  const unlock = async () => {
    if (working) return
    setWorking(true)
    setWrong(false)
    const key = await openVault(crypt, vault, typed)
    if (key) return onKey(key)
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
          {say('desk.unlock-line')} {say('desk.lock-note')}
        </p>
        <form class="desk-form" onSubmit={event => submitted(event, unlock)}>
          <Passphrase label={say('desk.passphrase')} value={typed} shown={shown} onInput={setTyped} />
          <Tick label={say('desk.passphrase-show')} on={shown} onChange={setShown} />
          <Refusal>{wrong && say('desk.wrong-passphrase')}</Refusal>
          <div class="desk-row">
            <Submit icon="key" disabled={working}>
              {say(working ? 'desk.working' : 'desk.unlock')}
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

interface PassphraseProps {
  readonly label: string
  readonly value: string
  readonly shown: boolean
  readonly isNew?: boolean
  readonly onInput: (value: string) => void
}

function Passphrase({ label, value, shown, isNew, onInput }: PassphraseProps) {
  const id = useId()
  return (
    <div class="desk-field">
      <label for={id}>{label}</label>
      <input
        id={id}
        {...(shown ? { type: 'text' } : { type: 'password' })}
        autocomplete={isNew ? 'new-password' : 'current-password'}
        autocapitalize="off"
        spellcheck={false}
        maxLength={200}
        value={value}
        onInput={event => onInput(event.currentTarget.value)}
      />
    </div>
  )
}

/** A tick box as wide as its words. */
export function Tick({ label, on, onChange }: { label: string; on: boolean; onChange: (on: boolean) => void }) {
  return (
    <label class="desk-tick">
      <input type="checkbox" checked={on} onChange={event => onChange(event.currentTarget.checked)} />
      <span>{label}</span>
    </label>
  )
}

/** What went wrong, told at once to screen readers too; always in the page so that they hear it change. */
export function Refusal({ children }: { children: string | false | null }) {
  return (
    <p class="desk-refusal" role="alert">
      {children && (
        <>
          <Icon name="warning" />
          <span>{children}</span>
        </>
      )}
    </p>
  )
}

function Submit({ icon, disabled, children }: { icon: 'lock' | 'key'; disabled: boolean; children: string }) {
  return (
    <button type="submit" class="button primary" disabled={disabled}>
      <Icon name={icon} />
      <span class="button-words">{children}</span>
    </button>
  )
}

function submitted(event: Event, then: () => Promise<void>): void {
  event.preventDefault()
  void then()
}
