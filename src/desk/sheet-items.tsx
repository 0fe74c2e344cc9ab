import type { PaperSheet } from '../core/paper-sheet'
import { classes } from '../ui/dom'
import type { Say } from '../ui/say'
import { type ClassLevel, choiceWords } from './class-level'

interface SheetItemsProps {
  readonly say: Say
  readonly level: ClassLevel
  readonly sheet: PaperSheet
  /** Places of items that a scan could not read. */
  readonly open: readonly number[]
  /** Item, counted from 0, and the answer as it is written down. */
  readonly onChoose: (item: number, answer: string) => void
}

/** The answer sheet on the screen as it lies on the desk: the item that is typed next is framed. */
export function SheetItems({ say, level, sheet, open, onChoose }: SheetItemsProps) {
  const isOpen = (at: number) => open.includes(at) && sheet.given[at] === null
  return (
    <ol class="typing-items">
      {level.items.map(({ item, choices }, at) => (
        <li key={item.id} data-item={item.id} class={classes(at === sheet.at && 'next', isOpen(at) && 'unclear')}>
          <fieldset>
            <legend>
              <b>{say('whole.type-item', { n: at + 1 })}</b> <small>{item.id}</small>
              {isOpen(at) && <em> {say('sheets.open-item')}</em>}
            </legend>
            {choices.map(choice => (
              <button
                key={choice.given}
                type="button"
                class="typing-letter"
                aria-pressed={sheet.given[at] === choice.given}
                aria-label={`${choice.letter} – ${choiceWords(level.text, say, choice.words)}`}
                onClick={() => onChoose(at, choice.given)}
              >
                {choice.letter}
              </button>
            ))}
          </fieldset>
        </li>
      ))}
    </ol>
  )
}
