import { classes } from './dom'

/** A face in a disc; `art` is an address. Decoration: the name is written beside it. */
export function Head({ art, size = 48, class: extra }: { art: string; size?: number; class?: string }) {
  const rem = `${size / 16}rem`
  return (
    <img
      class={classes('head', extra)}
      src={art}
      alt=""
      width={size}
      height={size}
      style={{ width: rem, height: rem }}
      draggable={false}
      decoding="async"
    />
  )
}
