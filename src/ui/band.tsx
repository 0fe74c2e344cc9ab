import { classes } from './dom'

/** A textile of one people; `ui.css` holds the tile of each. One band per panel, never tinted, stretched or behind text. */
export type BandName =
  | 'tai-qua-tram'
  | 'tai-pieu-hook'
  | 'tai-cut-pieu'
  | 'hmong-snail'
  | 'hmong-cross'
  | 'muong-cap-zig'
  | 'muong-cap-star'
  | 'dao-pine'
  | 'dao-star'
  | 'khomu-stripe'
  | 'dao-tien-wax'

/** Cell rows of each textile, edges included; as in ui.css. */
export const BAND_ROWS: Readonly<Record<BandName, number>> = {
  'tai-qua-tram': 17,
  'tai-pieu-hook': 15,
  'tai-cut-pieu': 13,
  'hmong-snail': 17,
  'hmong-cross': 17,
  'muong-cap-zig': 15,
  'muong-cap-star': 20,
  'dao-pine': 17,
  'dao-star': 18,
  'khomu-stripe': 10,
  'dao-tien-wax': 19,
}

/** A strip of brocade, whole pixels a cell: 3 px, or 2 px slim. */
export function Band({ name, slim, class: extra }: { name: BandName; slim?: boolean; class?: string }) {
  return <div class={classes('band', `band-${name}`, slim && 'slim', extra)} aria-hidden="true" />
}
