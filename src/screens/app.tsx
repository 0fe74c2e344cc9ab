import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { type Course, loadTitles, openCourse } from '../content/course'
import { type Learner, learnersOf } from '../core/learners'
import { tierOf } from '../core/path'
import type { Stage } from '../stage/stage'
import { Aloud, type ReadingAloud } from '../ui/listen'
import { Loading } from '../ui/loading'
import { BrokenStart } from './broken'
import { CardRoom } from './card-room'
import { DeskRoom } from './desk-room'
import { HandOverRoom } from './hand-over-room'
import { HelpRoom } from './help-room'
import type { RoomProps } from './inside'
import { LanguageDoor } from './language-door'
import { RecordsNotice, worthTelling } from './notice'
import type { Outside } from './outside'
import type { Finished } from './play-room'
import { hashOf, type Route, useRoute } from './route'
import { SendRoom } from './send-room'
import { SettingsRoom } from './settings-room'
import { TitleRoom } from './title-room'
import { useChanges } from './use-changes'
import { endonymOf, useHome } from './use-home'
import { ValleyDoor } from './valley-door'

type InsideModule = typeof import('./inside-room')

/** The whole game as rooms that one walks between; each room shows, and everything durable goes to the journal. */
export function App({ outside }: { outside: Outside }) {
  useChanges(outside)
  const [route, go] = useRoute()
  const [finished, setFinished] = useState<Finished | null>(null)
  const [dialog, setDialog] = useState<'help' | 'settings' | 'languages' | null>(null)
  const { stage, course, titles, inside, missing } = useOpened(outside, dialog === 'languages')
  const tag = outside.tag()
  const entries = outside.journal.entries()
  const [newcomer, setNewcomer] = useState<Learner | null>(null)
  const [told, setTold] = useState(false)
  const { learner } = outside.chosen()
  // A newcomer plays at once, also while a full disk keeps the entry waiting.
  const me = learnersOf(entries).find(one => one.id === learner) ?? (newcomer?.id === learner ? newcomer : null)

  const home = useHome(outside, me, route.at === 'desk')
  const room: RoomProps = {
    ...{ outside, tag, go },
    endonym: endonymOf(outside, home),
    onHelp: () => setDialog('help'),
    onSettings: () => setDialog('settings'),
    onLanguages: () => setDialog('languages'),
  }
  const { health } = outside.journal
  const rooms = () => {
    if (!told && worthTelling(health))
      return <RecordsNotice say={outside.say()} health={health} onClose={() => setTold(true)} />
    if (route.at === 'desk') return <DeskRoom {...room} course={course} titles={titles} />
    if (route.at === 'send') return <SendRoom {...room} />
    if (route.at === 'valley') return <ValleyDoor {...room} course={course} titles={titles} />
    const letter = letterIn(route)
    if (letter !== undefined)
      return <CardRoom key={letter} {...room} {...{ course, titles, letter }} onNewcomer={setNewcomer} />
    if (route.at === 'hand-over') return <HandOverRoom {...room} course={course} from={learner} />
    if (route.at !== 'title' && me) return behind(me)
    return <TitleRoom {...room} lanterns={lanternsOf(outside, course)} onNewcomer={setNewcomer} />
  }
  const behind = (learner: Learner) => {
    if (course && inside && stage !== undefined && outside.journal.opened())
      return (
        <inside.Inside
          {...room}
          {...{ route, stage, course, titles, finished, setFinished, learner }}
          covered={dialog !== null}
        />
      )
    if (missing) return <BrokenStart say={outside.say()} reason={missing} onLeave={outside.reload} />
    return <Loading>{outside.say()('play.loading')}</Loading>
  }

  const aloud = isReadAloud(outside, me)
  const reading = useMemo(
    (): ReadingAloud => ({ itself: aloud ? outside.speakItself : null, hush: outside.hush }),
    [outside, aloud],
  )
  return (
    <Aloud.Provider value={reading}>
      {rooms()}
      {dialog === 'help' && <HelpRoom {...room} onClose={() => setDialog(null)} />}
      {dialog === 'settings' && <SettingsRoom {...room} aloud={aloud} onClose={() => setDialog(null)} />}
      {dialog === 'languages' && (
        <LanguageDoor
          outside={outside}
          learner={me}
          onClose={() => setDialog(null)}
          onValley={() => {
            setDialog(null)
            go({ at: 'valley' })
          }}
        />
      )}
    </Aloud.Provider>
  )
}

/** How many lanterns there are to light; 0 until that is known. */
function lanternsOf(outside: Outside, course: Course | null): number {
  return outside.journal.opened() ? (course?.cards.size ?? 0) : 0
}

/** What is brought to the room of cards: the letter in the address, null for a child with its card; undefined elsewhere. */
function letterIn(route: Route): string | null | undefined {
  if (route.at === 'assigned') return hashOf(route)
  return route.at === 'card' ? null : undefined
}

/** Whether what comes is read aloud by itself: as chosen here, else for the youngest and for who did not say. */
function isReadAloud(outside: Outside, learner: Learner | null): boolean {
  return outside.chosen().aloud ?? (learner === null || (tierOf(outside.journal.entries(), learner) ?? 1) === 1)
}

type Titles = Readonly<Record<string, string>>
const NO_TITLES: Titles = {}

/**
 * What comes behind the first screen: the stage, the course, and the titles of its levels in the chosen language. `choosing`:
 * somebody reads the menu of languages, and may choose another in a moment.
 */
function useOpened(outside: Outside, choosing: boolean) {
  const [stage, setStage] = useState<Stage | null | undefined>(undefined)
  const [course, setCourse] = useState<Course | null>(null)
  const [inside, setInside] = useState<InsideModule | null>(null)
  const [titlesIn, setTitlesIn] = useState<Readonly<Record<string, Titles>>>({})
  const [missing, setMissing] = useState<Error | null>(null)
  const tag = outside.tag()
  const calm = outside.calm()
  // Without a network on a first visit what fails is expected trouble: told where the game would go on.
  useEffect(() => {
    const open = () => {
      openCourse(outside.files).then(setCourse, setMissing)
      import('./inside-room').then(setInside, setMissing)
      outside.stage().then(setStage, setMissing)
    }
    void outside.shown().then(open)
  }, [])
  const fetchTitles = async (tag: string) => {
    if (titlesIn[tag]) return
    const titles = await loadTitles(outside.files, tag)
    setTitlesIn(before => ({ ...before, [tag]: titles }))
  }
  useEffect(
    () =>
      void outside
        .shown()
        .then(() => fetchTitles(tag))
        .catch(setMissing),
    [tag],
  )
  useEffect(() => {
    if (!choosing) return
    // Neither stored nor reachable: that is told to who chooses it.
    for (const one of outside.languages)
      Promise.all([outside.fetchWords(one.tag), fetchTitles(one.tag)]).catch(() => {})
  }, [choosing])
  useEffect(() => stage?.setCalm(calm), [stage, calm])
  // Until they are there in another language, they stand in the one before.
  const titles = useRef(NO_TITLES)
  titles.current = titlesIn[tag] ?? titles.current
  return { stage, course, titles: titles.current, inside, missing }
}
