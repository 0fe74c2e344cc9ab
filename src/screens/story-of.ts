import { activities } from '../activities'
import type { LevelText } from '../content/level-text'
import type { Story } from './story-card'

/** An item of an opened level as a story at the hearth. Throws for an item that the level does not have. */
export function storyOf({ level, words, drawing }: LevelText, id: string, repeat: boolean): Story {
  const { rules } = activities[level.mechanic]!
  const item = level.items.find(one => one.id === id)
  if (!item) throw new Error(`${level.id} has no item ${id}`)
  return {
    level,
    item,
    card: rules.card(level, item),
    repeat,
    right: given => rules.right(item, given),
    words,
    drawing,
  }
}

/** The items of a level that are judged, and so can be asked about by themselves. */
export function judgedItems({ level }: LevelText) {
  const { judged } = activities[level.mechanic]!.rules
  return level.items.filter(item => judged?.(item) ?? true)
}
