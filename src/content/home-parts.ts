import * as v from 'valibot'
import {
  type HomePack,
  HomePackSchema,
  type HomeString,
  HomeStringSchema,
  type KeyWord,
  KeyWordSchema,
  STATUSES,
} from '../core/home-pack'

/**
 * What a language chosen must wait for, and what is told of its forms on a tap: sources and notes are more than the words
 * themselves, and few are ever asked for.
 */
export interface HomeParts {
  readonly pack: LeanPack
  readonly told: ToldPack
}

const { vi, text } = HomeStringSchema.entries

/**
 * Lines without what is told of them. Those whose Vietnamese lies in the pack of Vietnamese words, and of which no more than a
 * status is known, lie by status, name of the part and key: a tenth less to fetch, and most of the packs is of these.
 */
export const LeanPackSchema = v.object({
  ...HomePackSchema.entries,
  strings: v.array(v.object({ ...HomeStringSchema.entries, vi: v.optional(vi) })),
  plain: v.optional(v.record(v.picklist(STATUSES), v.record(v.string(), v.record(v.string(), text)))),
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
  const strings = home.strings.map(leanOf).map(({ vi, ...string }) => (packed(string.key) ? string : { vi, ...string }))
  const rest = strings.filter(string => !isPlain(string))
  return {
    pack: { ...home, strings: rest, plain: plainOf(strings.filter(isPlain)), keyWords: home.keyWords.map(leanOf) },
    told: Object.fromEntries(told),
  }
}

type LeanString = LeanPack['strings'][number]

const isPlain = ({ key, text: _text, status: _status, ...more }: LeanString) =>
  key.includes('.') && Object.keys(more).length === 0

function plainOf(strings: readonly LeanString[]): LeanPack['plain'] {
  const partOf = ({ key }: LeanString) => key.slice(0, key.indexOf('.'))
  const grouped = <K extends string>(all: readonly LeanString[], by: (string: LeanString) => K) =>
    [...new Set(all.map(by))].map(group => [group, all.filter(string => by(string) === group)] as const)
  return Object.fromEntries(
    grouped(strings, ({ status }) => status).map(([status, all]) => {
      const parts = grouped(all, partOf).map(([part, lines]) => {
        const texts = lines.map(({ key, text }) => [key.slice(part.length + 1), text] as const)
        return [part, Object.fromEntries(texts)] as const
      })
      return [status, Object.fromEntries(parts)] as const
    }),
  ) as LeanPack['plain']
}

/** All lines of a lean pack, each by itself again. */
export function stringsOf({ strings, plain = {} }: LeanPack): LeanString[] {
  const grouped = Object.entries(plain).flatMap(([status, parts]) =>
    Object.entries(parts).flatMap(([name, lines]) =>
      Object.entries(lines).map(([key, text]) => ({ key: `${name}.${key}`, text, status }) as LeanString),
    ),
  )
  return [...grouped, ...strings]
}

function leanOf<T extends Form>(form: T): T {
  const { back: _back, source: _source, note: _note, from: _from, en: _en, ...rest } = form as T & HomeString & KeyWord
  return rest as unknown as T
}
