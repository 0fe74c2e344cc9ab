import { cellsOf, MARK_SIDE, TURNS } from '../core/card-marks'
import { cardOf, setOf } from '../core/card-set'
import { letterOf } from '../core/class-item'
import type { Say } from '../ui/say'

/** Millimetres. Around the mark stays one cell of white paper, which is what the camera finds it by. */
export interface CardSize {
  readonly width: number
  readonly height: number
  readonly mark: number
}
export const CARD_SIZES = {
  2: { width: 190, height: 138, mark: 100 },
  4: { width: 94, height: 138, mark: 66 },
} as const satisfies Record<number, CardSize>

interface PaperCardProps {
  readonly say: Say
  readonly className: string
  readonly number: number
  readonly name: string
  readonly size: CardSize
}

/** One child's card: its mark, and at each edge the letter that stands upright when that edge is up. */
export function PaperCard({ say, className, number, name, size }: PaperCardProps) {
  const { width, height, mark } = size
  const [x, y] = [(width - mark) / 2, (height - mark) / 2]
  const cell = mark / (MARK_SIDE + 2)
  const cells = cellsOf(cardOf(setOf(className), number))
  const words = {
    A: say('whole.card-keep'),
    B: say('whole.card-stop'),
    C: say('whole.card-ask'),
    D: say('whole.card-unsure'),
  }
  // Small: whoever sits beside should not read along.
  const type = Math.min(5, y - cell - 1)
  return (
    <svg
      class="pc"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={`${say('whole.cards-number', { number })}, ${className}, ${name}`}
    >
      <rect class="pc-cut" x="0.2" y="0.2" width={width - 0.4} height={height - 0.4} />
      <rect x={x} y={y} width={mark} height={mark} />
      <path class="pc-white" d={cells.flatMap((white, at) => (white ? [squareAt(at, x, y, cell)] : [])).join('')} />
      {TURNS.map(turn => {
        const letter = letterOf(turn)
        // Turned back by as much, this edge is up.
        return (
          <text
            key={turn}
            transform={`translate(${width / 2} ${height / 2}) rotate(${-90 * turn}) translate(0 ${-(turn % 2 === 0 ? height : width) / 2 + type + 1})`}
            font-size={type}
          >
            <tspan class="pc-letter">{letter}</tspan> {words[letter]}
          </text>
        )
      })}
      <text class="pc-name" x="4" y={height - 4} font-size="4.2">
        {number} · {className}
      </text>
      <text class="pc-name end" x={width - 4} y={height - 4} font-size="4.2">
        {name}
      </text>
    </svg>
  )
}

function squareAt(at: number, x: number, y: number, cell: number): string {
  const [left, top] = [x + cell * (1 + (at % MARK_SIDE)), y + cell * (1 + Math.floor(at / MARK_SIDE))]
  // A hair wider, so that no line shows between two white cells.
  return `M${(left - 0.05).toFixed(2)} ${(top - 0.05).toFixed(2)}h${(cell + 0.1).toFixed(2)}v${(cell + 0.1).toFixed(2)}h-${(cell + 0.1).toFixed(2)}z`
}
