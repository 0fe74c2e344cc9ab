/** Things that are found round the village: pictures of a newcomer, and what the three pictures of a card are drawn from. */
export const THINGS = [
  'ban-flower',
  'bamboo',
  'bee',
  'buffalo',
  'fish',
  'gui',
  'khen',
  'lantern',
  'maize',
  'moon',
  'plum',
  'rooster',
] as const
export type Thing = (typeof THINGS)[number]

/** Children's faces, as paths under assets/art. */
export const PEOPLE = Array.from({ length: 16 }, (_, at) => `heads/learner-${String(at + 1).padStart(2, '0')}.svg`)

export function thingPath(thing: Thing): string {
  return `signin/${thing}.svg`
}
