import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { activities } from '../activities'
import type { Activity, ActivityProps } from '../activities/activity'
import { type LevelText, loadLevel } from '../content/level-text'
import { loadWeb } from '../content/load'
import { BrokenPack } from '../content/open'
import type { Body } from '../core/entry'
import { learnersOf } from '../core/learners'
import type { Item, LevelCard } from '../core/level'
import type { Mark } from '../core/marks'
import type { Answer } from '../core/play'
import { answersOf, cutOff } from '../core/progress'
import { levelToRecall, recallItems } from '../core/recall'
import { recordOfPlay, recordOfTest, recordsOfTurns } from '../core/record'
import type { DueTest } from '../core/transfer'
import { everybodyIn, groupOf, turnsOf } from '../core/turns'
import type { Web } from '../core/web'
import { Loading } from '../ui/loading'
import { Broken } from './broken'
import { type InsideProps, pathFor, playNext } from './inside'
import type { Outside } from './outside'
import { Play } from './play'
import { Recall } from './recall'
import type { Story } from './story-card'
import { judgedItems, storyOf } from './story-of'

export interface Finished {
  readonly play: string
  readonly text: LevelText
  readonly card: LevelCard
  readonly marks: readonly Mark[]
  readonly stars: number
  /** True when this lit the lantern for the first time. */
  readonly first: boolean
}

interface PlayRoomProps extends InsideProps {
  readonly card: LevelCard
  /** The paper, where this is a test. */
  readonly due?: DueTest
  readonly onFinished: (finished: Finished) => void
}

interface Opened {
  readonly activity: Activity
  readonly View: ComponentType<ActivityProps>
  readonly text: LevelText
  readonly web: Web | null
  /** The level that the two first questions come from; null where there are none. */
  readonly older: LevelText | null
}

/** Loads a level with its mechanic, takes up the play where it was cut off, and writes down what is answered. */
export function PlayRoom(props: PlayRoomProps) {
  const { outside, card, due, tag } = props
  const stars = props.stars.get(card.id) ?? 0
  const leave = () => props.go({ at: 'village' })
  const [opened, setOpened] = useState<Opened | Error | null>(null)
  const [begun, setBegun] = useState(() => begin(props, false))
  const [recalling, setRecalling] = useState(true)

  useEffect(() => {
    let here = true
    open(outside, card, begun.recalls, tag).then(
      found => here && setOpened(found),
      (reason: Error) => here && setOpened(reason),
    )
    return () => {
      here = false
    }
  }, [card.id, tag])

  const say = outside.say()
  if (opened instanceof Error) return <Broken say={say} reason={opened} onLeave={leave} />
  if (!opened) return <Loading>{say('play.loading')}</Loading>
  const { activity, View, text, web, older } = opened
  const { started } = begun
  if (recalling && older && begun.recalls === older.level.id) {
    return (
      <Recall
        stories={storiesOf(older, started.seed)}
        from={props.titles[older.level.id] ?? older.level.id}
        say={say}
        art={outside.files.art}
        stage={props.stage}
        sound={outside.sound}
        listen={outside.listen(tag)}
        onDone={() => setRecalling(false)}
        onLeave={leave}
        onHelp={props.onHelp}
      />
    )
  }
  const run = { pool: started.pool, seed: started.seed, form: started.form }
  const entries = outside.journal.entries()
  const here = learnersOf(entries)
  const group = groupOf(entries, started.play, started.learner)
  return (
    <Play
      key={started.play}
      level={text.level}
      activity={activity}
      View={View as ComponentType<ActivityProps>}
      run={run}
      answers={begun.answers}
      stars={due ? null : stars}
      // A test is each child’s own.
      learners={due ? [] : here}
      group={group}
      onTogether={(friends, hands) =>
        void outside.journal.append('play-together', { play: started.play, learners: [...friends], hands })
      }
      onSeat={change => void outside.journal.append('play-seat', { play: started.play, ...change })}
      onNext={id => playNext(props, props.course, id)}
      onOther={() => props.go({ at: 'title' })}
      words={text.words}
      has={text.has}
      vietnamese={text.vietnamese}
      drawing={text.drawing}
      say={say}
      art={outside.files.art}
      stage={props.stage}
      web={web}
      sound={outside.sound}
      listen={outside.listen(tag)}
      onAnswer={(n, answer) =>
        void outside.journal.append('answer', { play: started.play, n, answer: { with: '', ...answer } })
      }
      onFinish={(state, answers, group) => {
        const { rules } = activity
        const marks = rules.marks(text.level, state)
        const body = due
          ? recordOfTest(started, marks, begun.time())
          : recordOfPlay(started, marks, card.tier, rules.secondStar(text.level, state), begun.time())
        const turns = turnsOf(rules, text.level, run, answers, group)
        for (const record of recordsOfTurns(body, everybodyIn(group), turns))
          void outside.journal.append('record', record)
        props.onFinished({ play: started.play, text, card, marks, stars: body.stars, first: stars === 0 })
      }}
      onLeave={leave}
      onStartOver={due ? null : () => setBegun(begin(props, true))}
      onHelp={props.onHelp}
      onSettings={props.onSettings}
    />
  )
}

