import type { Hamlet } from '../core/level'
import type { BandName } from '../ui/band'

/** Each hamlet's own textile; never another's (art guide §7). */
const BANDS: Readonly<Record<Hamlet, BandName>> = {
  'ban-pieu': 'tai-pieu-hook',
  'ban-thuyen': 'tai-qua-tram',
  'ban-may': 'hmong-snail',
  'ban-chieng': 'muong-cap-zig',
  'ban-cham': 'dao-tien-wax',
  'ban-mang': 'khomu-stripe',
}

export function bandOf(hamlet: Hamlet): BandName {
  return BANDS[hamlet]
}

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
