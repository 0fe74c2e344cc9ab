import { useMemo, useState } from 'preact/hooks'
import type { Pupil } from '../core/class-list'
import { byGivenName } from '../core/class-list'
import { classPlay, lastWay } from '../core/class-play'
import type { Entry } from '../core/entry'
import type { LevelCard } from '../core/level'
import { pathOf, sensitiveOpen, tierOfGrade } from '../core/path'
import { Button } from '../ui/button'
import { CardsPrint } from './cards-print'
import { Choice } from './choice'
import type { ClassRoomProps } from './class-room'
import { Frame } from './frame'
import { PaperGame } from './paper-game'
import { PaperTyping } from './paper-typing'
import { WholeGame } from './whole-game'
import './whole.css'

export interface WholeProps extends ClassRoomProps {
  /** In the order of the register. */
  readonly pupils: readonly Pupil[]
  readonly entries: readonly Entry[]
  readonly onBack: () => void
}

/** How a class answers: each child with its card, or the class or its teams by a tap. */
export interface Way {
  readonly by: 'cards' | 'tap'
  readonly teams: 1 | 2
}

type Doing = 'game' | 'print' | 'type'
type Opened = { readonly doing: Doing; readonly card: LevelCard; readonly anew?: boolean } | { readonly doing: 'cards' }

/** A class without devices of its own: plays on one screen with paper cards, or wholly on paper. Fetched when it is opened. */
export function Whole(props: WholeProps) {
  const { say, course, shown } = props
  const [opened, setOpened] = useState<Opened | null>(null)
  // As the class played last, so that a game that was cut off goes on.
  const [way, setWay] = useState<Way>(() => {
    const last = lastWay(props.entries, shown.name)
    return { by: last?.way === 'tap' ? 'tap' : 'cards', teams: last?.teams ?? 1 }
  })
  const pupils = useMemo(() => [...props.pupils].sort(byGivenName), [props.pupils])
  const back = () => setOpened(null)
  const of = { ...props, pupils, onBack: back }
  if (opened?.doing === 'cards') return <CardsPrint {...of} />
  if (opened?.doing === 'game') return <WholeGame {...of} card={opened.card} way={way} anew={opened.anew ?? false} />
  if (opened?.doing === 'print') return <PaperGame {...of} card={opened.card} />
  if (opened?.doing === 'type') return <PaperTyping {...of} card={opened.card} />
  const levels = pathOf(course, tierOfGrade(shown.grade), sensitiveOpen(props.entries, shown.name))
  return (
    <Frame
      title={say('whole.title')}
      of={say('desk.class-named', { class: shown.name })}
      back={say('whole.back')}
      onBack={props.onBack}
      tools={
        <Button icon="print" onClick={() => setOpened({ doing: 'cards' })}>
          {say('whole.cards-print')}
        </Button>
      }
    >
      <section class="whole">
        <p class="whole-intro">{say('whole.intro')}</p>
        <Ways say={say} way={way} onWay={setWay} />
        <h2>{say('whole.levels')}</h2>
        <ul class="whole-levels">
          {levels.map(card => (
            <LevelRow key={card.id} {...props} card={card} way={way} onOpen={setOpened} />
          ))}
        </ul>
      </section>
    </Frame>
  )
}

function Ways({ say, way, onWay }: Pick<WholeProps, 'say'> & { way: Way; onWay: (way: Way) => void }) {
  return (
    <div class="whole-ways">
      <Choice
        id="whole-how"
        label={say('whole.how')}
        value={way.by}
        onChoose={by => onWay({ ...way, by: by === 'tap' ? 'tap' : 'cards' })}
      >
        {[
          ['cards', say('whole.how-cards')],
          ['tap', say('whole.how-tap')],
        ]}
      </Choice>
      <Choice
        id="whole-teams"
        label={say('whole.teams')}
        value={String(way.teams)}
        onChoose={teams => onWay({ ...way, teams: teams === '2' ? 2 : 1 })}
      >
        {[
          ['1', say('whole.teams-1')],
          ['2', say('whole.teams-2')],
        ]}
      </Choice>
      <p role="status">
        {say(way.by === 'tap' ? 'whole.how-tap-note' : 'whole.how-cards-note')}{' '}
        {way.by === 'cards' && way.teams === 2 && say('whole.teams-note')}
      </p>
    </div>
  )
}

function LevelRow({
  say,
  entries,
  shown,
  levelTitle,
  card,
  way,
  onOpen,
}: WholeProps & { card: LevelCard; way: Way; onOpen: (opened: Opened) => void }) {
  const begun = classPlay(entries, shown.name, card)
  // In another way it begins anew.
  const at = begun && begun.started.way === way.by && begun.started.teams === way.teams ? begun.answers.size : 0
  return (
    <li data-level={card.id}>
      <div class="whole-level">
        <b>{levelTitle(card.id)}</b>
        <small>
          {card.id} · {say(`village.tier-${card.tier}`)} {say('desk.plan-minutes', { n: card.minutes })}
        </small>
      </div>
      <div class="desk-row">
        <Button kind="primary" icon="play" onClick={() => onOpen({ doing: 'game', card })}>
          {at > 0 ? say('whole.go-on', { at: at + 1 }) : say('whole.start')}
        </Button>
        {at > 0 && (
          <Button icon="undo" onClick={() => onOpen({ doing: 'game', card, anew: true })}>
            {say('whole.anew')}
          </Button>
        )}
        <Button icon="print" onClick={() => onOpen({ doing: 'print', card })}>
          {say('whole.print-game')}
        </Button>
        <Button icon="edit" onClick={() => onOpen({ doing: 'type', card })}>
          {say('whole.paper-type')}
        </Button>
      </div>
    </li>
  )
}
