import { Button } from '../../ui/button'
import { classes, useBeginning, useKeys } from '../../ui/dom'
import { Listen } from '../../ui/listen'
import type { Say } from '../../ui/say'
import type { Laying } from './laying'
import { type BridgeItem, FIRM, ROTTEN } from './level'

interface LoosePlankProps {
  readonly item: BridgeItem
  readonly words: (key: string) => string
  readonly say: Say
  readonly listen: ((text: string) => void) | null
  readonly again: boolean
  readonly laying: Laying
}

/** A loose plank with words on it: it can be taken into the deck or to the fire. */
export function LoosePlank({ item, words, say, listen, again, laying }: LoosePlankProps) {
  const begin = useBeginning<HTMLElement>(listen)
  const text = words(`${item.id}.text`)
  return (
    <>
      <h2 class="panel-title">{say(again ? 'bridge.card-again' : 'bridge.card-title')}</h2>
      <article
        class={classes('bridge-card', laying.held && 'held')}
        ref={begin.words}
        tabIndex={-1}
        aria-label={say('bridge.card-title')}
        {...laying.grip(item.id, text)}
      >
        <p>{text}</p>
        <Listen
          label={say('play.listen')}
          onListen={listen && (() => listen(text))}
          itself={text}
          autoFocus={begin.heard}
          class="panel-listen"
        />
      </article>
      <p class="bridge-hint">{say('bridge.hint-plank')}</p>
    </>
  )
}

export function SortPlank({ say, onSort }: { say: Say; onSort: (given: string) => void }) {
  useKeys({ 1: () => onSort(FIRM), 2: () => onSort(ROTTEN) })
  return (
    <fieldset class="bridge-decide">
      <legend>{say('bridge.card-ask')}</legend>
      <div class="bridge-two">
        <Button icon="van" big onClick={() => onSort(FIRM)}>
          {say('bridge.firm')}
        </Button>
        <Button icon="hearth" big onClick={() => onSort(ROTTEN)}>
          {say('bridge.rotten')}
        </Button>
      </div>
    </fieldset>
  )
}
