import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { Stage } from '../stage/stage'
import { RoundButton } from '../ui/button'
import { useKeys } from '../ui/dom'
import { Panel } from '../ui/panel'
import type { Say } from '../ui/say'
import { hearthPicture } from './hearth-picture'
import './hearth.css'

/** The picture goes on behind the panel's round corners. */
const ROUNDING_PX = 20

interface FiresideProps {
  readonly say: Say
  readonly stage: Stage | null
  readonly onLeave: () => void
  readonly onHelp: () => void
  readonly children: ComponentChildren
}

/** The fire with a panel before it, the way back and the life ring. */
export function Fireside({ say, stage, onLeave, onHelp, children }: FiresideProps) {
  const room = usePictureBeside(stage)
  useKeys({ h: onHelp })
  return (
    <main class="hearth" ref={room}>
      <h1 class="hidden-words">{say('play.hearth-title')}</h1>
      <div class="play-hud">
        <RoundButton icon="back" label={say('play.leave')} onClick={onLeave} />
        <span class="play-hud-end">
          <RoundButton icon="lifebuoy" label={say('play.help')} onClick={onHelp} class="help-button" />
        </span>
      </div>
      <Panel band="tai-cut-pieu" title={say('play.hearth-title')} class="hearth-panel">
        {children}
      </Panel>
    </main>
  )
}

/** Shows the fire in what the panel leaves free, above it or beside it, also when the panel grows. */
function usePictureBeside(stage: Stage | null) {
  const room = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    const panel = room.current?.querySelector('.hearth-panel')
    if (!stage || !panel) return
    const place = () => {
      const { left, top } = panel.getBoundingClientRect()
      const beside = innerWidth > innerHeight
      stage.place({ x: 0, y: 0, width: beside ? left : innerWidth, height: beside ? innerHeight : top + ROUNDING_PX })
    }
    const observer = new ResizeObserver(place)
    observer.observe(panel)
    addEventListener('resize', place)
    stage.veil()
    place()
    stage.hush(true)
    void stage.show(hearthPicture)
    return () => {
      observer.disconnect()
      removeEventListener('resize', place)
    }
  }, [stage])
  return room
}
