import { createInstance, type i18n } from 'i18next'
import type { Files } from './files'

/** assets/languages/<tag>/language.json: what a language calls itself, how HTML names it, where missing words come from. */
interface LanguageFile {
  readonly endonym: string
  readonly html: string
  readonly fallback: readonly string[]
}
/** A packed language: words by file and key. */
type Pack = Readonly<Record<string, Readonly<Record<string, string>>>>

export interface Language {
  readonly tag: string
  readonly endonym: string
}

export interface Words {
  /** Says an interface word, `namespace.key`, in the chosen language; a word it lacks comes from its fallbacks. */
  say(key: string, values?: Readonly<Record<string, string | number>>): string
  tag(): string
  /**
   * Changes the language: at once where its words are there, else when they are loaded. Rejects, and stays as it was, when
   * they cannot be. `also`: what changes in the same stroke, so that nobody sees one without the other.
   */
  choose(tag: string, also?: () => void): Promise<void>
  /** Loads the words of a language that may be chosen soon. Rejects when they cannot be. */
  fetch(tag: string): Promise<void>
  /** Loads the words of the rooms for adults, in every language that is chosen from now on. Rejects when they cannot be. */
  forAdults(): Promise<void>
  /** All languages that are complete, the authority first. Every other stands beside Vietnamese and is not known here. */
  tags(): readonly Language[]
  /** The chosen language and those it falls back to, in order. */
  chain(): readonly string[]
  watch(seen: () => void): () => void
}

/** More than any screen says; where there are more, they are a class's names and marks, each said once. */
const MOST_TEXTS = 3000

/** Complete, and always the authority. */
const AUTHORITY = 'vi'

const languages: Readonly<Record<string, LanguageFile>> = Object.fromEntries(
  Object.entries(
    import.meta.glob<LanguageFile>('/assets/languages/{vi,en}/language.json', { import: 'default', eager: true }),
  ).map(([path, file]) => [path.split('/').at(-2)!, file]),
)

/** A language and all it falls back to, nearest first, ending in the authority. */
export function chainOf(tag: string, fallbacks: (tag: string) => readonly string[]): string[] {
  const chain: string[] = []
  const add = (next: string): void => {
    if (chain.includes(next)) return
    chain.push(next)
    for (const further of fallbacks(next)) add(further)
  }
  add(tag)
  return [...chain.filter(link => link !== AUTHORITY || tag === AUTHORITY), ...(tag === AUTHORITY ? [] : [AUTHORITY])]
}

function chainFor(tag: string): string[] {
  return chainOf(tag, link => languages[link]?.fallback ?? [])
}

const adultPath = (tag: string) => `desk/words.${tag}.json`

function emptyWords(): i18n {
  const words = createInstance()
  // Words are shown by Preact, which escapes; keys are whole, so neither dots nor colons in them mean anything.
  const whole = { keySeparator: false, nsSeparator: false, interpolation: { escapeValue: false } } as const
  words.init({ ...whole, initAsync: false, load: 'currentOnly', fallbackLng: chainFor, resources: {} })
  return words
}

async function load(words: i18n, files: Files, tag: string, path: string): Promise<void> {
  const pack = (await files.json(path)) as Pack
  for (const [namespace, texts] of Object.entries(pack)) words.addResourceBundle(tag, namespace, texts)
}

/** A text without gaps as it lies in the packs. i18next would look for plurals, contexts and gaps in each anew. */
function plainText(words: i18n, tag: string, key: string): string | undefined {
  const dot = key.indexOf('.')
  for (const link of chainFor(tag)) {
    const text: unknown = words.getResource(link, key.slice(0, dot), key.slice(dot + 1))
    if (typeof text === 'string') return /\{\{|\$t\(/.test(text) ? undefined : text
  }
  return undefined
}

/** Opens the interface words in the saved language, or in Vietnamese where none was chosen or it cannot be loaded. */
export async function openWords(files: Files, saved: string | null): Promise<Words> {
  const words = emptyWords()
  const loaded = new Map<string, Promise<void>>()
  const there = new Set<string>()
  const watchers = new Set<() => void>()
  // A screen says the same few words at every touch: i18next looks each of them up anew.
  const known = new Map<string, Map<string, string>>()
  let texts = new Map<string, string>()
  let chosen = AUTHORITY
  let asked = AUTHORITY
  const parts = new Set([(tag: string) => `languages/${tag}.json`])
  const once = (tag: string, path: string): Promise<void> => {
    const loading = loaded.get(path) ?? load(words, files, tag, path)
    loaded.set(path, loading)
    loading.then(
      () => there.add(path),
      // What could not be loaded now may be at the next try.
      () => loaded.delete(path),
    )
    return loading
  }
  const pathsOf = (tag: string) => chainFor(tag).flatMap(link => [...parts].map(path => ({ link, path: path(link) })))
  const all = (tag: string) => Promise.all(pathsOf(tag).map(({ link, path }) => once(link, path)))
  const choose = async (tag: string, also = () => {}): Promise<void> => {
    const language = languages[tag]
    if (!language) throw new Error(`There is no language ${tag}`)
    asked = tag
    if (!pathsOf(tag).every(({ path }) => there.has(path))) await all(tag)
    // Another was chosen while this one was on its way.
    if (asked !== tag) return
    void words.changeLanguage(tag)
    chosen = tag
    texts = known.get(tag) ?? new Map()
    known.set(tag, texts)
    document.documentElement.lang = language.html
    also()
    for (const seen of watchers) seen()
  }
  const wanted = saved !== null && languages[saved] ? saved : AUTHORITY
  await choose(wanted).catch(reason => {
    if (wanted === AUTHORITY) throw reason
    return choose(AUTHORITY)
  })
  return {
    say(key, values) {
      const dot = key.indexOf('.')
      const translated = () => words.t(key.slice(dot + 1), { ...values, ns: key.slice(0, dot) })
      const asked = values ? key + JSON.stringify(values) : key
      const text = texts.get(asked) ?? (values ? translated() : (plainText(words, chosen, key) ?? translated()))
      if (texts.size >= MOST_TEXTS) texts.clear()
      texts.set(asked, text)
      return text
    },
    tag: () => chosen,
    choose,
    fetch: async tag => void (await all(tag)),
    async forAdults() {
      parts.add(adultPath)
      await all(chosen)
      for (const said of known.values()) said.clear()
    },
    tags: () =>
      Object.entries(languages)
        .map(([tag, { endonym }]) => ({ tag, endonym }))
        .sort((a, b) => Number(b.tag === AUTHORITY) - Number(a.tag === AUTHORITY)),
    chain: () => chainFor(chosen),
    watch(seen) {
      watchers.add(seen)
      return () => watchers.delete(seen)
    },
  }
}
