import * as v from 'valibot'
import { type Entry, isKind } from './entry'
import { LONGEST } from './take'

/** A line of the game said by somebody of the valley, as it is kept on a tablet. The sound itself lies beside it. */

const Name = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(60))
const When = v.pipe(v.number(), v.integer(), v.minValue(0))

/** Who speaks: asked once, and kept with every clip. They agreed that it is heard in the game and handed on. */
export const SpeakerSchema = v.object({ who: Name, village: Name, agreed: When })
export type Speaker = v.InferOutput<typeof SpeakerSchema>

export const ClipSchema = v.object({
  id: v.pipe(v.string(), v.regex(/^[\w-]{8,40}$/)),
  /** Language that is spoken. */
  tag: v.pipe(v.string(), v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$/)),
  /** Which line it is, `phrases.clue-hurry`, and its Vietnamese text, by which the game finds it. */
  key: v.pipe(v.string(), v.minLength(1), v.maxLength(120)),
  vi: v.pipe(v.string(), v.minLength(1), v.maxLength(2000)),
  speaker: SpeakerSchema,
  /** Milliseconds since 1970. */
  at: When,
  /** How the sound is packed. */
  type: v.pipe(v.string(), v.regex(/^audio\/(webm|ogg|mp4|mpeg|wav)(;\s*codecs=[\w.]+)?$/)),
  /** Which part of the sound is heard, and how loud; see `Take`. */
  from: v.pipe(v.number(), v.minValue(0), v.maxValue(3600)),
  length: v.pipe(v.number(), v.minValue(0), v.maxValue(LONGEST + 1)),
  gain: v.pipe(v.number(), v.minValue(0), v.maxValue(16)),
  /** A second person who heard it and said yes; null while nobody did. */
  yes: v.nullable(v.object({ who: Name, at: When })),
})
export type Clip = v.InferOutput<typeof ClipSchema>

/** The family's own words to a child in trouble: no line of the game, and it never leaves the tablet unasked. */
export const FAMILY = 'family.safety'

/** The rule that a family spoke at one evening at the hearth; it stays in the house like its other words. */
export function ruleKey(evening: string): string {
  return `family.rule.${evening}`
}

/** The rules spoken at evenings that are in no entry any more: whoever called them was erased. */
export function rulesWithout(clips: readonly Clip[], entries: readonly Entry[]): Clip[] {
  const kept = new Set(entries.filter(isKind('evening')).map(({ body }) => ruleKey(body.evening)))
  return clips.filter(({ key }) => key.startsWith(ruleKey('')) && !kept.has(key))
}

/** Whether a clip is a family's own, and no line of the game. */
export function isFamilys({ key }: Pick<Clip, 'key'>): boolean {
  return key.startsWith('family.')
}

/** Names that differ only in capitals and spaces are one person's. */
const same = (one: string, other: string) => {
  const plain = (name: string) => name.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase()
  return plain(one) === plain(other)
}

/** Whether `who` may say yes to a clip: whoever spoke it cannot. */
export function mayReview(clip: Clip, who: string): boolean {
  return who.trim() !== '' && !same(clip.speaker.who, who)
}

/** Seconds of the longest sound that a clip may lie in: a try with pauses around it, never an afternoon. */
const LONGEST_SOUND = 4 * LONGEST

/** Whether a sound of so many seconds can be that of the clip. */
export function fitsSound({ from }: Clip, seconds: number): boolean {
  return seconds > from && seconds <= LONGEST_SOUND
}

/** The clip that is heard: one with a second person's yes before one without, then the newer. */
export function heardOf(clips: readonly Clip[]): Clip | null {
  return clips.toSorted(better)[0] ?? null
}

function better(a: Clip, b: Clip): number {
  return Number(b.yes !== null) - Number(a.yes !== null) || b.at - a.at || (a.id < b.id ? -1 : 1)
}

/**
 * The clips that a new take by the same speaker takes the place of: their earlier tries that nobody said yes to. An older one
 * that is brought from elsewhere takes nobody's place.
 */
export function replacedBy(clip: Clip, clips: readonly Clip[]): Clip[] {
  return clips.filter(
    old =>
      old.id !== clip.id &&
      old.tag === clip.tag &&
      old.key === clip.key &&
      old.yes === null &&
      (old.at < clip.at || (old.at === clip.at && old.id < clip.id)) &&
      same(old.speaker.who, clip.speaker.who),
  )
}
