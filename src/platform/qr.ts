import { encode } from 'uqr'

/** A QR code as a square of dots, without the quiet zone around it: true is dark. */
export type QrDots = readonly (readonly boolean[])[]

export interface QrWish {
  /** How much of it may be hidden: on paper that is handled 15 of 100 (`M`); on a screen 7 (`L`) leaves larger dots. */
  readonly for: 'paper' | 'screen'
}

/**
 * The QR code of a text. Digits, capitals and ` $%*+-./:` take least room. Throws for more than the largest code holds,
 * which is some 3,300 such letters on paper and 4,200 on a screen.
 */
export function qrOf(text: string, wish: QrWish): QrDots {
  // A mask of its own choice costs eight times the time, which matters ten times a second and to no camera.
  const screen = { ecc: 'L', maskPattern: 2 } as const
  return encode(text, { ...(wish.for === 'screen' ? screen : { ecc: 'M' }), boostEcc: false, border: 0 }).data
}
