import { useState } from 'preact/hooks'
import type { Speaker } from '../core/clip'
import { Button } from '../ui/button'
import { Icon } from '../ui/icon'
import { Panel } from '../ui/panel'
import type { Say } from '../ui/say'

interface SpeakerFormProps {
  readonly say: Say
  /** Who spoke before; the form begins with them. */
  readonly before: Speaker | null
  readonly now: () => number
  readonly onSpeaker: (speaker: Speaker) => void
  readonly onCancel: (() => void) | null
}

/** Name, village and consent, asked before the first line and kept with every one. */
export function SpeakerForm({ say, before, now, onSpeaker, onCancel }: SpeakerFormProps) {
  const [who, setWho] = useState(before?.who ?? '')
  const [village, setVillage] = useState(before?.village ?? '')
  const [agreed, setAgreed] = useState(false)
  const [missing, setMissing] = useState(false)
  const save = () => {
    const speaker = { who: who.trim(), village: village.trim(), agreed: now() }
    if (!speaker.who || !speaker.village || !agreed) return setMissing(true)
    onSpeaker(speaker)
  }
  const field = (label: string, value: string, write: (text: string) => void) => (
    <label class="valley-field">
      <span>{label}</span>
      <input
        type="text"
        maxLength={60}
        autocomplete="off"
        spellcheck={false}
        value={value}
        onInput={event => write(event.currentTarget.value)}
      />
    </label>
  )
  return (
    <Panel title={say('valley.speaker')} band="tai-pieu-hook" slim class="valley-panel">
      <form
        class="valley-form"
        onSubmit={event => {
          event.preventDefault()
          save()
        }}
      >
        <p>{say('valley.speaker-why')}</p>
        {field(say('valley.speaker-who'), who, setWho)}
        {field(say('valley.speaker-village'), village, setVillage)}
        <label class="valley-agree">
          <input type="checkbox" checked={agreed} onChange={event => setAgreed(event.currentTarget.checked)} />
          <span>{say('valley.speaker-agree')}</span>
        </label>
        <p class="valley-told" role="alert">
          {missing && (
            <>
              <Icon name="info" /> <span>{say('valley.speaker-missing')}</span>
            </>
          )}
        </p>
        <div class="valley-row">
          <Button kind="primary" icon="check" onClick={save}>
            {say('valley.speaker-save')}
          </Button>
          {onCancel && <Button onClick={onCancel}>{say('valley.cancel')}</Button>}
        </div>
      </form>
    </Panel>
  )
}
