import { Button } from '../../ui/button'
import { classes, useFocusOnMount } from '../../ui/dom'
import { Icon } from '../../ui/icon'
import type { Say } from '../../ui/say'
import { type NetworkLevel, postOf } from './level'
import type { Hop, Light, NightStep } from './spread'
import type { Watch } from './use-night'

interface NightProps {
  readonly level: NetworkLevel
  readonly watch: Watch
  readonly words: (key: string) => string
  readonly say: Say
  readonly joined: (houses: readonly string[]) => string
}

/** Who told whom, house by house, in sentences. */
function linesOf({ hops, stopped, putDown, waited }: NightStep, { say, words, joined }: NightProps): string[] {
  const tellers = [...new Set(hops.map(hop => hop.from))]
  const to = (from: string) => hops.filter((hop: Hop) => hop.from === from).map(hop => hop.to)
  return [
    ...tellers.map(from => say('network.night-goes', { from: words(`${from}.name`), to: joined(to(from)) })),
    ...(stopped.length ? [say('network.night-stopped', { house: joined(stopped) })] : []),
    ...(putDown.length ? [say('network.night-put-down', { house: joined(putDown) })] : []),
    ...(waited.length ? [say('network.night-waited', { house: joined(waited) })] : []),
  ]
}

/** What the night is doing now, in words, with rewinding. */
export function NightWords(props: NightProps) {
  const { level, watch, words, say } = props
  const { steps, seen } = watch
  const head = useFocusOnMount<HTMLHeadingElement>()
  const shown = steps.slice(watch.still ? 0 : Math.max(0, seen - 1), seen)
  return (
    <>
      <h2 ref={head} tabIndex={-1} class="network-night-title">
        {say('network.night-title')}
      </h2>
      {steps.length === 0 && <p>{say('network.night-quiet')}</p>}
      <div class="network-night-steps" role="status">
        {shown.map(step => {
          const side = postOf(level, step.post)?.side ?? 'safe'
          const at = steps.indexOf(step) + 1
          return (
            <section class="network-step" key={step.post}>
              <div class="network-step-post">
                <p class={classes('network-step-kind', side)}>
                  <Icon name={side === 'safe' ? 'check' : 'drift'} size={20} />
                  {say(`network.kind-${side}`)} · {say('network.night-step', { at, of: steps.length })}
                </p>
                <p class="network-step-text">{words(`${step.post}.text`)}</p>
              </div>
              {linesOf(step, props).map(line => (
                <p key={line}>{line}</p>
              ))}
            </section>
          )
        })}
      </div>
    </>
  )
}

export function NightButtons({ watch, say }: { watch: Watch; say: Say }) {
  const { steps, seen, running } = watch
  const over = seen >= steps.length
  return (
    <div class="network-watch">
      <Button icon="back" disabled={seen === 0} onClick={watch.back}>
        {say('network.night-back')}
      </Button>
      {over ? (
        <Button icon="undo" disabled={steps.length === 0} onClick={watch.again}>
          {say('network.night-again')}
        </Button>
      ) : (
        <Button icon={running ? 'pause' : 'play'} onClick={running ? watch.pause : watch.on}>
          {say(running ? 'network.night-pause' : 'network.night-on')}
        </Button>
      )}
    </div>
  )
}

const LIGHTS: readonly { light: Light; key: 'shine' | 'half' | 'dim'; icon: 'sun' | 'house' | 'drift' }[] = [
  { light: 'shines', key: 'shine', icon: 'sun' },
  { light: 'half', key: 'half', icon: 'house' },
  { light: 'dim', key: 'dim', icon: 'drift' },
]

/** How many houses shine, wait, and have a rumour asleep. */
export function Counts({ lights, say }: { lights: ReadonlyMap<string, Light>; say: Say }) {
  return (
    <ul class="network-counts">
      {LIGHTS.map(({ light, key, icon }) => (
        <li key={light}>
          <Icon name={icon} size={28} />
          <span>{say(`network.${key}`, { n: [...lights.values()].filter(one => one === light).length })}</span>
        </li>
      ))}
    </ul>
  )
}
