import { useEffect, useLayoutEffect, useState } from 'preact/hooks'
import { loadFamily } from '../content/hearth-pack'
import { type LevelText, loadLevel } from '../content/level-text'
import { BrokenPack } from '../content/open'
import { metBy } from '../core/booster'
import { chance, shuffled } from '../core/chance'
import { type Around, eveningOf, stepEvening } from '../core/evening'
import { askable, dealt } from '../core/evening-deal'
import { type Evening as Begun, EVENING_PETAL, houseRule, lastEvening } from '../core/evenings'
import type { Family } from '../core/family'
import { learnersOf } from '../core/learners'
import type { Answer } from '../core/play'
import { Loading } from '../ui/loading'
import { Broken } from './broken'
import { Evening, EveningFrame } from './evening'
import { EveningPlayers } from './evening-players'
import type { Spoken } from './evening-spoken'
import { type InsideProps, pathFor } from './inside'
import { judgedItems, storyOf } from './story-of'
import './play.css'
import './hearth.css'
import './evening.css'

/** Items come from this many finished levels at most: each has to be fetched. */
const MOST_LEVELS = 8
const VIETNAMESE = 'vi'

interface Opened {
  readonly family: Family
  /** The same in Vietnamese; null where that is the language. */
  readonly beside: Family | null
  readonly texts: ReadonlyMap<string, LevelText>
}

/** A family's evening: opens what is told, takes up the one that was cut off, and writes down what happens. */
export function EveningRoom(props: InsideProps) {
  const [evenings, setEvenings] = useState(0)
  const { outside, learner } = props
  const before = evenings === 0 ? lastEvening(outside.journal.entries(), learner.id) : null
  return <Round {...props} key={evenings} before={before} onNew={() => setEvenings(evenings + 1)} />
}

function Round(props: InsideProps & { readonly before: Begun | null; readonly onNew: () => void }) {
  const { outside, learner, stage } = props
  const { journal } = outside
  const say = outside.say()
  const leave = () => props.go({ at: 'village' })
  const [begun, setBegun] = useState(props.before)
  const opened = useOpened(props, begun)
  useLayoutEffect(() => stage?.hush(true), [stage])
  if (opened instanceof Error) return <Broken say={say} reason={opened} onLeave={leave} />
  if (!opened) return <Loading>{say('play.loading')}</Loading>
  if (begun) return <Sitting {...props} begun={begun} opened={opened} />
  const start = (around: readonly Around[]) => {
    const next = begin(props, around, opened)
    void journal.append('evening', { ...next, learner: learner.id, around: [...around], turns: [...next.turns] })
    outside.sound('lantern')
    setBegun(next)
  }
  return <Gathering {...props} rule={houseRule(journal.entries(), learner.id)} leave={leave} onStart={start} />
}

function Gathering(
  props: InsideProps & {
    rule: ReturnType<typeof houseRule>
    leave: () => void
    onStart: (around: readonly Around[]) => void
  },
) {
  const { outside, learner } = props
  const near = learnersOf(outside.journal.entries()).filter(one => one.id !== learner.id)
  const me: Around = { picture: learner.picture, name: learner.nickname, hand: 'shoot' }
  const [around, setAround] = useState<readonly Around[]>([me])
  const say = outside.say()
  return (
    <EveningFrame around={around} say={say} art={outside.files.art} onLeave={props.leave} onHelp={props.onHelp}>
      <EveningPlayers
        say={say}
        art={outside.files.art}
        around={around}
        near={near}
        rule={props.rule}
        spoken={props.rule && spokenOf(props, props.rule.evening)}
        onChange={setAround}
        onStart={() => props.onStart(around)}
      />
    </EveningFrame>
  )
}

interface SittingProps extends InsideProps {
  readonly begun: Begun
  readonly opened: Opened
  readonly onNew: () => void
}

