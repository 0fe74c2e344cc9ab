import './card-face.css'
import { Head } from './head'

/** A face as the cards of a class show it. `art` is an address, `ring` 0, 1 or 2; `number` is written beneath. */
export function CardFace({
  art,
  ring,
  number,
  size = 72,
}: {
  readonly art: string
  readonly ring: number
  readonly number: string
  readonly size?: number
}) {
  return (
    <span class={`card-face ring-${ring}`}>
      <Head art={art} size={size} />
      <b>{number}</b>
    </span>
  )
}
