import { PATHS } from './icon-paths'

export type IconName = keyof typeof PATHS

/** Whether this name, as level data gives it, has a drawing. */
export function hasIcon(name: string): name is IconName {
  return Object.hasOwn(PATHS, name)
}

/** The drawing that level data asks for; an unknown name (checked by a test, so never in a release) shows a message. */
export function iconNamed(name: string): IconName {
  return hasIcon(name) ? name : 'message'
}

/** A line drawing in the colour of the text. It is decoration: the name of a thing is always written or in a label. */
export function Icon({ name, size = 24, class: extra = '' }: { name: IconName; size?: number; class?: string }) {
  // Where letters are larger, styles say how much larger the signs beside them are.
  const rem = `calc(${size / 16}rem * var(--icons, 1))`
  return (
    <svg
      class={`icon ${extra}`}
      viewBox="0 0 24 24"
      width={size}
      height={size}
      style={{ width: rem, height: rem }}
      aria-hidden="true"
      focusable="false"
    >
      <path d={PATHS[name]} />
    </svg>
  )
}
