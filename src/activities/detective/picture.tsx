import type { RefObject } from 'preact'
import { Band, type BandName } from '../../ui/band'
import { classes, useKeys } from '../../ui/dom'
import { Icon } from '../../ui/icon'
import type { Say } from '../../ui/say'
import { PICTURE, placeOf, ringPlaces, within } from './geometry'
import { type DetectiveItem, type Hotspot, tellingDetail, type Verdict } from './level'
import { type Lens, useLens } from './use-lens'
import { useSize } from './use-size'

/** Narrower, it is a phone's. px */
const SMALL = 480
/** How many times larger the glass shows what lies under it: on a phone it must make up for the smaller picture. */
const MAGNIFIES = { small: 2.8, large: 2.1 }
/** The glass hides little of the picture until it is taken up. */
const LAID_ASIDE = 0.55
/** The bird stands on the upper left of a ring, so far from its middle in shares of its width. */
const RIM = 0.36

interface PictureProps {
  readonly item: DetectiveItem
  readonly file: string
  readonly alt: string
  readonly seen: readonly number[]
  readonly labelOf: (hotspot: Hotspot) => string
  readonly told: { readonly verdict: Verdict; readonly right: boolean } | null
  readonly band: BandName
  /** A stamp is held over it. */
  readonly awaits: boolean
  readonly say: Say
  readonly onSeen: (hotspot: Hotspot) => void
  readonly picture: RefObject<HTMLDivElement | null>
}

/** The picture under the lens, with a ring round each detail that has something to say. */
export function Picture(props: PictureProps) {
  const { item, file, alt, seen, told, say, picture } = props
  const size = useSize(picture, PICTURE)
  const across = within(size.width * 0.27, 124, 184)
  const ring = size.width < SMALL ? 56 : 72
  const places = ringPlaces(item.hotspots, size, ring)
  const shown = told && !told.right ? tellingDetail(item, seen) : undefined
  const perch = shown && places[item.hotspots.indexOf(shown)]
  const { lens, near, press, flyTo } = useLens({
    ...{ picture, size, across },
    hotspots: item.hotspots,
    told: told !== null,
    onSeen: props.onSeen,
  })
  useKeys(Object.fromEntries(item.hotspots.map(hotspot => [String(hotspot.n), () => flyTo(hotspot)])))
  return (
    <div
      ref={picture}
      class={classes('detective-picture', props.awaits && 'awaits', told && 'told')}
      data-touch
      onPointerDown={press}
    >
      <img src={file} alt={alt} width={PICTURE.width} height={PICTURE.height} decoding="sync" draggable={false} />
      {item.hotspots.map((hotspot, i) => {
        const { n } = hotspot
        const found = seen.includes(n)
        return (
          <button
            key={n}
            type="button"
            class={classes('detective-ring', found && 'seen', near === hotspot && 'near', shown === hotspot && 'shown')}
            data-n={n}
            aria-label={
              found ? say('detective.ring-seen', { n, clue: props.labelOf(hotspot) }) : say('detective.ring', { n })
            }
            style={{ left: `${places[i]!.x}px`, top: `${places[i]!.y}px`, width: `${ring}px`, height: `${ring}px` }}
            onClick={() => flyTo(hotspot)}
          >
            <span>{n}</span>
          </button>
        )
      })}
      {told && <Stamped {...told} band={props.band} say={say} />}
      {perch && (
        <span
          class="detective-bird"
          aria-hidden="true"
          style={{ left: `${perch.x - ring * RIM}px`, top: `${perch.y - ring * RIM}px` }}
        />
      )}
      <Glass file={file} lens={lens} width={size.width} height={size.height} across={across} />
    </div>
  )
}

interface GlassProps {
  readonly file: string
  readonly lens: Lens
  readonly width: number
  readonly height: number
  readonly across: number
}

/** The lens with what lies under it, larger: the same drawing once more, moved so that both middles meet. */
function Glass({ file, lens, width, height, across }: GlassProps) {
  const { x, y } = placeOf(lens, { width, height })
  const larger = width < SMALL ? MAGNIFIES.small : MAGNIFIES.large
  return (
    <div
      class={classes('detective-lens', lens.moves)}
      aria-hidden="true"
      style={{
        width: `${across}px`,
        height: `${across}px`,
        transform: `translate(${x - across / 2}px, ${y - across / 2}px) scale(${lens.moves === 'away' ? LAID_ASIDE : 1})`,
      }}
    >
      <div class="detective-glass">
        <img
          src={file}
          alt=""
          draggable={false}
          style={{
            width: `${width * larger}px`,
            height: `${height * larger}px`,
            transform: `translate(${across / 2 - x * larger}px, ${across / 2 - y * larger}px)`,
          }}
        />
      </div>
    </div>
  )
}

interface StampedProps {
  readonly verdict: Verdict
  readonly right: boolean
  readonly band: BandName
  readonly say: Say
}

/** A right verdict is a band of the hamlet's cloth with its seal; a wrong one leaves bare warp, still to be woven. */
function Stamped({ verdict, right, band, say }: StampedProps) {
  return (
    <div class={classes('detective-stamped', right ? 'right' : 'again')} aria-hidden="true">
      {right ? <Band name={band} slim /> : <div class="detective-warp" />}
      <span class="detective-seal">
        <Icon name={verdict} size={30} />
        {say(`detective.stamp-${verdict}`)}
      </span>
    </div>
  )
}
