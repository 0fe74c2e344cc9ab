import { useEffect, useMemo, useState } from 'preact/hooks'
import { type ClassPlay, classPlay, classRecords } from '../core/class-play'
import type { Body } from '../core/entry'
import type { LevelCard } from '../core/level'
import { cardNumbers } from '../core/paper-cards'
import { type ClassLevel, classLevel, useLevelText } from './class-level'
import { Frame } from './frame'
import { useNotesWindow } from './notes-window'
import { Waiting } from './waiting'
import type { Way, WholeProps } from './whole'
import { WholeEnd } from './whole-end'
import { Round } from './whole-round'
import { scoreOf } from './whole-score'
import './whole-game.css'
import './teacher-notes.css'

export interface GameProps extends WholeProps {
  readonly card: LevelCard
  readonly way: Way
}

/** A level played by the whole class, taken up where the power failed. */
export function WholeGame(props: GameProps & { anew: boolean }) {
  const { say, card, levelTitle, onBack } = props
  const text = useLevelText(props, card.id)
  const [begun] = useState(() => begin(props))
  const level = useMemo(
    () => (text && text !== 'broken' ? classLevel(text, card, begun.started.seed) : null),
    [text, begun],
  )
  if (!level) {
    return (
      <Frame title={levelTitle(card.id)} back={say('whole.leave')} onBack={onBack}>
        <Waiting say={say} broken={text === 'broken'} />
      </Frame>
    )
  }
  return <Game {...props} level={level} begun={begun} />
}

function begin({ journal, shown, card, way, anew, newId, newSeed, now }: GameProps & { anew: boolean }): ClassPlay {
  const before = anew ? null : classPlay(journal.entries(), shown.name, card)
  if (before && before.started.way === way.by && before.started.teams === way.teams) return before
  const started: Body<'class-play'> = {
    ...{ play: newId(), class: shown.name, level: card.id, hash: card.hash, seed: newSeed() },
    ...{ way: way.by, teams: way.teams },
  }
  void journal.append('class-play', started)
  return { started, t0: now(), answers: new Map() }
}

/** What was answered to one item, as it is written down. */
export type Answered = Pick<Body<'class-answers'>, 'answers' | 'teams'>

function Game(props: GameProps & { level: ClassLevel; begun: ClassPlay }) {
  const { journal, shown, pupils, level, begun, way } = props
  const [play, setPlay] = useState(begun)
  const [at, setAt] = useState(() => level.items.filter(({ item }) => begun.answers.has(item.id)).length)
  const [noted, setNoted] = useState(false)
  const [tapping, setTapping] = useState(false)
  const alone = useNotesWindow(props.say('whole.notes-title'))
  const [absent, setAbsent] = useState<ReadonlySet<string>>(new Set())
  const [saved, setSaved] = useState<{ n: number; few: readonly string[] } | null>(null)
  const numbers = useMemo(() => {
    const codes = pupils.map(({ code }) => code)
    const found = cardNumbers(journal.entries(), shown.name, codes)
    if (found.news) void journal.append('paper-cards', found.news)
    return found
  }, [pupils])
  const answered = (item: string, given: Answered) => {
    const body = { play: play.started.play, class: shown.name, item, ...given }
    void journal.append('class-answers', body)
    setPlay({ ...play, answers: new Map([...play.answers, [item, body]]) })
  }
  const save = async () => {
    const made = classRecords(journal.entries(), play, level.played, props.now(), props.newId)
    for (const tie of made.ties) void journal.append('learner-code', tie)
    await Promise.all(made.records.map(record => journal.append('record', record)))
    setSaved({ n: made.records.length, few: made.few })
  }
  const score = scoreOf(level, play)
  const question = level.items[at]
  // Talking takes longer than a screen stays lit by itself.
  useEffect(() => props.stayAwake(), [])
  useEffect(() => {
    if (!question) alone.close()
  }, [question])
  if (!question) return <WholeEnd {...props} score={score} play={play} saved={saved} onSave={save} />
  return (
    <Round
      key={question.item.id}
      {...props}
      way={tapping ? { ...way, by: 'tap' } : way}
      question={question}
      at={at}
      numbers={numbers}
      noted={noted}
      onNoted={() => setNoted(!noted)}
      alone={alone}
      absent={absent}
      onAbsent={setAbsent}
      score={score}
      given={play.answers.get(question.item.id) ?? null}
      onAnswered={given => answered(question.item.id, given)}
      onNext={() => setAt(at + 1)}
      onTapping={() => setTapping(true)}
    />
  )
}
