import { useEffect, useRef, useState } from 'preact/hooks'
import { type Clip, heardOf, mayReview, type Speaker } from '../core/clip'
import type { Valley } from '../platform/valley'
import { Button, RoundButton } from '../ui/button'
import { MicroButton } from '../ui/micro-button'
import type { Say } from '../ui/say'
import { type Trial, useTake } from './use-take'
import type { Unkept } from './valley-unkept'

export interface RecordLineProps {
  readonly say: Say
  readonly valley: Valley
  readonly tag: string
  readonly line: { readonly key: string; readonly vi: string }
  readonly speaker: Speaker
  readonly now: () => number
  readonly newId: () => string
  readonly onUnkept: (unkept: Unkept | null) => void
}

/** One line: record it, hear it back, do it again, keep it; and a second person's yes. */
export function RecordLine(props: RecordLineProps) {
  const { say, valley, tag, line } = props
  const { key, vi } = line
  const trial = useTake(valley, { tag, key, vi }, props.speaker, props)
  const clip = heardOf(valley.clips.of(tag).filter(one => one.key === key))
  const { now } = trial
  const choices = useRef<HTMLDivElement>(null)
  useEffect(() => choices.current?.scrollIntoView({ block: 'nearest' }), [now.at])
  useEffect(() => {
    if (now.at === 'recording' || now.at === 'judging') props.onUnkept({ keep: null })
    else props.onUnkept(now.at === 'taken' ? { keep: trial.keep } : null)
    return () => props.onUnkept(null)
  }, [now])
  const words = told(say, trial, clip)
  const record = clip || now.at === 'taken' ? 'valley.record-again' : 'valley.record'
  const busy = now.at === 'opening' || now.at === 'judging'
  return (
    <div class="valley-record">
      <MicroButton
        label={say(now.at === 'recording' ? 'valley.record-stop' : record)}
        recording={now.at === 'recording'}
        level={trial.level}
        disabled={busy}
        onPress={trial.press}
      />
      <p class="valley-told" role="status">
        {words && <span>{words}</span>}
      </p>
      {now.at === 'taken' && (
        <div class="valley-row" ref={choices}>
          <Button icon="sound" onClick={trial.hear}>
            {say('valley.hear')}
          </Button>
          <Button kind="primary" icon="check" onClick={trial.keep}>
            {say('valley.keep')}
          </Button>
        </div>
      )}
      {clip && now.at !== 'taken' && now.at !== 'recording' && <Kept {...props} clip={clip} />}
    </div>
  )
}

function told(say: Say, { now }: Trial, clip: Clip | null): string {
  if (now.at === 'recording') return say('valley.recording')
  if (now.at === 'judging' || now.at === 'opening') return say('valley.judging')
  if (now.at === 'refused') return say(`valley.refused-${now.why}`)
  if (now.at === 'no-microphone') return say(`valley.no-microphone-${now.why}`)
  if (now.at === 'taken') return say(now.full ? 'valley.full' : 'valley.taken')
  // What was just kept may be thrown away again, or stand behind another's.
  if (now.at === 'kept' && clip) return say(clip.id === now.id ? 'valley.kept' : 'valley.kept-beside')
  return say('valley.record-hint')
}

/** The clip that the game says now: who spoke it, who said yes, and how to take it away. */
function Kept({ say, valley, clip, now }: RecordLineProps & { clip: Clip }) {
  const [who, setWho] = useState('')
  const [refused, setRefused] = useState(false)
  const [dropping, setDropping] = useState(false)
  const asked = useRef<HTMLDivElement>(null)
  useEffect(() => asked.current?.scrollIntoView({ block: 'nearest' }), [dropping])
  const yes = () => {
    if (!mayReview(clip, who)) return setRefused(true)
    void valley.clips.change({ ...clip, yes: { who: who.trim(), at: now() } })
  }
  return (
    <section class="valley-clip">
      <div class="valley-clip-head">
        <RoundButton icon="sound" label={say('valley.hear')} onClick={() => void valley.hear(clip)} />
        <p>
          {say('valley.clip-by', clip.speaker)}{' '}
          {clip.yes ? say('valley.clip-yes', { who: clip.yes.who }) : say('valley.clip-no-yes')}
        </p>
        <RoundButton icon="trash" label={say('valley.clip-drop')} onClick={() => setDropping(true)} />
      </div>
      {dropping && (
        <div class="valley-row" role="alert" ref={asked}>
          <Button icon="trash" onClick={() => void valley.clips.drop(clip)}>
            {say('valley.clip-drop')}
          </Button>
          <Button onClick={() => setDropping(false)}>{say('valley.cancel')}</Button>
        </div>
      )}
      {!clip.yes && (
        <form
          class="valley-yes"
          onSubmit={event => {
            event.preventDefault()
            yes()
          }}
        >
          <label class="valley-field">
            <span>{say('valley.yes-who')}</span>
            <input
              type="text"
              maxLength={60}
              autocomplete="off"
              value={who}
              onInput={event => {
                setWho(event.currentTarget.value)
                setRefused(false)
              }}
            />
          </label>
          <Button icon="check" onClick={yes}>
            {say('valley.yes')}
          </Button>
          {refused && (
            <p class="valley-told" role="alert">
              {say('valley.yes-same')}
            </p>
          )}
        </form>
      )}
    </section>
  )
}
