import type { Item } from '../../core/level'
import { Button } from '../../ui/button'
import { classes, rovingKeys, useKeys } from '../../ui/dom'
import type { Say } from '../../ui/say'
import { Heading } from '../heading'
import { NAMES, type Name, PLAIN } from './level'
import { nameWords } from './rules'

interface LineProps {
  readonly item: Item
  readonly again: boolean
  /** Already named: what is said about it follows. */
  readonly told: boolean
  readonly words: (key: string) => string
  readonly say: Say
  readonly listen: ((text: string) => void) | null
}

/** A line as it was found, with its question. */
export function Line({ item, again, told, words, say, listen }: LineProps) {
  const text = words(`${item.id}.text`)
  return (
    <article class={classes('workshop-found', told && 'told')}>
      {!told && (
        <Heading spoken={text} focus="hearing" say={say} listen={listen}>
          {say(again ? 'workshop.ask-again' : 'workshop.ask')}
        </Heading>
      )}
      <p>{text}</p>
    </article>
  )
}

/** Six tricks in two columns and ordinary news below, always in this order; keys 1 to 7 are theirs. */
export function ChooseName({ say, onChoose }: { say: Say; onChoose: (name: Name) => void }) {
  useKeys(Object.fromEntries(NAMES.map((name, i) => [String(i + 1), () => onChoose(name)])))
  return (
    <fieldset class="workshop-names" onKeyDown={rovingKeys(2)}>
      <legend class="hidden-words">{say('workshop.names')}</legend>
      {NAMES.map(name => (
        <Button key={name} icon={name} big class={name === PLAIN ? 'plain-news' : ''} onClick={() => onChoose(name)}>
          {say(nameWords(name))}
        </Button>
      ))}
    </fieldset>
  )
}
