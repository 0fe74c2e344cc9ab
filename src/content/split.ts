/** Takes words out of a level written with inline `{vi, en}` objects, as FORMAT asks (see README, "Write a level"). */

export type Words = Record<string, string>
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

const isObject = (value: Json): value is { [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isWords = (value: Json, tags: readonly string[]): value is Record<string, string> =>
  isObject(value) && Object.keys(value).length > 0 && Object.keys(value).every(key => tags.includes(key))

/**
 * Splits `source` into structure and words. The key of a word is the id of the nearest enclosing object that has one,
 * plus the path from there: `AT02-05.from.name`. Objects that held nothing but words vanish from the structure.
 */
export function split(source: Json, tags: readonly string[]): { structure: Json; words: Record<string, Words> } {
  const words: Record<string, Words> = Object.fromEntries(tags.map(tag => [tag, {}]))

  const walk = (value: Json, id: string, path: readonly string[]): Json | undefined => {
    if (isWords(value, tags)) {
      for (const [tag, text] of Object.entries(value)) words[tag]![[id, ...path].join('.')] = text
      return undefined
    }
    if (Array.isArray(value)) return walkList(value, id, path)
    return isObject(value) ? walkObject(value, id, path) : value
  }

  const walkList = (list: Json[], id: string, path: readonly string[]): Json => {
    const kept = list.map((part, i) => walk(part, id, [...path, String(i)]))
    // A list of nothing but words leaves how many there are: the structure must tell where they end.
    return kept.length > 0 && kept.every(part => part === undefined)
      ? kept.length
      : kept.map(part => (part === undefined ? {} : part))
  }

  const walkObject = (value: { [key: string]: Json }, id: string, path: readonly string[]): Json => {
    const own = typeof value.id === 'string' ? value.id : null
    const parts = Object.entries(value).map(([key, part]) => [key, walk(part, own ?? id, own ? [key] : [...path, key])])
    return Object.fromEntries(parts.filter(([, part]) => part !== undefined))
  }

  return { structure: walk(source, '', []) ?? {}, words }
}
