import { BAND_ROWS, Band, type BandName } from './band'

interface ClothProps {
  /** Rows woven before, oldest first. */
  readonly rows: readonly BandName[]
  /** The row that is woven now, cell by cell; null when nothing is added. */
  readonly fresh: BandName | null
  /** Said aloud: what the cloth is. */
  readonly label: string
}

/** A cloth on the loom: old rows below, the new one growing above them, bare warp over it. */
export function Cloth({ rows, fresh, label }: ClothProps) {
  return (
    <div class="cloth" role="img" aria-label={label}>
      <div class="cloth-warp" />
      {fresh && <Weaving name={fresh} />}
      {rows.toReversed().map((name, at) => (
        <Band key={`${rows.length - at}${name}`} name={name} slim />
      ))}
    </div>
  )
}

/** One row of brocade, its cell rows appearing from the bottom, the shuttle going left and right in turn. */
function Weaving({ name }: { name: BandName }) {
  const count = BAND_ROWS[name]
  return (
    <div class={`weaving band-${name}`}>
      {Array.from({ length: count }, (_, at) => {
        const fromBottom = count - 1 - at
        return (
          <i
            key={at}
            class={fromBottom % 2 ? 'leftward' : 'rightward'}
            style={{ backgroundPosition: `0 calc(var(--cell) * ${-at})`, animationDelay: `${400 + fromBottom * 90}ms` }}
          />
        )
      })}
    </div>
  )
}
