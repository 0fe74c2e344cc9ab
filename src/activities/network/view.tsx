import { classes } from '../../ui/dom'
import { Icon } from '../../ui/icon'
import { Panel } from '../../ui/panel'
import type { Say } from '../../ui/say'
import { bandOf } from '../common'
import { HousesAsPage, HousesOnMap } from './houses'
import { PANELS } from './panels'
import { STEPS, type Step } from './state'
import { type NetworkProps, usePlay } from './use-play'
import '../panel.css'
import './network.css'

/** The rumour network: three days of rain, news that runs from house to house, and lanterns that ask. */
export function View(props: NetworkProps) {
  const { level, state, words, say, stage } = props
  const play = usePlay(props)
  const { step, scene } = play
  const Body = PANELS[step]
  const reading = step === 'read'
  const map = {
    network: play.network,
    standing: play.standing,
    posted: step === 'read' ? play.starts : [],
    words,
    say,
  }
  const choose = (house: string) => {
    if (step === 'hang') play.hang(house)
    else void scene.play(async made => made.nod(house))
  }
  return (
    <>
      <div class="play-panel network" data-map={reading ? 'low' : 'high'}>
        <Panel band={bandOf(level.hamlet)}>
          {step !== 'end' && <Steps day={state.day + 1} step={step} say={say} />}
          <Body {...props} play={play} />
        </Panel>
      </div>
      {stage ? (
        <HousesOnMap {...map} scene={scene} hanging={step === 'hang'} onChoose={choose} />
      ) : (
        <HousesAsPage {...map} />
      )}
    </>
  )
}

/** The four steps of the day, the one at hand marked. */
function Steps({ day, step, say }: { day: number; step: Exclude<Step, 'end'>; say: Say }) {
  const at = STEPS.indexOf(step)
  return (
    <div class="network-steps">
      <span class="network-day">
        <Icon name={step === 'night' ? 'moon' : 'calendar'} size={20} />
        {say(step === 'night' ? 'network.night' : 'network.day', { n: day })}
      </span>
      <ol aria-hidden="true">
        {STEPS.map((one, i) => (
          <li key={one} class={classes(i === at && 'on', i < at && 'done')}>
            {i + 1} <span>{say(`network.step-${one}`)}</span>
          </li>
        ))}
      </ol>
      <span class="hidden-words">{say('network.steps', { day, at: at + 1 })}</span>
    </div>
  )
}
