/** Chance that can be played again: the same seed gives the same order on every tablet. */
export type Chance = () => number

/** Mulberry32 (Tommy Ettinger, public domain algorithm): a small generator of numbers in [0, 1). */
export function chance(seed: number): Chance {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** A new array in an order that depends on the seed alone (Fisher–Yates). */
export function shuffled<T>(things: readonly T[], next: Chance): T[] {
  const out = [...things]
  for (let i = out.length - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1))
    ;[out[i], out[j]] = [out[j]!, out[i]!]
  }
  return out
}
