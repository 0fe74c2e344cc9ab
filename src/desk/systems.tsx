import { useEffect, useRef, useState } from 'preact/hooks'
import type { Pupil } from '../core/class-list'
import type { Entry } from '../core/entry'
import { recordSteps } from '../core/gather'
import { STRANDS } from '../core/level'
import type { PupilResult } from '../core/results'
import { systems } from '../exports'
import { moodlePupils } from '../exports/moodle'
import { fileText } from '../exports/sheet'
import { homeOf, homeOfDesk, statementSteps } from '../exports/xapi'
import { Button, RoundButton } from '../ui/button'
import { Icon } from '../ui/icon'
import { Panel } from '../ui/panel'
import type { ClassRoomProps } from './class-room'
import { Frame } from './frame'
import { figureText } from './numbers'
import { ScormPanel } from './scorm-panel'
import './systems.css'
import { useWork } from './use-work'

interface SystemsProps extends ClassRoomProps {
  readonly pupils: readonly Pupil[]
  readonly results: ReadonlyMap<string, PupilResult>
  readonly entries: readonly Entry[]
  readonly onBack: () => void
}

export interface SystemsPanelProps extends SystemsProps {
  /** Saves the file and says so. */
  readonly onMade: (file: string, content: Blob) => void
}

/** What leaves the desk for other systems: the game as a package, grades for Moodle, and records of learning. */
export function Systems(props: SystemsProps) {
  const { say, shown, saveFile, onBack, lock } = props
  const [written, setWritten] = useState('')
  const told = useRef<HTMLParagraphElement>(null)
  // The button may stand far below, under all the levels that were ticked.
  useEffect(() => void (written && told.current?.scrollIntoView({ block: 'center' })), [written])
  const onMade = (file: string, content: Blob) => {
    saveFile(file, content)
    setWritten(say('systems.done', { file, size: sizeText(content.size) }))
  }
  const panel = { ...props, onMade }
  return (
    <Frame
      title={say('systems.title')}
      of={say('desk.class-named', { class: shown.name })}
      back={say('systems.back')}
      onBack={onBack}
      corner={<RoundButton icon="lock" label={say('desk.lock')} onClick={lock} />}
    >
      <p ref={told} class="desk-written" role="status">
        {written && (
          <>
            <Icon name="check" /> <span>{written}</span>
          </>
        )}
      </p>
      <div class="systems">
        <ScormPanel {...panel} />
        <MoodlePanel {...panel} />
        <XapiPanel {...panel} />
      </div>
    </Frame>
  )
}

/** `3,4 MB`, or whole kilobytes below one. */
function sizeText(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${figureText(bytes / 1_000_000)} MB`
}

/** Name without extension; no pupil's name in it. */
function nameOf({ shown }: SystemsProps, what: string): string {
  return ['ban-sang', fileText(shown.name), fileText(shown.year), what].filter(Boolean).join('_')
}

function MoodlePanel(props: SystemsPanelProps) {
  const { say, pupils, results, course, levelTitle, onMade } = props
  const listed = moodlePupils(pupils).length
  const make = async () => {
    const made = await systems.moodle.write({ pupils, results, levels: course, levelTitle })
    onMade(`${nameOf(props, 'moodle')}.${systems.moodle.extension}`, made)
  }
  return (
    <Panel band="muong-cap-zig" slim title={say('systems.moodle-head')} class="systems-panel">
      <p>{say('systems.moodle-line')}</p>
      <p class="desk-note">{say('systems.moodle-careful')}</p>
      {listed < pupils.length && (
        <p class="desk-said">
          <Icon name="info" />
          <span>
            {listed === 0 ? say('systems.moodle-nobody') : say('systems.moodle-left', { n: pupils.length - listed })}
          </span>
        </p>
      )}
      {listed > 0 && (
        <Button icon="download" onClick={make}>
          {say('systems.moodle-make')}
        </Button>
      )}
    </Panel>
  )
}

function XapiPanel(props: SystemsPanelProps) {
  const { say, shown, entries, pupils, results, course, tests, levelTitle, tag, now, onMade } = props
  const [typed, setTyped] = useState('')
  const [wrong, setWrong] = useState(false)
  const work = useWork(props)
  const any = pupils.some(({ code }) => results.has(code))
  const make = async (format: 'xapi' | 'xapi-zip') => {
    const home = typed.trim() === '' ? homeOfDesk(entries.at(-1)?.device ?? '') : homeOf(typed)
    setWrong(home === null)
    if (home === null) return
    const records = await work.steps('results', recordSteps(entries, shown.name))
    if (!records) return
    const titleOf = (id: string) => {
      const strand = STRANDS.find(one => one === id)
      return strand ? say(`desk.strand-${strand}`) : levelTitle(id)
    }
    const of = { className: shown.name, year: shown.year, home, pupils, records, cards: [...course, ...tests], tag }
    const lines = await work.steps('statements', statementSteps({ ...of, titleOf }))
    if (!lines) return
    const made =
      format === 'xapi' ? await systems.xapi.write(lines) : await systems['xapi-zip'].write({ lines, now: now() })
    onMade(`${nameOf(props, 'xapi')}.${systems[format].extension}`, made)
  }
  return (
    <Panel band="dao-pine" slim title={say('systems.xapi-head')} class="systems-panel">
      <p>{say('systems.xapi-line')}</p>
      <p class="desk-note">{say('systems.xapi-careful')}</p>
      {work.sign}
      {any ? (
        <>
          <div class="desk-field">
            <label for="systems-home">{say('systems.xapi-home')}</label>
            <input
              id="systems-home"
              type="text"
              inputMode="url"
              autoComplete="off"
              value={typed}
              aria-describedby="systems-home-note"
              aria-invalid={wrong}
              onInput={event => setTyped(event.currentTarget.value)}
            />
            <small id="systems-home-note">{say('systems.xapi-home-note')}</small>
          </div>
          <p class="desk-refusal" role="alert">
            {wrong && say('systems.xapi-home-wrong')}
          </p>
          <div class="desk-row">
            <Button icon="download" onClick={() => make('xapi')}>
              {say('systems.xapi-make')}
            </Button>
            <Button icon="download" onClick={() => make('xapi-zip')}>
              {say('systems.xapi-make-zip')}
            </Button>
          </div>
        </>
      ) : (
        <p class="desk-said">
          <Icon name="info" /> <span>{say('systems.xapi-none')}</span>
        </p>
      )}
    </Panel>
  )
}
