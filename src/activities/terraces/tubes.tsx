import { classes } from '../../ui/dom'
import { Icon, type IconName } from '../../ui/icon'
import type { Say } from '../../ui/say'
import { TUBES, type Tube } from './level'

const ICONS: Readonly<Record<Tube, IconName>> = { ai: 'user', 'bang-chung': 'eye', 'cho-khac': 'swap' }

interface TubesProps {
  readonly item: string
  readonly opened: readonly Tube[]
  readonly words: (key: string) => string
  readonly say: Say
  readonly onPeek: (tube: Tube) => void
}

/** The three bamboo tubes of a basket: closed ones are buttons, open ones show what is in them. */
export function Tubes({ item, opened, words, say, onPeek }: TubesProps) {
  return (
    <ul class="terraces-tubes">
      {TUBES.map(tube => {
        const open = opened.includes(tube)
        return (
          <li key={tube} class={classes(open && 'open')} data-tube={tube}>
            {open ? (
              <p role="status" tabIndex={-1}>
                <Icon name={ICONS[tube]} size={22} />
                <b>{say(`terraces.tube-${tube}`)}</b>
                <span>{words(`${item}.peek.${tube}`)}</span>
              </p>
            ) : (
              <button type="button" onClick={() => onPeek(tube)}>
                <Icon name={ICONS[tube]} size={22} />
                <b>{say(`terraces.tube-${tube}`)}</b>
                <small>{say('terraces.peek')}</small>
              </button>
            )}
          </li>
        )
      })}
    </ul>
  )
}

interface PeeksProps extends Omit<TubesProps, 'onPeek' | 'opened'> {
  /** Small paper lanterns that a child lights for the good reasons; null where the level has none. */
  readonly lamps: { readonly lit: readonly Tube[]; readonly onLamp: (tube: Tube) => void } | null
}

/** What is in all three tubes, for children who open them at one go. */
export function Peeks({ item, words, say, lamps }: PeeksProps) {
  return (
    <ul class="terraces-peeks" role="status">
      {TUBES.map(tube => (
        <li key={tube}>
          <Icon name={ICONS[tube]} size={22} />
          <span>
            <b class="hidden-words">{say(`terraces.tube-${tube}`)} </b>
            {words(`${item}.peek.${tube}`)}
          </span>
          {lamps && (
            <button
              type="button"
              class="terraces-lamp"
              aria-pressed={lamps.lit.includes(tube)}
              aria-label={say('terraces.lamp')}
              onClick={() => lamps.onLamp(tube)}
            >
              <Icon name="lantern" size={26} />
            </button>
          )}
        </li>
      ))}
    </ul>
  )
}
