import { useEffect, useMemo, useState } from 'preact/hooks'
import { activities } from '../activities'
import { type LevelText, loadLevel, loadWeb } from '../content/load'
import { boosterCards, metBy } from '../core/booster'
import type { Body } from '../core/entry'
import type { LevelCard } from '../core/level'
import { mark } from '../core/play'
import { cutOff, starsOf } from '../core/progress'
import { recordOfBooster } from '../core/record'
import type { Web } from '../core/web'
import { Loading } from '../ui/loading'
import { Broken } from './broken'
import { Hearth, type Story } from './hearth'
import type { InsideProps } from './inside'

interface HearthRoomProps extends InsideProps {
  readonly strand: string
}

/** A booster: loads the finished levels of a strand, picks the stories, writes the answers down. */
export function HearthRoom(props: HearthRoomProps) {
  const { outside, strand, tag, course } = props
  const leave = () => props.go({ at: 'village' })
  const entries = outside.journal.entries()
  const [texts, setTexts] = useState<ReadonlyMap<string, LevelText> | Error | null>(null)
  const finished = useMemo(() => {
    const stars = starsOf(entries, props.learner.id)
    return [...course.cards.values()].filter(level => level.strand === strand && (stars.get(level.id) ?? 0) > 0)
  }, [strand])

  // An address written by hand, or kept from another child: the hearth has nothing to tell.
  useEffect(() => void (finished.length === 0 && leave()), [])
  useEffect(() => {
    let here = true
    const needsWeb = finished.some(level => activities[level.mechanic]?.needsWeb)
    Promise.all([
      Promise.all(finished.map(level => loadLevel(outside.files, level.id, tag))),
      needsWeb ? loadWeb(outside.files, tag) : null,
    ]).then(
      ([found, web]) => here && setTexts(new Map(found.map(text => [text.level.id, withPages(text, web)]))),
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

/** A card about a page of the pocket internet names that page's own words (`P91.title`). */
function withPages(text: LevelText, web: Web | null): LevelText {
  if (!web) return text
  const words = (key: string) => {
    const [id, name] = key.split('.')
    const page = web.pages.find(one => one.id === id)
    return page && (name === 'title' || name === 'snippet' || name === 'about') ? page[name] : text.words(key)
  }
  return { ...text, words }
}

function Sitting(props: HearthRoomProps & { finished: readonly LevelCard[]; texts: ReadonlyMap<string, LevelText> }) {
  const { outside, texts } = props
  const leave = () => props.go({ at: 'village' })
  const [begun] = useState(() => begin(props))
  const [given, setGiven] = useState<ReadonlyMap<string, string>>(
    () => new Map(begun.answers.map(answer => [answer.on, answer.with ?? ''])),
  )
  const stories = (begun.started.cards ?? []).map(card => storyOf(card, texts))
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

function storyOf(card: { level: string; item: string; repeat: boolean }, texts: ReadonlyMap<string, LevelText>): Story {
  const text = texts.get(card.level)!
  const { level, words } = text
  const { rules } = activities[level.mechanic]!
  const item = level.items.find(one => one.id === card.item)!
  return {
    level,
    item,
    card: rules.card(level, item),
    repeat: card.repeat,
    right: given => rules.right(item, given),
    words,
  }
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
  const hash = finished.map(level => level.hash).join('+')
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
      [...texts.values()].map(text => text.level),
      metBy(entries, learner),
      seed,
    ),
  }
  void outside.journal.append('play-started', started)
  return { started, answers: [], t0 }
}
