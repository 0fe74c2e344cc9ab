import {
  BUBBLE,
  bitsOf,
  CODE_CELL,
  CORNER,
  codeCells,
  cornersOfSheet,
  type SheetPlan,
  sheetCode,
  sheetPlan,
} from '../core/answer-sheet'
import { cellsOf, MARK_SIDE } from '../core/card-marks'
import type { Say } from '../ui/say'
import type { ClassLevel } from './class-level'
import './answer-strip.css'

export const planOf = ({ items }: ClassLevel): SheetPlan => sheetPlan(items.map(({ choices }) => choices.length))

interface AnswerStripProps {
  readonly say: Say
  readonly level: ClassLevel
  readonly title: string
  readonly className: string
  /** Its mark at the corners. */
  readonly card: number
  /** For whom it is printed; null: the name is written on it by hand. */
  readonly pupil: { readonly number: number; readonly name: string } | null
}

/** The answers of one level on paper, as a camera can read them. In millimetres. */
export function AnswerStrip({ say, level, title, className, card, pupil }: AnswerStripProps) {
  const plan = planOf(level)
  const { width, height, items } = plan
  const left = items[0]!.x
  const { id } = level.played
  const code = sheetCode({ level: id, items: level.items }, pupil && className)
  const inClass = say('desk.class-named', { class: className })
  return (
    <svg class="strip" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={`${title}, ${pupil?.name ?? ''}`}>
      {cornersOfSheet(plan).map(({ x, y }) => (
        <Mark key={`${x} ${y}`} card={card} x={x - CORNER / 2} y={y - CORNER / 2} />
      ))}
      <path d={codePath(plan, code)} />
      <text x={left} y="5.4" class="strip-who">
        {pupil
          ? `${pupil.number}. ${pupil.name} – ${inClass}`
          : `${say('whole.paper-name')} ${'.'.repeat(52)} ${inClass}`}
      </text>
      <text x={left} y="11">
        {say('whole.paper-sheet')}: {title} ({id})
      </text>
      {items.map(({ x, y, bubbles }, at) => {
        const { item, choices } = level.items[at]!
        return (
          <g key={item.id}>
            <text x={x + 4.6} y={y + 1.4} class="strip-n">
              {at + 1}
            </text>
            <text x={x + 6} y={y + 1.4}>
              {item.id}
            </text>
            {bubbles.map((bubble, n) => (
              <g key={choices[n]!.letter}>
                <circle cx={bubble.x} cy={bubble.y} r={BUBBLE - 0.15} />
                <text x={bubble.x} y={bubble.y + 1.4} class="strip-letter">
                  {choices[n]!.letter}
                </text>
              </g>
            ))}
          </g>
        )
      })}
    </svg>
  )
}

function Mark({ card, x, y }: { card: number; x: number; y: number }) {
  const cell = CORNER / (MARK_SIDE + 2)
  const white = cellsOf(card).flatMap((on, at) =>
    on ? [square(x + cell * (1 + (at % MARK_SIDE)), y + cell * (1 + Math.floor(at / MARK_SIDE)), cell)] : [],
  )
  return (
    <>
      <rect x={x} y={y} width={CORNER} height={CORNER} />
      <path class="strip-white" d={white.join('')} />
    </>
  )
}

function codePath(plan: SheetPlan, code: number): string {
  const bits = bitsOf(code)
  const black = codeCells(plan).filter((_, n) => bits[n])
  return black.map(({ x, y }) => square(x - CODE_CELL / 2, y - CODE_CELL / 2, CODE_CELL)).join('')
}

/** A hair wider, so that no line shows between two cells. */
function square(x: number, y: number, side: number): string {
  const wide = (side + 0.04).toFixed(2)
  return `M${(x - 0.02).toFixed(2)} ${(y - 0.02).toFixed(2)}h${wide}v${wide}h-${wide}z`
}
