import type { Item, Level, LevelWords, Pool, Tier } from '../core/level'
import type { Tell } from './problems'
import { sentences, syllables } from './sentences'

/** Syllables (tiếng) that an item's own text may have at most, by tier: what a child of that age reads at once. */
const TEXT_AT_MOST: Readonly<Record<Tier, number>> = { 1: 16, 2: 35, 3: 70 }
const WHY_AT_MOST: Readonly<Record<Tier, number>> = { 1: 30, 2: 40, 3: 40 }
const WHY_SENTENCES = 3
const INTRO_AT_MOST = 25
const TALK_AT_MOST = 25

/** From this many core items on a level must show that looks tell nothing. */
const LOOKS_FROM = 6
const LOOKS_AT_LEAST = 2

/** Keys of an item's own text: what the pupil judges. */
const OWN_TEXT = ['text', 'caption', 'source'] as const

export function ownText(words: LevelWords, item: Item): string | undefined {
  const key = OWN_TEXT.find(name => words[`${item.id}.${name}`] !== undefined)
  return key && words[`${item.id}.${key}`]
}

const of = (level: Level, pool: Pool, side: Item['side']) =>
  level.items.filter(item => item.pool === pool && item.side === side).length

/** True and safe items are as many as false and risky ones, and there is enough left for boosters. Only judged ones count. */
export function tellBalance(level: Level, tell: Tell, judged: (item: Item) => boolean = () => true): void {
  const counted = { ...level, items: level.items.filter(judged) }
  const core = { safe: of(counted, 'core', 'safe'), risky: of(counted, 'core', 'risky') }
  const fresh = { safe: of(counted, 'fresh', 'safe'), risky: of(counted, 'fresh', 'risky') }
  const all = core.safe + core.risky
  if (Math.abs(core.safe - core.risky) > all % 2) {
    tell(
      'items',
      `There must be as many safe as risky core items, but there are ${core.safe} safe and ${core.risky} risky.`,
    )
  }
  if (fresh.safe !== fresh.risky) {
    tell(
      'items',
      `There must be as many safe as risky fresh items, but there are ${fresh.safe} safe and ${fresh.risky} risky.`,
    )
  }
  if (fresh.safe + fresh.risky < all / 2) {
    const needed = Math.ceil(all / 2)
    tell('items', `Boosters need at least ${needed} fresh items here, but there are ${fresh.safe + fresh.risky}.`)
  }
  for (const item of level.items) {
    if (!item.id.startsWith(`${level.id}-`)) tell(`items.${item.id}`, `An item's id starts with "${level.id}-".`)
    if (item.side === 'safe' && item.threat) tell(`items.${item.id}.threat`, 'A safe item has no threat. Take it out.')
    if (item.side === 'safe' && item.trick) tell(`items.${item.id}.trick`, 'A safe item carries no trick. Take it out.')
  }
}

/** What is short enough to be read at once. Lengths are counted in Vietnamese, the authority. */
export function tellLengths(level: Level, words: LevelWords, tell: Tell): void {
  const atMost = (key: string, most: number) => {
    const long = syllables(words[key] ?? '')
    if (long > most) tell(key, `This is ${long} syllables (tiếng) long. Make it ${most} or fewer.`)
  }
  atMost(`${level.id}.talk`, TALK_AT_MOST)
  if (level.tier === 1) for (const line of level.story.intro) atMost(`${line.id}.line`, INTRO_AT_MOST)
  for (const item of level.items) {
    for (const name of OWN_TEXT.slice(0, 2)) atMost(`${item.id}.${name}`, TEXT_AT_MOST[level.tier])
    const why = `${item.id}.why`
    atMost(why, WHY_AT_MOST[level.tier])
    const many = sentences(words[why] ?? '')
    if (many > WHY_SENTENCES) tell(why, `The reason has ${many} sentences. Two short ones are enough.`)
  }
}

const SHOUTS = /!|\?\?|(?<!\p{L})\p{Lu}{3,}(?!\p{L})/u
const EXCITED = [
  SHOUTS,
  /\p{Extended_Pictographic}/u,
  /(?<!\p{L})(ko|đc|dc|hum|nha|ơi là|trời ơi|ôi|ui|huhu|hihi|rất giận|giận|tức|quá|lắm|mừng|buồn|hic)(?!\p{L})/iu,
  /(\p{L})\1\1/iu,
  /^\p{Ll}/u,
]
const excited = (text: string) => EXCITED.some(sign => sign.test(text))
const polite = (text: string) => !SHOUTS.test(text) && !/^\p{Ll}/u.test(text)

/**
 * Care in writing must not give an item away: some safe items look careless or excited, some risky ones polite.
 * Only where items are texts of their own; pages of the pocket internet are levelled among themselves.
 */
export function tellLooks(level: Level, words: LevelWords, tell: Tell): void {
  if (of(level, 'core', 'safe') + of(level, 'core', 'risky') < LOOKS_FROM) return
  const texts = level.items.flatMap(item => {
    const text = words[`${item.id}.text`] ?? words[`${item.id}.caption`]
    return text === undefined ? [] : [{ side: item.side, text }]
  })
  if (texts.length < level.items.length) return
  const careless = texts.filter(({ side, text }) => side === 'safe' && excited(text)).length
  const mannered = texts.filter(({ side, text }) => side === 'risky' && polite(text)).length
  if (careless < LOOKS_AT_LEAST) {
    tell(
      'items',
      `Only ${careless} safe items look careless or excited. Make it ${LOOKS_AT_LEAST}, so that looks tell nothing.`,
    )
  }
  if (mannered < LOOKS_AT_LEAST) {
    tell(
      'items',
      `Only ${mannered} risky items are polite and well written. Make it ${LOOKS_AT_LEAST}, so that looks tell nothing.`,
    )
  }
}
