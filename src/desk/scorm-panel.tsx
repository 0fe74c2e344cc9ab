import { useEffect, useRef, useState } from 'preact/hooks'
import { TIERS } from '../core/level'
import { tierOfGrade } from '../core/path'
import type { Step } from '../core/steps'
import { systems } from '../exports'
import { scormName } from '../exports/scorm'
import { Button } from '../ui/button'
import { Icon } from '../ui/icon'
import { Panel } from '../ui/panel'
import { LevelChoice } from './assign-levels'
import { Choice } from './choice'
import { Tick } from './gate-fields'
import type { SystemsPanelProps } from './systems'
import './assign.css'

/** The teacher thought better of it, or left the page. */
class Cancelled extends Error {}

/** `of` is 0 until it is known which files the levels need. */
interface Progress extends Step {
  readonly doing: 'gathering' | 'packing'
}

type Cards = SystemsPanelProps['course']

/** Chooses levels and makes a package of them: their files are gathered, then packed, and both can be stopped. */
export function ScormPanel(props: SystemsPanelProps) {
  const { say, course } = props
  const [several, setSeveral] = useState(false)
  const [one, setOne] = useState(course[0]?.id ?? '')
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const { progress, told, make, cancel } = useMaking(props)
  // The course system lists them as the course does, in whatever order they were ticked.
  const cards = course.filter(({ id }) => (several ? ticked.has(id) : id === one))
  return (
    <Panel
      band="tai-pieu-hook"
      slim
      title={say('systems.scorm-head')}
      class={several ? 'systems-panel wide' : 'systems-panel'}
    >
      <p>{say('systems.scorm-line')}</p>
      <p class="desk-note">{say('systems.scorm-safe')}</p>
      <fieldset class="assign-by">
        <legend class="hidden-words">{say('systems.scorm-how-many')}</legend>
        {[false, true].map(many => (
          <Button key={String(many)} pressed={several === many} onClick={() => setSeveral(many)}>
            {say(many ? 'systems.scorm-several' : 'systems.scorm-one')}
          </Button>
        ))}
      </fieldset>
      {several ? (
        <SeveralLevels {...{ props, cards, ticked }} onTicked={setTicked} />
      ) : (
        <OneLevel {...props} chosen={one} onChoose={setOne} />
      )}
      {progress ? (
        <div class="systems-progress">
          <label for="systems-progress">
            {say(progress.of === 0 ? 'systems.scorm-seeking' : `systems.scorm-${progress.doing}`, { ...progress })}
          </label>
          <progress id="systems-progress" {...(progress.of > 0 && { max: progress.of, value: progress.done })} />
          <Button icon="close" onClick={cancel}>
            {say('systems.cancel')}
          </Button>
        </div>
      ) : (
        <Button kind="primary" icon="download" disabled={cards.length === 0} onClick={() => make(cards)}>
          {say('systems.scorm-make')}
        </Button>
      )}
      <p class="desk-said" role="status">
        {told && (
          <>
            <Icon name="info" /> <span>{say(told)}</span>
          </>
        )}
      </p>
    </Panel>
  )
}

type OneProps = SystemsPanelProps & { readonly chosen: string; readonly onChoose: (id: string) => void }

function OneLevel({ say, course, levelTitle, chosen, onChoose }: OneProps) {
  return (
    <Choice id="systems-level" label={say('systems.scorm-level')} value={chosen} onChoose={onChoose}>
      {course.map(({ id, sensitive }) => [
        id,
        say(sensitive ? 'systems.scorm-option-sensitive' : 'systems.scorm-option', { id, title: levelTitle(id) }),
      ])}
    </Choice>
  )
}

interface SeveralProps {
  readonly props: SystemsPanelProps
  /** Those ticked, in the order of the course. */
  readonly cards: Cards
  readonly ticked: ReadonlySet<string>
  readonly onTicked: (ticked: ReadonlySet<string>) => void
}

/** One group of grades at a time; what was ticked in another stays. */
function SeveralLevels({ props, cards, ticked, onTicked }: SeveralProps) {
  const { say, shown, course, levelTitle } = props
  const [tier, setTier] = useState(tierOfGrade(shown.grade))
  const shelf = course.filter(level => level.tier === tier).map(({ id }) => id)
  const tick = (ids: readonly string[], on: boolean) => {
    const rest = [...ticked].filter(id => !ids.includes(id))
    onTicked(new Set(on ? [...rest, ...ids] : rest))
  }
  const minutes = cards.reduce((sum, card) => sum + card.minutes, 0)
  return (
    <>
      <p class="desk-note">{say('systems.scorm-several-line')}</p>
      <Choice
        id="systems-tier"
        label={say('assign.tier')}
        value={String(tier)}
        onChoose={to => setTier(TIERS.find(one => String(one) === to) ?? tier)}
      >
        {TIERS.map(one => [String(one), say(`village.tier-${one}`)])}
      </Choice>
      <Tick label={say('systems.scorm-all')} on={shelf.every(id => ticked.has(id))} onChange={on => tick(shelf, on)} />
      <LevelChoice
        {...{ say, course, tier, levelTitle }}
        sensitive
        picked={cards.map(({ id }) => id)}
        onPick={(id, on) => tick([id], on)}
      />
      <p class="assign-sum" role="status">
        <b>{cards.length > 0 ? say('assign.chosen', { n: cards.length, minutes }) : say('assign.chosen-none')}</b>
      </p>
    </>
  )
}

type Told = 'systems.cancelled' | 'systems.scorm-away' | null

/** At most one package at a time; whoever leaves the page stops it. */
function useMaking({ say, now, levelTitle, lessonFiles, onMade }: SystemsPanelProps) {
  const [progress, setProgress] = useState<Progress | null>(null)
  const [told, setTold] = useState<Told>(null)
  const stop = useRef(() => {})
  useEffect(() => () => stop.current(), [])

  const make = async (cards: Cards) => {
    let stopped = false
    const step = (doing: Progress['doing']) => async (done: number, of: number) => {
      if (stopped) throw new Cancelled()
      setProgress({ doing, done, of })
      // Between two files the page may draw, and hear of a finger on "stop".
      await new Promise(go => setTimeout(go))
    }
    const work = async () => {
      const wishes = cards.map(({ id, mechanic }) => ({ level: id, mechanic }))
      const files = await lessonFiles(wishes, step('gathering'))
      if (!files) return setTold('systems.scorm-away')
      const levels = cards.map(({ id, hash }) => ({ id, hash, title: levelTitle(id) }))
      const of = { levels, course: say('systems.scorm-course'), files, now: now() }
      const made = await systems.scorm.write({ ...of, step: step('packing') })
      const name = scormName(levels, say('systems.scorm-several-file', { n: levels.length }))
      if (!stopped) onMade(`${name}.${systems.scorm.extension}`, made)
    }
    // A file that does not come must not keep the teacher waiting.
    const stopping = new Promise<never>((_, refuse) => {
      stop.current = () => {
        stopped = true
        refuse(new Cancelled())
      }
    })
    setTold(null)
    setProgress({ doing: 'gathering', done: 0, of: 0 })
    try {
      await Promise.race([work(), stopping])
    } catch (reason) {
      if (!(reason instanceof Cancelled)) throw reason
      setTold('systems.cancelled')
    } finally {
      setProgress(null)
    }
  }
  return { progress, told, make, cancel: () => stop.current() }
}
