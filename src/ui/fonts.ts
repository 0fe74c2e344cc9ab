/** Fonts beyond Vietnamese, by the name that a language gives them; each is a style sheet that is fetched when asked for. */
const FONTS: Readonly<Record<string, () => Promise<unknown>>> = {
  'tai-viet': () => import('./fonts-tai-viet.css'),
  muong: () => import('./fonts-muong.css'),
}

export const FONT_NAMES = Object.keys(FONTS)

/** Asks for fonts by name; the words are shown at once, and anew when the font is there. An unknown name is a bug. */
export async function needFonts(names: readonly string[]): Promise<void> {
  await Promise.all(
    names.map(name => {
      const font = FONTS[name]
      if (!font) throw new Error(`There are no fonts "${name}"`)
      return font()
    }),
  )
}

/** The fonts that the characters of a text ask for, in whatever language it is. */
export function fontsOf(text: string): string[] {
  const found: string[] = []
  if (/[\u{AA80}-\u{AADF}]/u.test(text)) found.push('tai-viet')
  if (/[\u0312\u032d\u0331\u1e18\u1e19\u1e76\u1e77]/.test(text.normalize('NFC'))) found.push('muong')
  return found
}
