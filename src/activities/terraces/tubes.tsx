import { RoundButton } from '../../ui/button'
import { classes } from '../../ui/dom'
import { Icon, type IconName } from '../../ui/icon'
import { Lantern } from '../../ui/lantern'
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

interface PeekProps {
  readonly label: string
  readonly lit: readonly Tube[] | null
  readonly onPeek: () => void
}

/** Opens all three tubes at one go; where the level has lamps, they stand here as the child lit them. */
export function Peek({ label, lit, onPeek }: PeekProps) {
  if (!lit) return <RoundButton icon="ong-nhom" label={label} class="terraces-peek" onClick={onPeek} />
  return (
    <button type="button" class="terraces-peek terraces-three" aria-label={label} onClick={onPeek}>
      {TUBES.map(tube => (
        <Lantern key={tube} lit={lit.includes(tube)} size={26} />
      ))}
    </button>
  )
}

interface PeeksProps extends Omit<TubesProps, 'onPeek' | 'opened'> {
  /** Paper lamps that a child lit for the good reasons; null where the level has none. */
  readonly lit: readonly Tube[] | null
  readonly onLamp: (tube: Tube) => void
}

/** What is in all three tubes, for children who open them at one go. */
export function Peeks({ item, words, say, lit, onLamp }: PeeksProps) {
  return (
    <ul class="terraces-peeks" role="status">
      {TUBES.map(tube => (
        <li key={tube}>
          <Icon name={ICONS[tube]} size={22} />
          <span>
            <b class="hidden-words">{say(`terraces.tube-${tube}`)} </b>
            {words(`${item}.peek.${tube}`)}
          </span>
          {lit && (
            <button
              type="button"
              class="terraces-lamp"
              aria-pressed={lit.includes(tube)}
              aria-label={say('terraces.lamp')}
              onClick={() => onLamp(tube)}
            >
              <Lantern lit={lit.includes(tube)} size={36} />
            </button>
          )}
        </li>
      ))}
    </ul>
  )
}
