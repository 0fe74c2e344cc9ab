import { useEffect } from 'preact/hooks'
import type { ClassPlay } from '../core/class-play'
import { Button } from '../ui/button'
import { Icon } from '../ui/icon'
import { Lantern } from '../ui/lantern'
import { Panel } from '../ui/panel'
import type { ClassLevel } from './class-level'
import { Frame } from './frame'
import type { GameProps } from './whole-game'
import { isLit, type Score } from './whole-score'

interface EndProps extends GameProps {
  readonly level: ClassLevel
  readonly play: ClassPlay
  readonly score: Score
  /** How many records were written, and codes of those who answered too little; null until they are. */
  readonly saved: { readonly n: number; readonly few: readonly string[] } | null
  /** Writes the records. */
  readonly onSave: () => Promise<void>
}

/** The class has finished: its lanterns, what was written down, and what to take home. */
export function WholeEnd({ say, level, play, pupils, score, saved, onSave, onBack, levelTitle }: EndProps) {
  // Taken up after the last answer: only the records were missing.
  useEffect(() => void (saved === null && void onSave()), [])
  const { items, text, played } = level
  const lit = score.filter(isLit).length
  const tapped = [...play.answers.values()].every(({ answers }) => answers.length === 0)
  const nameOf = (code: string) => pupils.find(pupil => pupil.code === code)?.name ?? code
  return (
    <Frame title={levelTitle(played.id)} back={say('whole.end-back')} onBack={onBack}>
      <Panel band="tai-pieu-hook" slim title={say('whole.end-title')} class="whole-end">
        <p class="whole-end-lanterns" aria-hidden="true">
          {items.map(({ item }, i) => (
            <Lantern key={item.id} lit={score[i] !== undefined && isLit(score[i])} size={44} />
          ))}
        </p>
        <p>
          <b>{say('whole.end-lanterns', { lit, of: items.length })}</b>
        </p>
        <p class="whole-end-ask">
          <Icon name="talk" size={30} /> <span>{say('whole.end-ask')}</span>
        </p>
        <p class="whole-carry">{text.words(`${played.id}.carry`)}</p>
        <p role="status">
          {tapped && say('whole.end-tap')}
          {!tapped && (saved ? say('whole.end-saved', { n: saved.n }) : say('whole.end-saving'))}
        </p>
        {saved && saved.few.length > 0 && <p>{say('whole.end-few', { names: saved.few.map(nameOf).join(', ') })}</p>}
        <Button kind="primary" icon="back" big onClick={onBack}>
          {say('whole.end-back')}
        </Button>
      </Panel>
    </Frame>
  )
}
