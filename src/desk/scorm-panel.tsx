import { useEffect, useRef, useState } from 'preact/hooks'
import { systems } from '../exports'
import { scormName } from '../exports/scorm'
import { Button } from '../ui/button'
import { Icon } from '../ui/icon'
import { Panel } from '../ui/panel'
import { Choice } from './choice'
import type { SystemsPanelProps } from './systems'

/** The teacher thought better of it, or left the page. */
class Cancelled extends Error {}

interface Progress {
  readonly doing: 'gathering' | 'packing'
  readonly done: number
  readonly of: number
}

/** Chooses a level and makes a package of it: its files are gathered, then packed, and both can be stopped. */
export function ScormPanel(props: SystemsPanelProps) {
  const { say, course, levelTitle } = props
  const [level, setLevel] = useState(course[0]?.id ?? '')
  const { progress, told, make, cancel } = useMaking(props)
  const card = course.find(({ id }) => id === level)
  return (
    <Panel band="tai-pieu-hook" slim title={say('systems.scorm-head')} class="systems-panel">
      <p>{say('systems.scorm-line')}</p>
      <p class="desk-note">{say('systems.scorm-safe')}</p>
      <Choice id="systems-level" label={say('systems.scorm-level')} value={level} onChoose={setLevel}>
        {course.map(({ id, sensitive }) => [
          id,
          say(sensitive ? 'systems.scorm-option-sensitive' : 'systems.scorm-option', { id, title: levelTitle(id) }),
        ])}
      </Choice>
      {progress ? (
        <div class="systems-progress">
          <label for="systems-progress">{say(`systems.scorm-${progress.doing}`, { ...progress })}</label>
          <progress id="systems-progress" max={progress.of} value={progress.done} />
          <Button icon="close" onClick={cancel}>
            {say('systems.cancel')}
          </Button>
        </div>
      ) : (
        <Button kind="primary" icon="download" disabled={!card} onClick={() => card && make(card)}>
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

type Told = 'systems.cancelled' | 'systems.scorm-away' | null

/** At most one package at a time; whoever leaves the page stops it. */
function useMaking({ say, now, levelTitle, lessonFiles, onMade }: SystemsPanelProps) {
  const [progress, setProgress] = useState<Progress | null>(null)
  const [told, setTold] = useState<Told>(null)
  const stop = useRef(() => {})
  useEffect(() => () => stop.current(), [])

  const make = async (card: SystemsPanelProps['course'][number]) => {
    let stopped = false
    const step = (doing: Progress['doing']) => async (done: number, of: number) => {
      if (stopped) throw new Cancelled()
      setProgress({ doing, done, of })
      // Between two files the page may draw, and hear of a finger on "stop".
      await new Promise(go => setTimeout(go))
    }
    const work = async () => {
      const files = await lessonFiles({ level: card.id, mechanic: card.mechanic }, step('gathering'))
      if (!files) return setTold('systems.scorm-away')
      const title = levelTitle(card.id)
      const of = { card, title, course: say('systems.scorm-course'), files, now: now() }
      const made = await systems.scorm.write({ ...of, step: step('packing') })
      if (!stopped) onMade(`${scormName({ id: card.id, title })}.${systems.scorm.extension}`, made)
    }
    // A file that does not come must not keep the teacher waiting.
    const stopping = new Promise<never>((_, refuse) => {
      stop.current = () => {
        stopped = true
        refuse(new Cancelled())
      }
    })
    setTold(null)
    setProgress({ doing: 'gathering', done: 0, of: 1 })
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
