import type { Say } from '../../ui/say'
import { MILES, wayTo } from './keyspace'
import { ageAt } from './spots'

interface MeterProps {
  /** How long the key holds out, seconds. */
  readonly seconds: number
  readonly art: (path: string) => string
  readonly say: Say
}

/** Lừa's way of guessing, stone by stone, and how far he has to go. The words beside it say the same. */
export function Meter({ seconds, art, say }: MeterProps) {
  const to = wayTo(seconds)
  return (
    <div class="anvil-meter" aria-hidden="true">
      <div class="anvil-track">
        {MILES.map(({ name }) => (
          <i key={name} />
        ))}
        <img class="anvil-walker" src={art(`anvil/${ageAt(to)}.svg`)} alt="" style={{ '--to': to }} />
      </div>
      <div class="anvil-miles">
        {MILES.map(({ name }) => (
          <span key={name}>{say(`anvil.mile-${name}`)}</span>
        ))}
      </div>
    </div>
  )
}
