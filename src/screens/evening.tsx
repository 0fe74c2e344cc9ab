import type { ComponentChildren } from 'preact'
import { SPARKS, sparksOf, stageOf, whoseTurn } from '../core/evening'
import { RoundButton } from '../ui/button'
import { Chip } from '../ui/card'
import { useKeys } from '../ui/dom'
import { Panel } from '../ui/panel'
import type { Say } from '../ui/say'
import { EveningCard, type EveningCardProps } from './evening-card'
import { EveningKeep, type EveningKeepProps } from './evening-keep'
import { EveningMap, EveningRule } from './evening-map'
import { EveningScene } from './evening-scene'

type EveningProps = EveningCardProps & EveningKeepProps

/** What the family has before it: cards, then one rule, the map, and what is kept. */
export function Evening(props: EveningProps) {
  const stage = stageOf(props.turns, props.state)
  if (stage === 'card') return <EveningCard {...props} />
  if (stage === 'rule') return <EveningRule {...props} />
  if (stage === 'map') return <EveningMap {...props} />
  return <EveningKeep {...props} />
}

interface FrameProps extends Partial<Pick<EveningProps, 'turns' | 'state'>>, Pick<EveningProps, 'around' | 'art'> {
  readonly say: Say
  readonly onLeave: () => void
  readonly onHelp: () => void
  readonly children: ComponentChildren
}

/** The fire with the family round it, and a panel beside it. */
export function EveningFrame({ turns, state, around, say, art, onLeave, onHelp, children }: FrameProps) {
  useKeys({ h: onHelp })
  const sparks = state ? sparksOf(state) : 0
  const turn = state && turns?.[state.at]
  return (
    <main class="play evening" data-stage={state && turns ? stageOf(turns, state) : 'who'}>
      <h1 class="hidden-words">{say('evening.title')}</h1>
      <div class="evening-stage">
        <EveningScene
          around={around}
          who={turn ? whoseTurn(turn, state, around.length) : null}
          away={state?.away ?? []}
          sparks={sparks}
          art={art}
        />
      </div>
      <div class="play-hud">
        <RoundButton icon="back" label={say('play.leave')} onClick={onLeave} />
        {state && (
          <Chip icon="flame">
            <span aria-hidden="true">
              {sparks}/{SPARKS}
            </span>
            <span class="hidden-words" role="status">
              {say('evening.sparks', { n: sparks, of: SPARKS })}
            </span>
          </Chip>
        )}
        <span class="play-hud-end">
          <RoundButton icon="lifebuoy" label={say('play.help')} onClick={onHelp} class="help-button" />
        </span>
      </div>
      <div class="play-panel">
        <Panel band="tai-cut-pieu">{children}</Panel>
      </div>
    </main>
  )
}
