import { useEffect, useState } from 'preact/hooks'
import { cardsOf } from '../core/class-cards'
import { type Learner, lastLearner, learnersOf } from '../core/learners'
import { starsOf } from '../core/progress'
import type { RoomProps } from './inside'
import { SignInRoom } from './sign-in-room'
import { Title } from './title'

interface TitleRoomProps extends RoomProps {
  /** How many lanterns there are to light; 0 until the course is open. */
  readonly lanterns: number
  /** A child whose entry may still be on its way into the stores. */
  readonly onNewcomer: (learner: Learner) => void
}

/** The picker: who plays now; newcomers are written down at once. */
export function TitleRoom({
  outside,
  tag,
  go,
  endonym,
  onHelp,
  onSettings,
  onLanguages,
  lanterns,
  onNewcomer,
}: TitleRoomProps) {
  const { journal } = outside
  const entries = journal.entries()
  const enter = (learner: string) => {
    outside.sound('tap')
    outside.choose({ learner })
    go({ at: 'village' })
  }
  // Ties and cards are known only when the stores are open; a touch before that waits for them.
  const [touched, setTouched] = useState<string | null>(null)
  const learner = touched === null ? null : (learnersOf(entries).find(({ id }) => id === touched) ?? null)
  const cards = learner && cardsOf(entries, learner.class)
  const free = learner !== null && journal.opened() && !(cards && learner.code)
  useEffect(() => {
    if (free) enter(learner.id)
  }, [free])
  if (learner && !free) {
    return (
      <SignInRoom
        {...{ outside, tag, learner, cards }}
        onIn={() => enter(learner.id)}
        onLeave={() => setTouched(null)}
      />
    )
  }
  return (
    <Title
      say={outside.say()}
      art={outside.files.art}
      players={learnersOf(entries).map(learner => ({
        ...learner,
        lit: [...starsOf(entries, learner.id).values()].filter(stars => stars > 0).length,
        of: lanterns,
      }))}
      last={lastLearner(entries)}
      endonym={endonym}
      offline={outside.offline()}
      keeping={journal.keeping()}
      stores={journal.health.stores}
      onPlayer={setTouched}
      onAdd={(newcomer, tier) => {
        const learner = outside.newId()
        void journal.append('learner', { learner, ...newcomer })
        if (tier) void journal.append('learner-tier', { learner, tier })
        onNewcomer({ id: learner, ...newcomer, class: null, code: null })
        enter(learner)
      }}
      onLanguages={onLanguages}
      onSettings={onSettings}
      onHelp={onHelp}
      onDrawn={() => outside.mark('answers')}
      onCard={() => go({ at: 'card' })}
      onDesk={() => go({ at: 'desk' })}
      onSend={learnersOf(entries).some(learner => learner.code) ? () => go({ at: 'send' }) : null}
      onUpdate={outside.update}
      onRetry={() => journal.retry()}
    />
  )
}
