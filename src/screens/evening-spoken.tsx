import { useEffect, useRef, useState } from 'preact/hooks'
import { heardOf, ruleKey } from '../core/clip'
import type { HouseRule } from '../core/evening'
import type { Valley } from '../platform/valley'
import { Button } from '../ui/button'
import { MicroButton } from '../ui/micro-button'
import type { Say } from '../ui/say'
import { type Trial, useTake } from './use-take'

/** What a screen needs to record a family's rule, and to say it again. */
export interface Spoken {
  /** Of the evening: its rule is found by it. */
  readonly evening: string
  /** Language of the house. */
  readonly tag: string
  readonly valley: () => Promise<Valley>
  readonly now: () => number
  readonly newId: () => string
}

interface SpokenProps {
  readonly say: Say
  readonly spoken: Spoken
}

/** The rule in the family's own voice. It stays on this tablet. `onKept`: it can be heard from now on. */
export function SpeakRule({ say, spoken, onKept }: SpokenProps & { onKept: () => void }) {
  const valley = useValley(spoken)
  const [open, setOpen] = useState(false)
  // Spoken before the evening was cut off.
  useEffect(() => {
    if (valley && heardOf(valley.clips.saying(ruleKey(spoken.evening)))) onKept()
  }, [valley])
  if (!open || !valley)
    return (
      <Button icon="micro" disabled={open} onClick={() => setOpen(true)}>
        {say('evening.rule-say-own')}
      </Button>
    )
  return <Speaking say={say} spoken={spoken} valley={valley} onKept={onKept} />
}

function Speaking({ say, spoken, valley, onKept }: SpokenProps & { valley: Valley; onKept: () => void }) {
  // Nobody is asked for a name here: it is the house that speaks.
  const house = { who: say('evening.rule-house'), village: say('evening.rule-house'), agreed: spoken.now() }
  const line = { tag: spoken.tag, key: ruleKey(spoken.evening), vi: say('evening.keep-rule') }
  const trial = useTake(valley, line, house, spoken)
  const { now, level } = trial
  const recording = now.at === 'recording'
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (now.at === 'kept') onKept()
    // On a phone the button that came with it would lie below the edge.
    box.current?.scrollIntoView({ block: 'nearest' })
  }, [now.at])
  return (
    <div class="evening-spoken" ref={box}>
      <MicroButton
        label={say(recording ? 'evening.rule-speak-stop' : 'evening.rule-speak')}
        recording={recording}
        level={level}
        disabled={now.at === 'opening' || now.at === 'judging'}
        onPress={trial.press}
      />
      <p role="status">{told(say, trial)}</p>
      {now.at === 'taken' && (
        <div class="evening-ways">
          <Button icon="sound" onClick={trial.hear}>
            {say('evening.rule-hear')}
          </Button>
          <Button icon="check" kind="primary" onClick={trial.keep}>
            {say('evening.rule-keep')}
          </Button>
        </div>
      )}
    </div>
  )
}

function told(say: Say, { now }: Trial): string {
  if (now.at === 'recording') return say('evening.rule-speaking')
  if (now.at === 'no-microphone') return say(`evening.rule-microphone-${now.why}`)
  if (now.at === 'refused') return say('evening.rule-not-heard')
  if (now.at === 'taken') return say(now.full ? 'evening.rule-full' : 'evening.rule-taken')
  return say(now.at === 'kept' ? 'evening.rule-kept' : 'evening.rule-speak-hint')
}

/** The rule as it is shown: one that was only spoken has a sentence in its place, in the language of now. */
export function ruleText(say: Say, { rule, ruleFrom }: HouseRule): string {
  return ruleFrom === 'spoken' ? say('evening.rule-spoken') : (rule ?? '')
}

/**
 * Says the rule as the family said it; nothing where it did not, or agreed on another one afterwards. It is theirs: whoever
 * holds the phone can erase it, after one question, and speak it anew.
 */
export function HearRule({ say, spoken, state }: SpokenProps & { state: HouseRule }) {
  const valley = useValley(spoken)
  const [since, setSince] = useState<'erased' | 'kept' | null>(null)
  const erased = since === 'erased'
  if (!valley || (state.ruleFrom !== 'spoken' && state.ruleFrom !== 'own')) return null
  const clips = valley.clips.saying(ruleKey(spoken.evening))
  const clip = heardOf(clips)
  const erase = async () => {
    await Promise.all(clips.map(one => valley.clips.drop(one)))
    setSince('erased')
  }
  if (clip)
    return (
      <div class="evening-ways">
        <Button icon="sound" onClick={() => void valley.hear(clip)}>
          {say('evening.rule-hear-house')}
        </Button>
        <EraseRule say={say} onErase={() => void erase()} />
      </div>
    )
  if (state.ruleFrom === 'own' && !erased) return null
  return (
    <>
      <p role="status">{say(erased ? 'evening.rule-erased' : 'evening.rule-silent')}</p>
      <SpeakRule say={say} spoken={spoken} onKept={() => setSince('kept')} />
    </>
  )
}

/** Asked once: what is erased cannot be brought back. */
function EraseRule({ say, onErase }: { say: Say; onErase: () => void }) {
  const [asked, setAsked] = useState(false)
  if (!asked)
    return (
      <Button icon="trash" onClick={() => setAsked(true)}>
        {say('evening.rule-erase')}
      </Button>
    )
  return (
    <>
      <p role="status">{say('evening.rule-erase-sure')}</p>
      <Button icon="trash" onClick={onErase}>
        {say('evening.rule-erase-yes')}
      </Button>
      <Button icon="undo" autoFocus onClick={() => setAsked(false)}>
        {say('evening.rule-erase-no')}
      </Button>
    </>
  )
}

function useValley({ valley }: Spoken): Valley | null {
  const [opened, setOpened] = useState<Valley | null>(null)
  useEffect(() => {
    let here = true
    void valley().then(found => here && setOpened(found))
    return () => {
      here = false
    }
  }, [])
  return opened
}
