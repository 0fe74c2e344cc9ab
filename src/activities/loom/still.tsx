import type { Cells } from '../../core/motif'
import { Woven } from '../../ui/woven'
import type { Cloth } from './rules'
import { LOOM } from './spots'

/** File, size and foot of each target, as the scene has them. */
const TARGETS: Readonly<Record<Cloth, readonly [file: string, width: number, height: number]>> = {
  'khan-chung': ['cloth-common', 272, 124],
  'ao-nha': ['cloth-home', 232, 116],
  'tui-kin': ['pouch', 216, 128],
}
const STEP = 264
const FOOT = 888

interface StillProps {
  readonly cells: Cells
  readonly rows: number
  readonly cloths: readonly Cloth[]
  readonly art: (path: string) => string
}

/** The room where there is no canvas: nothing moves, but the cloth grows all the same. */
export function Still({ cells, rows, cloths, art }: StillProps) {
  const height = cells.length * LOOM.cell
  return (
    <svg class="loom-still" viewBox="404 0 792 900" preserveAspectRatio="xMidYMax slice" aria-hidden="true">
      <image href={art('loom/back.svg')} x={160} y={0} width={1280} height={900} />
      <svg x={LOOM.left} y={LOOM.foot - height} width={LOOM.right - LOOM.left} height={height} aria-hidden="true">
        <Woven cells={cells} rows={rows} cell={LOOM.cell} />
      </svg>
      <image href={art('loom/beam.svg')} x={506} y={678} width={588} height={60} />
      {cloths.map((cloth, i) => {
        const [file, width, tall] = TARGETS[cloth]
        const middle = LOOM.middle + (i - (cloths.length - 1) / 2) * STEP
        return (
          <image
            key={cloth}
            href={art(`loom/${file}.svg`)}
            x={middle - width / 2}
            y={FOOT - tall}
            width={width}
            height={tall}
          />
        )
      })}
    </svg>
  )
}
