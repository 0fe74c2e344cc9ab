import type { Figure } from '../stage/figures'

/** Animals have poses, people have faces. */
const POSES: Readonly<Record<string, string>> = {
  'de-mang': 'de-mang-idle',
  lua: 'lua-sly',
  'trau-mong': 'trau-calm',
  'chich-choe': 'chich-choe-speak',
  'cao-suong-mu': 'rumour-lurking',
}

/** File of a cast member's head; cast ids drop the title word of grown-ups (`ba-in` → `in`). */
export function headOf(who: string, face: 'neutral' | 'happy' | 'worried' = 'neutral'): string {
  const pose = POSES[who]
  if (pose) return `heads/${pose}.svg`
  const name = who.replace(/^(ba|ong|co|thay|y-si|anh|chi|bac)-/, '')
  return `heads/${name}-${face}.svg`
}

/** Who looks most like each child of the sign-in pictures, by hair; all wear what children wear every day. */
const LIKE: Readonly<Record<string, Figure>> = {
  ...{ '01': 'ban', '02': 'bun', '03': 'ban', '04': 'pao', '05': 'my', '06': 'mo', '07': 'thao', '08': 'phuc' },
  ...{ '09': 'thao', '10': 'phuc', '11': 'thao', '12': 'bun', '13': 'mo', '14': 'bun', '15': 'ban', '16': 'pao' },
}
const ANYONE = [...new Set(Object.values(LIKE))]

/**
 * Who walks the paths for a learner: a child like the one of the chosen picture; for a flower or an animal anyone, the same
 * one each time, and never chosen from a name.
 */
export function figureOf({ id, picture }: { readonly id: string; readonly picture: string }): Figure {
  const [, child = ''] = /learner-(\d\d)/.exec(picture) ?? []
  return LIKE[child] ?? ANYONE[Number.parseInt(id.slice(0, 8), 16) % ANYONE.length]!
}
