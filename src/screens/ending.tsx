import type { Strand } from '../core/level'
import { Button } from '../ui/button'
import { onwardToPrimary, useFocusOnMount } from '../ui/dom'
import { Listen } from '../ui/listen'
import { Panel } from '../ui/panel'
import { Petals } from '../ui/petals'
import type { Say } from '../ui/say'
import './ending.css'

/** The ending of a strand, or the dawn over the village that all three keys bring. */
export type EndingName = Strand | 'dawn'

export interface EndingProps {
  readonly name: EndingName
  readonly say: Say
  readonly art: (path: string) => string
  readonly listen: ((text: string) => void) | null
  readonly onBack: () => void
  /** Null until all three keys are there, and where one stands in the dawn already. */
  readonly onDawn: (() => void) | null
}

const PICTURES = { 'an-toan': 'key-safety', 'tin-gia': 'key-news', 'tim-kiem': 'key-search', dawn: 'dawn' } as const
const BANDS = {
  'an-toan': 'tai-qua-tram',
  'tin-gia': 'muong-cap-zig',
  'tim-kiem': 'hmong-snail',
  dawn: 'tai-pieu-hook',
} as const
const ONE = [1] as const
const THREE = [1, 2, 3] as const
/** Over the mountains there is no fog to leave. */
const FOGGY: readonly EndingName[] = ['an-toan', 'tin-gia']

/** What a strand ends in: its picture, a golden key, and what the child can do now. */
export function Ending({ name, say, art, listen, onBack, onDawn }: EndingProps) {
  const at = useFocusOnMount<HTMLHeadingElement>()
  const lines = ([1, 2, 3] as const).map(n => say(`ending.${name}-${n}`))
  const spoken = lines.join(' ')
  const picture = PICTURES[name]
  const layer = (file: string, kind: string) => (
    <img class={kind} src={art(`endings/${file}.svg`)} alt="" draggable={false} />
  )
  return (
    <main class="ending" onKeyDown={onwardToPrimary}>
      <div class="ending-scene" role="img" aria-label={say(`ending.picture-${name}`)}>
        <div class={`ending-frame ending-${name}`}>
          {layer(picture, 'ending-picture')}
          {layer(`${picture}-light`, 'ending-light')}
          {FOGGY.includes(name) && layer(`${picture}-fog`, 'ending-fog')}
          {(name === 'dawn' ? THREE : ONE).map(key => (
            <div key={`key-${key}`} class={`ending-key ending-key-${key}`}>
              {layer('shine', 'ending-shine')}
              {layer('key', 'ending-gold')}
            </div>
          ))}
        </div>
        {name === 'dawn' && <Petals />}
      </div>
      <Panel band={BANDS[name]} class="ending-panel">
        <div class="ending-words">
          <div class="ending-head">
            <h1 ref={at} tabIndex={-1}>
              {say(`ending.title-${name}`)}
            </h1>
            <Listen label={say('ending.listen')} onListen={listen && (() => listen(spoken))} itself={spoken} />
          </div>
          {lines.map((line, n) => (
            <p key={line} class={n === 1 ? 'ending-habit' : undefined}>
              {line}
            </p>
          ))}
        </div>
        <div class="ending-foot">
          {onDawn && (
            <Button icon="sun" kind="primary" big onClick={onDawn}>
              {say('ending.dawn')}
            </Button>
          )}
          <Button icon="map" kind={onDawn ? 'plain' : 'primary'} big onClick={onBack}>
            {say('ending.back')}
          </Button>
        </div>
      </Panel>
    </main>
  )
}
