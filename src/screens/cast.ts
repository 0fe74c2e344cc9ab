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
