import { useEffect, useMemo, useState } from 'preact/hooks'
import type { Course } from '../content/course'
import type { Learner } from '../core/learners'
import type { LevelCard } from '../core/level'
import { starsOf } from '../core/progress'
import type { Lms } from '../platform/lms'
import type { Stage } from '../stage/stage'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { Icon } from '../ui/icon'
import { Aloud, type ReadingAloud } from '../ui/listen'
import { Loading } from '../ui/loading'
import type { Say } from '../ui/say'
import { BrokenStart } from './broken'
import { HelpRoom } from './help-room'
import type { RoomProps } from './inside'
import './lesson.css'
import { LanguageDoor } from './language-door'
import { Notice } from './notice'
import type { Outside } from './outside'
import { type Finished, PlayRoom } from './play-room'
import { Result } from './result'
import { SettingsRoom } from './settings-room'
import { useChanges } from './use-changes'
import { endonymOf, useHome } from './use-home'

interface LessonRoomProps {
  readonly outside: Outside
  readonly course: Course
  readonly card: LevelCard
  /** Whoever the course system says is there: the game does not ask. */
  readonly learner: Learner
  readonly lms: Lms
}

/** One level by itself, for one child, inside a course system: the play, what came of it, and the end. */
export function LessonRoom({ outside, course, card, learner, lms }: LessonRoomProps) {
  useChanges(outside)
  const { stage, missing } = useStage(outside)
  const [at, setAt] = useState<'play' | 'rest' | 'over'>('play')
  const [finished, setFinished] = useState<Finished | null>(null)
  const [dialog, setDialog] = useState<'help' | 'settings' | 'languages' | 'alone' | null>(
    lms.state() === 'none' ? 'alone' : null,
  )
  const stars = starsOf(outside.journal.entries(), learner.id)
  const say = outside.say()
  const tag = outside.tag()
  const aloud = outside.chosen().aloud ?? card.tier === 1
  const reading = useMemo(
    (): ReadingAloud => ({ itself: aloud ? outside.speakItself : null, hush: outside.hush }),
    [outside, aloud],
  )
  const home = useHome(outside, learner, false)
  const room: RoomProps = {
    ...{ outside, tag, go: () => setAt('rest') },
    ...{ onHelp: () => setDialog('help'), onSettings: () => setDialog('settings') },
    ...{ endonym: endonymOf(outside, home), onLanguages: () => setDialog('languages') },
  }
  const shown = () => {
    if (missing) return <BrokenStart say={say} reason={missing} onLeave={outside.reload} />
    if (stage === undefined) return <Loading>{say('play.loading')}</Loading>
    if (at === 'rest') return <Rest say={say} onGoOn={() => setAt('play')} />
    if (at === 'over') return <Over say={say} />
    const end = () => {
      lms.finish()
      setAt('over')
    }
    const again = () => setFinished(null)
    if (finished) return <Came {...{ outside, finished, learner, lms, stage }} onAgain={again} onEnd={end} />
    const play = { ...room, course, stage, learner, titles: {}, stars }
    return <PlayRoom {...play} card={card} onFinished={setFinished} />
  }
  return (
    <Aloud.Provider value={reading}>
      {shown()}
      {dialog === 'languages' && (
        <LanguageDoor {...{ outside, learner }} onClose={() => setDialog(null)} onValley={null} />
      )}
      {dialog === 'help' && <HelpRoom {...room} onClose={() => setDialog(null)} />}
      {dialog === 'settings' && <SettingsRoom {...room} aloud={aloud} onClose={() => setDialog(null)} />}
      {dialog === 'alone' && stage !== undefined && <Alone say={say} onClose={() => setDialog(null)} />}
    </Aloud.Provider>
  )
}

/** Undefined while it is on its way, null where there is no canvas. */
function useStage(outside: Outside): { stage: Stage | null | undefined; missing: Error | null } {
  const [stage, setStage] = useState<Stage | null | undefined>(undefined)
  const [missing, setMissing] = useState<Error | null>(null)
  const calm = outside.calm()
  useEffect(() => void outside.stage().then(setStage, setMissing), [outside])
  useEffect(() => stage?.setCalm(calm), [stage, calm])
  return { stage, missing }
}

interface CameProps {
  readonly outside: Outside
  readonly finished: Finished
  readonly learner: Learner
  readonly lms: Lms
  readonly stage: Stage | null
  readonly onAgain: () => void
  readonly onEnd: () => void
}

function Came({ outside, finished, learner, lms, stage, onAgain, onEnd }: CameProps) {
  const { text, card, marks, stars } = finished
  const { journal } = outside
  const say = outside.say()
  useEffect(() => {
    stage?.hush(true)
    outside.sound('lantern')
  }, [])
  const petal = journal.entries().some(entry => entry.kind === 'petal')
  return (
    <Result
      {...{ say, marks, stars, petal, onAgain }}
      art={outside.files.art}
      level={text.level}
      words={text.words}
      saved="saved"
      woven={[]}
      first={finished.first}
      listen={outside.listen(outside.tag())}
      onPetal={() => void journal.append('petal', { learner: learner.id, level: card.id })}
      onRetry={() => {}}
      onMap={onEnd}
      way={{ words: say('lesson.done'), icon: 'check', note: <Sent say={say} lms={lms} /> }}
      onNext={null}
      onHandOver={null}
    />
  )
}

/** Whether the course system has it. */
function Sent({ say, lms }: { say: Say; lms: Lms }) {
  const [, turn] = useState(0)
  useEffect(() => lms.watch(() => turn(n => n + 1)), [lms])
  const code = lms.trouble()
  if (lms.state() === 'none') return <p class="lesson-sent">{say('lesson.kept-nowhere')}</p>
  if (code === null) {
    return (
      <p class="lesson-sent" role="status">
        <Icon name="check" /> <span>{say('lesson.sent')}</span>
      </p>
    )
  }
  return (
    <div class="lesson-sent" role="alert">
      <Icon name="warning" /> <span>{say('lesson.not-sent', { code })}</span>
      <Button icon="undo" onClick={() => lms.retry()}>
        {say('lesson.send-again')}
      </Button>
    </div>
  )
}

function Alone({ say, onClose }: { say: Say; onClose: () => void }) {
  return (
    <Dialog title={say('lesson.alone-title')} closeLabel={say('app.close')} onClose={onClose}>
      <p>{say('lesson.alone-line')}</p>
      <div class="stack">
        <Button kind="primary" icon="play" big autoFocus onClick={onClose}>
          {say('lesson.alone-go')}
        </Button>
      </div>
    </Dialog>
  )
}

function Rest({ say, onGoOn }: { say: Say; onGoOn: () => void }) {
  const go = (
    <Button kind="primary" icon="play" big onClick={onGoOn}>
      {say('lesson.go-on')}
    </Button>
  )
  return (
    <Notice icon="pause" title={say('lesson.rest-title')} actions={go}>
      <p>{say('lesson.rest-line')}</p>
    </Notice>
  )
}

function Over({ say }: { say: Say }) {
  return (
    <Notice icon="check" title={say('lesson.over-title')} actions={null}>
      <p>{say('lesson.over-line')}</p>
    </Notice>
  )
}
