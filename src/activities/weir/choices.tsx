import type { Clue } from '../../core/level'
import { Button, type ButtonKind } from '../../ui/button'
import { useKeys } from '../../ui/dom'
import { type IconName, iconNamed } from '../../ui/icon'
import type { Say } from '../../ui/say'
import { exitIcon, type WeirItem, type WeirLevel } from './rules'
import type { Way } from './spots'

/** A level that names its exits has signs for them too. */
export function buttonIcon(level: WeirLevel, exit: string): IconName {
  return level.weir.exitNames ? iconNamed(exit) : exitIcon(level, exit)
}

const KINDS: Readonly<Record<Way, ButtonKind>> = { tha: 'keep', chan: 'go', hoi: 'ask' }

interface ChooseWayProps {
  readonly level: WeirLevel
  /** The name of an exit, as the level or the interface has it. */
  readonly nameOf: (exit: string) => string
  readonly say: Say
  readonly onChoose: (exit: string) => void
  /** A button is pointed at or focused: its way in the scene may shine. Null when no more. */
  readonly onPoint: (way: Way | null) => void
}

/** The ways out of the weir as buttons, always in the same order; keys 1 to 3 are theirs. */
export function ChooseWay({ level, nameOf, say, onChoose, onPoint }: ChooseWayProps) {
  const { exits, exitNames } = level.weir
  useKeys(Object.fromEntries(exits.map((exit, i) => [String(i + 1), () => onChoose(exit)])))
  return (
    <fieldset class="weir-ways" data-count={exits.length} onPointerLeave={() => onPoint(null)}>
      <legend class="hidden-words">{say('weir.answers')}</legend>
      {exits.map(exit => {
        const way = exitIcon(level, exit)
        const point = () => onPoint(way)
        return (
          <span key={exit} class="weir-exit" onPointerEnter={point} onFocusIn={point} onFocusOut={() => onPoint(null)}>
            <Button
              kind={KINDS[way]}
              icon={buttonIcon(level, exit)}
              big
              note={exitNames ? undefined : say(`weir.note-${way}`)}
              onClick={() => onChoose(exit)}
            >
              {nameOf(exit)}
            </Button>
          </span>
        )
      })}
    </fieldset>
  )
}

interface ChooseWhyProps {
  readonly item: WeirItem
  readonly clueOf: (clue: Clue) => string
  readonly say: Say
  readonly onChoose: (clue: Clue) => void
}

/** After a right answer: which clue shows it? */
export function ChooseWhy({ item, clueOf, say, onChoose }: ChooseWhyProps) {
  const options = item.whyOptions ?? []
  useKeys(Object.fromEntries(options.map(({ clue }, i) => [String(i + 1), () => onChoose(clue)])))
  return (
    <fieldset class="weir-whys">
      <legend>{say('weir.why')}</legend>
      {options.map(({ clue }, i) => (
        <Button key={clue} icon="eye" big autoFocus={i === 0} onClick={() => onChoose(clue)}>
          {clueOf(clue)}
        </Button>
      ))}
    </fieldset>
  )
}
