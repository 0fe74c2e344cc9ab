import { useEffect, useMemo, useState } from 'preact/hooks'
import { type LevelText, loadLevel } from '../content/level-text'
import { boosterCards, metBy, remembered } from '../core/booster'
import type { Body } from '../core/entry'
import type { LevelCard } from '../core/level'
import { mark } from '../core/play'
import { cutOff } from '../core/progress'
import { recordOfBooster } from '../core/record'
import { Loading } from '../ui/loading'
import { Broken } from './broken'
import { Hearth } from './hearth'
import { type InsideProps, pathFor } from './inside'
import { judgedItems, storyOf } from './story-of'

interface HearthRoomProps extends InsideProps {
  readonly strand: string
}

/** A booster: loads the finished levels of a strand that are open to this child, picks the stories, writes the answers down. */
export function HearthRoom(props: HearthRoomProps) {
  const { outside, strand, tag } = props
  const leave = () => props.go({ at: 'village' })
  const [texts, setTexts] = useState<ReadonlyMap<string, LevelText> | Error | null>(null)
  const finished = useMemo(() => {
    const open = pathFor(props).filter(level => level.strand === strand)
    return remembered(outside.journal.entries(), props.learner.id, open, outside.now()).map(one => one.level)
  }, [strand])

  // An address written by hand, or kept from another child: the hearth has nothing to tell.
  useEffect(() => void (finished.length === 0 && leave()), [])
  useEffect(() => {
    let here = true
    Promise.all(finished.map(level => loadLevel(outside.files, level.id, tag))).then(
      found => here && setTexts(new Map(found.map(text => [text.level.id, text]))),
      (reason: Error) => here && setTexts(reason),
    )
    return () => {
      here = false
    }
  }, [strand, tag])

  if (texts instanceof Error) return <Broken say={outside.say()} reason={texts} onLeave={leave} />
  if (!texts || finished.length === 0) return <Loading>{outside.say()('play.loading')}</Loading>
  return <Sitting {...props} finished={finished} texts={texts} />
}

function Sitting(props: HearthRoomProps & { finished: readonly LevelCard[]; texts: ReadonlyMap<string, LevelText> }) {
  const { outside, texts } = props
  const leave = () => props.go({ at: 'village' })
  const [begun] = useState(() => begin(props))
  const [given, setGiven] = useState<ReadonlyMap<string, string>>(
    () => new Map(begun.answers.map(answer => [answer.on, answer.with ?? ''])),
  )
  const stories = (begun.started.cards ?? []).map(card => storyOf(texts.get(card.level)!, card.item, card.repeat))
  const marks = stories.flatMap(story => {
    const answer = given.get(story.item.id)
    return answer === undefined ? [] : [mark(story.item, answer, story.right(answer), 1)]
  })
  return (
    <Hearth
      stories={stories}
      given={given}
      marks={marks}
      say={outside.say()}
      art={outside.files.art}
      stage={props.stage}
      sound={outside.sound}
      listen={outside.listen(props.tag)}
      onGive={(item, answer) => {
        const n = given.size
        setGiven(new Map([...given, [item, answer]]))
        void outside.journal.append('answer', {
          play: begun.started.play,
          n,
          answer: { do: 'judge', on: item, with: answer },
        })
      }}
      onFinish={() => {
        void outside.journal.append(
          'record',
          recordOfBooster(begun.started, marks, { t0: begun.t0, t1: outside.now().at }),
        )
        leave()
      }}
      onLeave={leave}
      onHelp={props.onHelp}
    />
  )
}

function begin({
  outside,
  strand,
  learner: { id: learner },
  finished,
  texts,
}: HearthRoomProps & { finished: readonly LevelCard[]; texts: ReadonlyMap<string, LevelText> }) {
  const entries = outside.journal.entries()
  // Levels that change edition end a booster that was cut off, as they end a play.
  const hash = finished
    .map(level => level.hash)
    .sort()
    .join('+')
  const t0 = outside.now().at
  const before = cutOff(entries, learner, strand, hash)
  if (before) return { ...before, t0 }
  const seed = outside.newSeed()
  const started: Body<'play-started'> = {
    play: outside.newId(),
    learner,
    level: strand,
    hash,
    kind: 'booster',
    pool: 'fresh',
    seed,
    mode: 'alone',
    cards: boosterCards(
      finished.map(({ id }) => ({ id, items: judgedItems(texts.get(id)!) })),
      metBy(entries, learner),
      seed,
    ),
  }
  void outside.journal.append('play-started', started)
  return { started, answers: [], t0 }
}
