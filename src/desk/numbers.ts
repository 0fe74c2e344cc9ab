import type { Count } from '../core/marks'

/** `−0,5`: a comma, and a minus sign that cannot be taken for a dash. */
export function figureText(value: number, places = 1): string {
  const text = Math.abs(value).toFixed(places).replace('.', ',')
  return value < 0 && Number(Math.abs(value).toFixed(places)) > 0 ? `−${text}` : text
}

/** A share as whole hundredths. */
export function percent({ right, of }: Count): number {
  return of === 0 ? 0 : Math.round((right / of) * 100)
}
