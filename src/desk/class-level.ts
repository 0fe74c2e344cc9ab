import { useEffect, useState } from 'preact/hooks'
import { rulesOf } from '../activities/rules'
import type { LevelText } from '../content/level-text'
import { chance } from '../core/chance'
import { type ClassItem, classItem } from '../core/class-item'
import type { LevelPlayed } from '../core/class-play'
import type { LevelCard } from '../core/level'
import { mixed } from '../core/stream'
import type { Say, SayKey } from '../ui/say'
import type { WholeProps } from './whole'

/** A level opened for a class: what it asks, item by item, and what its records need. */
export interface ClassLevel {
  readonly text: LevelText
  readonly played: LevelPlayed
  /** In the order in which they are asked. */
  readonly items: readonly ClassItem[]
}

/** The level's judged items with their answers on the edges of a card. `seed`: their order; null: the level's own. */
export function classLevel(text: LevelText, card: LevelCard, seed: number | null): ClassLevel {
  const { level } = text
  const rules = rulesOf[level.mechanic]!
  const judged = level.items.filter(item => item.pool === 'core' && (rules.judged?.(item) ?? true))
  const order = seed === null ? judged : mixed(judged, chance(seed))
  // What is offered must not depend on the order, so that paper and screen ask the same.
  const items = order.map((item, at) => classItem(rules, level, item, chance(seed === null ? at : seed + at)))
  const start = rules.start(level, { pool: 'core', seed: 0 })
  const played = {
    ...{ id: card.id, hash: card.hash, tier: card.tier, items: judged },
    secondStar: rules.secondStar(level, start),
    right: rules.right,
  }
  return { text, played, items }
}

/** The level's text, 'broken' where it cannot be had, null while it is fetched. */
export function useLevelText({ openLevel }: Pick<WholeProps, 'openLevel'>, id: string): LevelText | 'broken' | null {
  const [text, setText] = useState<LevelText | 'broken' | null>(null)
  useEffect(() => {
    let here = true
    openLevel(id).then(
      found => here && setText(found),
      () => here && setText('broken'), // Neither stored nor reachable: the teacher is told.
    )
    return () => {
      here = false
    }
  }, [id])
  return text
}

/** Words of an answer: the level's own, whose keys start with its id, or the interface's. */
export function choiceWords(text: LevelText, say: Say, words: string): string {
  return /^[A-Z]/.test(words) ? text.words(words) : say(words as SayKey)
}
