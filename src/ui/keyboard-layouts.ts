/** Keys of one face of a keyboard, in the order of the alphabet: seven stand in a row on the narrowest phone. */
export interface Face {
  /** What the key that turns to this face shows. */
  readonly sign: string
  readonly keys: readonly string[]
}

/** The keys of a script. Without `faces` that change, capital letters are the second face. */
export interface Layout {
  /** For the `lang` attribute of the keys. */
  readonly lang: string
  readonly faces: readonly Face[]
  /** Stops and what else stands beside the space. */
  readonly stops: readonly string[]
}

const letters = (text: string) => text.split(' ')
const STOPS = [',', '.', '?', '!']

/** Small letters, and the same as capitals. */
function latin(lang: string, small: string): Layout {
  const keys = letters(small)
  const capitals = keys.map(key => key.toUpperCase())
  return {
    lang,
    faces: [
      { sign: 'abc', keys },
      { sign: 'ABC', keys: capitals },
    ],
    stops: STOPS,
  }
}

/** By the tag of the language. A tablet's own Vietnamese keyboard turns tsêr and nênhs into letters with accents. */
export const LAYOUTS: Readonly<Record<string, Layout>> = {
  'hmn-x-chv': latin('hmn', 'a â b c d đ e ê f g h i j k l m n o ô ơ p q r s t u ư v x y z'),
  'hmn-x-rpa': latin('hmn', 'a b c d e f g h i j k l m n o p q r s t u v w x y z'),
  'blt-Tavt': {
    lang: 'blt-Tavt',
    faces: [
      { sign: 'ꪀ', keys: letters('ꪀ ꪂ ꪄ ꪆ ꪈ ꪊ ꪌ ꪎ ꪐ ꪒ ꪔ ꪖ ꪘ ꪚ ꪜ ꪞ ꪠ ꪢ ꪤ ꪦ ꪨ ꪪ ꪬ ꪮ') },
      { sign: 'ꪁ', keys: letters('ꪁ ꪃ ꪅ ꪇ ꪉ ꪋ ꪍ ꪏ ꪑ ꪓ ꪕ ꪗ ꪙ ꪛ ꪝ ꪟ ꪡ ꪣ ꪥ ꪧ ꪩ ꪫ ꪭ ꪯ') },
      { sign: 'ꪱ', keys: letters('ꪱ ꪰ ꪲ ꪳ ꪴ ꪵ ꪶ ꪷ ꪸ ꪹ ꪺ ꪻ ꪼ ꪽ ꪾ ꪿ ꫁ ꫀ ꫂ ꫛ ꫜ ꫝ ꫞ ꫟') },
    ],
    stops: STOPS,
  },
}
