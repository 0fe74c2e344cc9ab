import { chance } from './chance'
import { type Count, count, type Mark } from './marks'
import { z } from './normal'
import { atOnce, type Steps } from './steps'

/** A figure with the range that holds it in 19 of 20 cases. */
export interface Estimate {
  readonly value: number
  readonly low: number
  readonly high: number
}

/**
 * How well true and false are told apart, freed from how much is believed at all (signal detection).
 * `sensitivity` is d′: 0 = by chance, 1 = beginning, 2 = well, 3 = nearly always. `criterion` is c: below 0 = distrusts,
 * above 0 = trusts, around 0 = in balance. Macmillan & Creelman 2005.
 */
export interface Discernment {
  readonly sensitivity: Estimate
  readonly criterion: Estimate
}

/**
 * d′ and c of first answers, refusing a risky item being the hit, refusing a safe one the false alarm. Shares get the
 * log-linear correction (Hautus 1995: half an answer is added on each side), so that four out of four is not infinite.
 * Null until both sides have been met.
 */
export function discernment(marks: readonly Pick<Mark, 'side' | 'right'>[]): Discernment | null {
  return discernmentOf(sidesOf(marks as readonly Mark[]))
}

/** How many items of each side were met, and told rightly. */
export interface Sides {
  readonly risky: Count
  readonly safe: Count
}

export function sidesOf(marks: readonly Mark[]): Sides {
  return { risky: count(marks, 'risky'), safe: count(marks, 'safe') }
}

function discernmentOf({ risky, safe }: Sides): Discernment | null {
  if (risky.of === 0 || safe.of === 0) return null
  const { sensitivity, criterion } = figuresOf(risky, safe)
  const hits = likely(risky.right, risky.of)
  const alarms = likely(safe.of - safe.right, safe.of)
  return {
    sensitivity: { value: sensitivity, ...middle(hits, alarms, (h, a) => h - a) },
    criterion: { value: criterion, ...middle(hits, alarms, (h, a) => -(h + a) / 2) },
  }
}

function figuresOf(risky: Count, safe: Count): { sensitivity: number; criterion: number } {
  const hit = z((risky.right + 0.5) / (risky.of + 1))
  const alarm = z((safe.of - safe.right + 0.5) / (safe.of + 1))
  return { sensitivity: hit - alarm, criterion: -(hit + alarm) / 2 }
}

/** How often a class is drawn again from its pupils. */
const DRAWS = 400

/**
 * d′ and c of a whole class. The answers of one pupil hang together, so the range comes from drawing the pupils again and
 * again (bootstrap, Efron 1979); a small class is never called surer than its answers alone would be.
 */
export function classDiscernment(pupils: readonly (readonly Mark[])[]): Discernment | null {
  return atOnce(discernmentSteps(pupils.map(sidesOf)))
}

/** The same draw by draw. */
export function* discernmentSteps(pupils: readonly Sides[]): Steps<Discernment | null> {
  const pooled = discernmentOf(summed(pupils))
  if (!pooled) return null
  const next = chance(pupils.length)
  const draws: ReturnType<typeof figuresOf>[] = []
  while (draws.length < DRAWS) {
    const { risky, safe } = summed(pupils.map(() => pupils[Math.floor(next() * pupils.length)]!))
    draws.push(figuresOf(risky, safe))
    yield { done: 0, of: 0 }
  }
  return {
    sensitivity: wider(pooled.sensitivity, middleOf(draws.map(one => one.sensitivity))),
    criterion: wider(pooled.criterion, middleOf(draws.map(one => one.criterion))),
  }
}

/** Of all together. */
export function summed(pupils: readonly Sides[]): Sides {
  const sum = { risky: { right: 0, of: 0 }, safe: { right: 0, of: 0 } }
  for (const pupil of pupils) {
    for (const side of ['risky', 'safe'] as const) {
      sum[side].right += pupil[side].right
      sum[side].of += pupil[side].of
    }
  }
  return sum
}

/** The middle 95 % of figures that were drawn. */
export function middleOf(draws: readonly number[]): { readonly low: number; readonly high: number } {
  const sorted = [...draws].sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
  return { low: at(0.025), high: at(0.975) }
}

function wider(estimate: Estimate, range: { low: number; high: number }): Estimate {
  const { value, low, high } = estimate
  return { value, low: Math.min(value, low, range.low), high: Math.max(value, high, range.high) }
}

/** Steps on which the likelihood of a share is weighed. */
const STEPS = 80

/**
 * What the true share may be after `right` of `of` answers: z of each possible share with its weight. Jeffreys' prior,
 * because the usual normal range is far too narrow for eight items (Brown, Cai & DasGupta 2001).
 */
function likely(right: number, of: number): { readonly z: number; readonly weight: number }[] {
  const shares = Array.from({ length: STEPS }, (_, i) => (i + 0.5) / STEPS)
  // Summed as logarithms: the thousand answers of a class would leave nothing of the products.
  const logs = shares.map(share => (right - 0.5) * Math.log(share) + (of - right - 0.5) * Math.log(1 - share))
  const most = Math.max(...logs)
  const weights = logs.map(log => Math.exp(log - most))
  const sum = weights.reduce((total, weight) => total + weight, 0)
  return shares.map((share, i) => ({ z: z(share), weight: weights[i]! / sum }))
}

type Likely = ReturnType<typeof likely>

/** The middle 95 % of a figure made of two independent shares. */
function middle(hits: Likely, alarms: Likely, figure: (hit: number, alarm: number) => number) {
  const all = hits
    .flatMap(hit => alarms.map(alarm => ({ at: figure(hit.z, alarm.z), weight: hit.weight * alarm.weight })))
    .sort((a, b) => a.at - b.at)
  const quantile = (share: number) => {
    let sum = 0
    for (const { at, weight } of all) {
      sum += weight
      if (sum >= share) return at
    }
    return all.at(-1)!.at
  }
  return { low: quantile(0.025), high: quantile(0.975) }
}