async function open(outside: Outside, card: LevelCard, recalls: string | null, tag: string): Promise<Opened> {
  const activity = activities[card.mechanic]
  if (!activity) throw new Error(`No mechanic ${card.mechanic} for ${card.id}`)
  const [View, text, web, older] = await Promise.all([
    activity.view(),
    loadLevel(outside.files, card.id, tag),
    activity.needsWeb ? loadWeb(outside.files, tag) : null,
    recalls === null ? null : loadLevel(outside.files, recalls, tag).catch(withoutRecall),
  ])
  return { activity, View: View as ComponentType<ActivityProps>, text, web, older }
}

/** An older level that cannot be fetched now must not keep the child from the new one: it begins without questions. */
function withoutRecall(reason: unknown): null {
  if (reason instanceof BrokenPack) return null
  throw reason
}

function storiesOf(older: LevelText, seed: number): Story[] {
  const { level, words } = older
  const { card } = activities[level.mechanic]!.rules
  const length = (item: Item) => card(level, item).lines.reduce((sum, line) => sum + words(line.key).length, 0)
  return recallItems(judgedItems(older), length, seed).map(item => storyOf(older, item.id, false))
}

interface Beginning {
  readonly started: Body<'play-started'>
  readonly answers: readonly Answer[]
  /** The older level to ask two questions from first; null when the play goes on, or nothing else was finished. */
  readonly recalls: string | null
  readonly time: () => { t0: number; t1: number }
}

/** The play that was cut off, or a new one, which is written down at once. `anew`: over again, at the child's wish. */
function begin(props: PlayRoomProps, anew: boolean): Beginning {
  const { outside, card, due, learner } = props
  const { journal } = outside
  const entries = journal.entries()
  const { at } = outside.now()
  const time = () => ({ t0: at, t1: outside.now().at })
  const before = anew ? null : cutOff(entries, learner.id, card.id, card.hash)
  if (before && before.started.form === due?.form) {
    return { started: before.started, answers: answersOf(entries, before.started.play), recalls: null, time }
  }
  const recalls = anew || due ? null : (levelToRecall(entries, learner.id, pathFor(props), card.strand)?.id ?? null)
  const started: Body<'play-started'> = {
    play: outside.newId(),
    learner: learner.id,
    level: card.id,
    hash: card.hash,
    ...(due ? ({ kind: 'transfer', pool: 'transfer' } as const) : ({ kind: 'level', pool: 'core' } as const)),
    seed: outside.newSeed(),
    mode: 'alone',
    ...(recalls !== null && { recalls }),
    ...(due ? { form: due.form, when: due.when } : {}),
  }
  void journal.append('play-started', started)
  return { started, answers: [], recalls, time }
}
