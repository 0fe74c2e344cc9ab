import { useEffect, useRef, useState } from 'preact/hooks'
import type { Place } from '../core/level'
import { starsOf } from '../core/progress'
import { testBefore } from '../core/transfer'
import { Loading } from '../ui/loading'
import { EndingRoom } from './ending-room'
import { HearthRoom } from './hearth-room'
import { type InsideProps, pathFor, testsFor } from './inside'
import { type Finished, PlayRoom } from './play-room'
import { ResultRoom } from './result-room'
import type { Route } from './route'
import { VillageRoom } from './village-room'

interface InsideRoomProps extends Omit<InsideProps, 'stars'> {
  readonly route: Route
  readonly finished: Finished | null
  readonly setFinished: (finished: Finished | null) => void
  /** A dialog lies over the room. */
  readonly covered: boolean
}

/** The rooms behind the picker: the village, and from there a level, the hearth, a result. */
export function Inside({ route, finished, setFinished, covered, ...props }: InsideRoomProps) {
  const { outside, learner, go } = props
  // Papers finished just now, whose records may still be on their way into the stores.
  const [taken, setTaken] = useState<readonly string[]>([])
  // Where a level was left before its end.
  const left = useRef<Place | null>(null)
  const shared: InsideProps = { ...props, stars: starsOf(outside.journal.entries(), learner.id) }
  // A level that the teacher keeps closed is not opened by its address either.
  const card = route.at === 'play' ? pathFor(shared).find(({ id }) => id === route.level) : undefined
  if (route.at === 'play') {
    const waiting = testsFor(shared).filter(({ test, when }) => !taken.includes(`${learner.id} ${test.id} ${when}`))
    const due = card ? testBefore(waiting, card) : waiting.find(({ test }) => test.id === route.level)
    if (due) {
      const done = () => {
        setTaken([...taken, `${learner.id} ${due.test.id} ${due.when}`])
        if (!card) go({ at: 'village' })
      }
      return <PlayRoom {...shared} key={`${due.test.id} ${due.when}`} card={due.test} due={due} onFinished={done} />
    }
  }
  if (card) {
    left.current = card.place
    const done = (result: Finished) => {
      left.current = null
      setFinished(result)
      go({ at: 'result' })
    }
    return <PlayRoom {...shared} key={`${learner.id} ${card.id}`} card={card} onFinished={done} />
  }
  if (route.at === 'booster') return <HearthRoom {...shared} key={route.strand} strand={route.strand} />
  if (route.at === 'evening') return <Evening {...shared} />
  if (route.at === 'ending') return <EndingRoom {...shared} ending={route.ending} />
  if (route.at === 'result' && finished) return <ResultRoom {...shared} finished={finished} />
  // Stars are of saved records only: a lantern that both stores do not have yet stays dark.
  const lit = finished?.first && shared.stars.has(finished.card.id) ? finished.card : null
  return <VillageRoom {...shared} covered={covered} left={left.current} lights={lit} onLit={() => setFinished(null)} />
}

type EveningModule = typeof import('./evening-room')

/** The family's evening, fetched when it is called. */
function Evening(props: InsideProps) {
  const [room, setRoom] = useState<EveningModule | null>(null)
  useEffect(() => void import('./evening-room').then(setRoom), [])
  if (!room) return <Loading>{props.outside.say()('play.loading')}</Loading>
  return <room.EveningRoom {...props} key={props.learner.id} />
}