function Sitting(props: SittingProps) {
  const { outside, begun, opened, learner, tag } = props
  const { evening, around, turns } = begun
  const { journal } = outside
  const [answers, setAnswers] = useState(begun.answers)
  const state = eveningOf(turns, answers)
  const leave = () => props.go({ at: 'village' })
  const act = (answer: Answer) => {
    const next = stepEvening(turns, state, answer)
    if (next === state) return
    void journal.append('answer', { play: evening, n: answers.length, answer: { with: '', ...answer } })
    if (next.over) void journal.append('petal', { learner: learner.id, level: EVENING_PETAL })
    setAnswers([...answers, answer])
  }
  const textOf = (level: string | undefined) => opened.texts.get(level ?? '')!
  const shared = { around, turns, state, say: outside.say(), art: outside.files.art }
  return (
    <EveningFrame {...shared} onLeave={leave} onHelp={props.onHelp}>
      <Evening
        {...shared}
        {...opened}
        story={({ level, ids }) => storyOf(textOf(level), ids[0]!, false)}
        vietnamese={({ level }) => (opened.beside ? textOf(level).vietnamese : null)}
        sound={outside.sound}
        listen={outside.listen(tag)}
        spoken={spokenOf(props, evening)}
        act={act}
        onPrint={() => print()}
        onNew={props.onNew}
        onLeave={leave}
      />
    </EveningFrame>
  )
}

const spokenOf = ({ outside, tag }: InsideProps, evening: string): Spoken => ({
  ...{ evening, tag: outside.chosen().home ?? tag, valley: outside.valley },
  ...{ now: () => outside.now().at, newId: outside.newId },
})

/** Null while it is fetched. An evening that goes on needs its own levels; a new one some that were finished. */
function useOpened(props: InsideProps, begun: Begun | null): Opened | Error | null {
  const { outside, tag, stars } = props
  const [opened, setOpened] = useState<Opened | Error | null>(null)
  const [levels] = useState(() => {
    if (begun) return [...new Set(begun.turns.flatMap(({ level }) => level ?? []))]
    const finished = pathFor(props).filter(({ id }) => stars.has(id))
    return shuffled(finished, chance(outside.newSeed()))
      .slice(0, MOST_LEVELS)
      .map(({ id }) => id)
  })
  useEffect(() => {
    let here = true
    const missing = (reason: unknown) => {
      // A level that cannot be fetched now must not keep a new evening from beginning.
      if (reason instanceof BrokenPack && !begun) return null
      throw reason
    }
    Promise.all([
      loadFamily(outside.files, tag),
      tag === VIETNAMESE ? null : loadFamily(outside.files, VIETNAMESE),
      Promise.all(levels.map(id => loadLevel(outside.files, id, tag).catch(missing))),
    ]).then(
      ([family, beside, texts]) => {
        const found = texts.flatMap(text => (text ? [[text.level.id, text] as const] : []))
        if (here) setOpened({ family, beside, texts: new Map(found) })
      },
      (reason: Error) => here && setOpened(reason),
    )
    return () => {
      here = false
    }
  }, [tag])
  return opened
}

function begin(props: InsideProps, around: readonly Around[], { family, texts }: Opened): Begun {
  const { outside, learner, stars } = props
  const seed = outside.newSeed()
  const open = new Set(pathFor(props).map(({ id }) => id))
  const levels = [...texts.values()].map(text => {
    const { id, tier } = text.level
    return { id, tier, items: judgedItems(text), lit: (stars.get(id) ?? 0) >= 3 }
  })
  const length = (level: string, item: { id: string }) => {
    const text = texts.get(level)!
    return storyOf(text, item.id, false).card.lines.reduce((sum, { key }) => sum + text.words(key).length, 0)
  }
  const met = new Set(metBy(outside.journal.entries(), learner.id).keys())
  const deck = {
    asked: askable(levels, met, seed, length),
    talk: family.cards.filter(({ level }) => level === undefined || open.has(level)),
    finished: new Set(levels.map(({ id }) => id)),
  }
  return { evening: outside.newId(), around, turns: dealt(around, deck, seed), answers: [] }
}
