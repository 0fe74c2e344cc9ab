import type { Around } from '../core/evening'
import { SPARKS } from '../core/evening'
import { classes } from '../ui/dom'

/** Where each sits, going round the fire: the mat's middle in units of the room, and its size. */
const SEATS = [
  { x: 512, y: 722, size: 1 },
  { x: 640, y: 636, size: 0.8 },
  { x: 962, y: 636, size: 0.8 },
  { x: 1092, y: 720, size: 1 },
  { x: 956, y: 868, size: 1.1 },
  { x: 646, y: 868, size: 1.1 },
] as const
const SEATED: Readonly<Record<number, readonly number[]>> = {
  2: [0, 3],
  3: [0, 2, 3],
  4: [0, 1, 2, 3],
  5: [0, 1, 2, 3, 4],
  6: [0, 1, 2, 3, 4, 5],
}
/** Marks on the kettle: two rows of six. */
const MARKS = Array.from({ length: SPARKS }, (_, n) => ({ x: 742 + (n % 6) * 23, y: (n < 6 ? 582 : 606) + bow(n % 6) }))
const HEAD = 62

function bow(column: number): number {
  return [-2, 0, 2, 2, 0, -2][column] ?? 0
}

interface EveningSceneProps {
  readonly around: readonly Around[]
  /** Whose turn it is, or null. */
  readonly who: number | null
  /** Places of those who left for a while: their mats lie there. */
  readonly away: readonly number[]
  readonly sparks: number
  readonly art: (path: string) => string
}

/** The family round the fire. Decoration: who sits there and how full the kettle is, the words say as well. */
export function EveningScene({ around, who, away, sparks, art }: EveningSceneProps) {
  const seats = SEATED[around.length] ?? SEATED[6]!
  const boils = sparks >= SPARKS
  return (
    <svg class="evening-room" viewBox="420 440 760 450" preserveAspectRatio="xMidYMax meet" aria-hidden="true">
      <image href={art('hearth/evening.svg')} x="0" y="0" width="1600" height="900" />
      <clipPath id="evening-head">
        <circle r={HEAD} />
      </clipPath>
      <g transform="translate(112,100) scale(.86)">
        {MARKS.map(({ x, y }, n) => (
          <circle key={`${x} ${y}`} cx={x} cy={y} r="7.5" class={classes('evening-mark', n < sparks && 'lit')} />
        ))}
        {boils && (
          <path
            class="evening-steam"
            d="M770,500q-16,-22 0,-44t0,-44M800,496q-16,-22 0,-44t0,-44M830,500q-16,-22 0,-44t0,-44"
          />
        )}
      </g>
      {around.map((one, at) => (
        <Seated
          key={`${at} ${one.name}`}
          {...one}
          seat={SEATS[seats[at]!]!}
          turn={at === who}
          away={away.includes(at)}
          art={art}
        />
      ))}
      {sparks > 0 && <path key={sparks} class="evening-spark" d="M800,585l9,-18 9,18 -9,18Z" />}
    </svg>
  )
}

interface SeatedProps extends Around {
  readonly seat: (typeof SEATS)[number]
  readonly turn: boolean
  readonly away: boolean
  readonly art: (path: string) => string
}

function Seated({ picture, name, seat, turn, away, art }: SeatedProps) {
  return (
    <g transform={`translate(${seat.x},${seat.y}) scale(${seat.size})`}>
      <ellipse cy="4" rx="86" ry="22" fill="#0a0f30" opacity=".3" />
      <path d="M-74,-12H74V2Q0,24 -74,2Z" fill="#a87652" />
      <ellipse cy="-12" rx="74" ry="17" fill="#d9b184" />
      {turn && <ellipse class="evening-turn-ring" cy="-4" rx="98" ry="26" />}
      {!away && (
        <g transform="translate(0,-74)">
          <circle r={HEAD + 5} fill={turn ? '#ffc65c' : '#fff3d6'} />
          <image
            href={art(picture)}
            x={-HEAD}
            y={-HEAD}
            width={HEAD * 2}
            height={HEAD * 2}
            clip-path="url(#evening-head)"
          />
        </g>
      )}
      <rect x="-62" y="-18" width="124" height="38" rx="19" fill={turn ? '#ffc65c' : '#131d43'} />
      <text y="10" text-anchor="middle" class={classes('evening-name', turn && 'turn')}>
        {name.length > 9 ? `${name.slice(0, 8)}…` : name}
      </text>
    </g>
  )
}
