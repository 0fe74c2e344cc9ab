import { useState } from 'preact/hooks'
import { Button } from '../../ui/button'
import { classes } from '../../ui/dom'
import { Icon, iconNamed } from '../../ui/icon'
import { Lanterns } from '../../ui/lantern'
import { Reading } from '../../ui/reading'
import type { ActivityProps } from '../activity'
import { Feedback } from '../feedback'
import { hasLamps, lampsOf, type TerracesLevel, TUBES } from './level'
import type { TerracesState } from './state'
import { type Fate, fatesOf, type Told } from './told'

interface OutcomeProps extends ActivityProps<TerracesLevel, TerracesState> {
  readonly told: Told
  readonly last: boolean
  readonly onNext: () => void
}

/** What each basket was worth: those that were wrong are read first, the others can be. */
export function Outcome({ told, last, onNext, ...props }: OutcomeProps) {
  const { level, words, has, say, listen, sound } = props
  const fates = fatesOf(level, told)
  const toRead = fates.filter(fate => !fate.right)
  const [shown, setShown] = useState<Fate>(toRead[0] ?? fates[0]!)
  const [read, setRead] = useState<readonly string[]>([shown.item.id])
  const show = (fate: Fate) => {
    sound('tap')
    setShown(fate)
    setRead([...read, fate.item.id])
  }
  const unread = toRead.find(fate => !read.includes(fate.item.id))
  const comesBack =
    !told.again && toRead.some(fate => !fate.words.endsWith('wrong-order') && fate.item.answer !== 'cung-duoc')
  return (
    <>
      <fieldset class="terraces-row terraces-fates">
        <legend class="hidden-words">{say('terraces.baskets')}</legend>
        {fates.map(fate => (
          <button
            key={fate.item.id}
            type="button"
            class={classes('terraces-basket', fate.right ? 'good' : 'look')}
            aria-pressed={fate === shown || fate.item.id === shown.item.id}
            aria-label={`${words(`${fate.item.id}.source`)}. ${say(fate.words)}`}
            onClick={() => show(fate)}
          >
            <Icon name={iconNamed(fate.item.icon)} size={28} />
            {hasLamps(level) && <Lanterns of={TUBES.length} lit={lampsOf(fate.item).length} size={18} />}
            <Icon name={fate.right ? 'check' : 'eye'} size={20} class="terraces-fate" />
          </button>
        ))}
      </fieldset>
      <Reading label={words(`${shown.item.id}.source`)}>
        <article class="terraces-source told">
          <Icon name={iconNamed(shown.item.icon)} size={26} />
          <p>{words(`${shown.item.id}.source`)}</p>
        </article>
        <Feedback
          key={shown.item.id}
          item={shown.item}
          right={shown.right}
          verdict={say(shown.words)}
          comesBack={comesBack && !shown.right && !unread}
          words={words}
          has={has}
          say={say}
          listen={listen}
        />
      </Reading>
      <div class="play-foot">
        {unread ? (
          <Button key="unread" kind="primary" icon="next" big autoFocus onClick={() => show(unread)}>
            {say('terraces.next-basket')}
          </Button>
        ) : (
          <Button key="next" kind="primary" icon={last ? 'lantern' : 'next'} big autoFocus onClick={onNext}>
            {say(last ? 'terraces.last' : 'terraces.next')}
          </Button>
        )}
      </div>
    </>
  )
}
