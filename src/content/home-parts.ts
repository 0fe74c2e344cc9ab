import * as v from 'valibot'
import {
  type HomePack,
  HomePackSchema,
  type HomeString,
  HomeStringSchema,
  type KeyWord,
  KeyWordSchema,
} from '../core/home-pack'

/**
 * What a language chosen must wait for, and what is told of its forms on a tap: sources and notes are more than the words
 * themselves, and few are ever asked for.
 */
export interface HomeParts {
  readonly pack: LeanPack
  readonly told: ToldPack
}

/** Lines without what is told of them; the Vietnamese of most lies in the pack of Vietnamese words. */
export const LeanPackSchema = v.object({
  ...HomePackSchema.entries,
  strings: v.array(v.object({ ...HomeStringSchema.entries, vi: v.optional(HomeStringSchema.entries.vi) })),
})
export type LeanPack = v.InferOutput<typeof LeanPackSchema>

const { back, source, note, from } = HomeStringSchema.entries
const { en } = KeyWordSchema.entries
/** Key of a line, or concept of a word → what is told of it. Every key has a dot in it, no concept has. */
export const ToldPackSchema = v.record(v.string(), v.object({ back, source, note, from, en }))
export type ToldPack = v.InferOutput<typeof ToldPackSchema>

type Form = HomeString | KeyWord
export const nameOf = (form: Form) => ('concept' in form ? form.concept : form.key)

/** `packed`: whether the pack of Vietnamese words has the line of this key. */
export function partsOf(home: HomePack, packed: (key: string) => boolean): HomeParts {
  const told = [...home.strings, ...home.keyWords].flatMap(form => {
    const { back, source, note, from, en } = form as HomeString & KeyWord
    return back || source || note || from || en ? [[nameOf(form), { back, source, note, from, en }] as const] : []
  })
  const strings = home.strings.map(leanOf)
  return {
    pack: {
      ...home,
      strings: strings.map(({ vi, ...string }) => (packed(string.key) ? string : { vi, ...string })),
      keyWords: home.keyWords.map(leanOf),
    },
    told: Object.fromEntries(told),
  }
}

function leanOf<T extends Form>(form: T): T {
  const { back: _back, source: _source, note: _note, from: _from, en: _en, ...rest } = form as T & HomeString & KeyWord
  return rest as unknown as T
}
