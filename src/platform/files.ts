import packs from 'virtual:packs'

/** What the game loads, by name; the only place that knows where files lie. A carrier (folder, zip) changes only this. */
export interface Files {
  /** Address for an image: path under assets/art, as in `weir/boat.svg`. Throws for a name that does not exist. */
  art(path: string): string
  /** A painted image of assets/art, as bytes: what decodes these works beside the page. */
  painting(path: string): Promise<Blob>
  /** Address of a sound made by scripts/sounds. */
  sound(name: string): string
  /** A packed file: `levels/AT02.json`, `languages/vi.json`, `course.json`. Rejects when it is neither stored nor reachable. */
  json(path: string): Promise<unknown>
  /** Calls with every level whose pack was asked for so far, and from now on; the hearth is one of them. Returns how to stop. */
  onLevel(seen: (id: string) => void): () => void
}

const ART = '/assets/art/'
const SOUNDS = '/assets/sounds/'
const art: Record<string, string> = import.meta.glob('/assets/art/**/*.{svg,webp}', {
  query: '?url',
  import: 'default',
  eager: true,
})
const sounds: Record<string, string> = import.meta.glob('/assets/sounds/*.mp3', {
  query: '?url',
  import: 'default',
  eager: true,
})

function found(address: string | undefined, what: string): string {
  if (address === undefined) throw new Error(`There is no file ${what}`)
  return address
}

/** `levels/…` are found through this pack, so that a thousand levels do not make the first script longer. */
const SHELF = 'shelf.json'

async function fetched(address: string, path: string): Promise<Response> {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`${path} could not be loaded: ${answer.status} ${answer.statusText}`)
  return answer
}

async function onShelf(): Promise<Record<string, string>> {
  return (await fetched(found(packs[SHELF], SHELF), SHELF)).json()
}

/** A level, or what is told at the hearth in any language. */
const LEVEL = /^(?:levels\/(?<level>[^./]+)|(?<hearth>hearth)\/[^/]+)\.json$/
const asked = new Set<string>()
const seeing = new Set<(id: string) => void>()

/** What stands beside the words of a level is fetched together with it, not after it. */
function tellLevel(path: string): void {
  const { level, hearth } = LEVEL.exec(path)?.groups ?? {}
  const id = level ?? hearth
  if (id === undefined) return
  asked.add(id)
  for (const seen of seeing) seen(id)
}

/** Files served beside the page, by http or by the service worker. */
export const webFiles: Files = {
  art: path => found(art[ART + path], `assets/art/${path}`),
  painting: async path => (await fetched(found(art[ART + path], path), path)).blob(),
  sound: name => found(sounds[`${SOUNDS}${name}.mp3`], `assets/sounds/${name}.mp3`),
  async json(path) {
    tellLevel(path)
    return (await fetched(found(packs[path] ?? (await onShelf())[path], path), path)).json()
  },
  onLevel(seen) {
    seeing.add(seen)
    for (const id of asked) seen(id)
    return () => seeing.delete(seen)
  },
}

/** Addresses of the packs whose path begins with one of `starts`. */
export async function packsUnder(starts: readonly string[]): Promise<string[]> {
  const all = Object.entries({ ...packs, ...(await onShelf()) })
  return all.flatMap(([path, address]) => (starts.some(start => path.startsWith(start)) ? [address] : []))
}

/** Every address that must be stored before the game can be played offline. */
export async function allAddresses(): Promise<string[]> {
  return [art, sounds, packs, await onShelf()].flatMap(group => Object.values(group))
}

/** Where the voice of a language lies: words put together by scripts/voices, and texts recorded by people. */
export interface VoiceFiles {
  /** Addresses of the made words: where each lies, and all of them; null where none were made. */
  made(tag: string): { readonly index: string; readonly clips: string } | null
  /** Address of a recording by the name that core/speech gives its text; null where nobody recorded it. */
  recording(tag: string, name: string): string | null
}

const VOICES = '/assets/voices/'
const voices: Record<string, string> = import.meta.glob('/assets/voices/*/{made.json,made.mp3,recorded/*.mp3}', {
  query: '?url',
  import: 'default',
  eager: true,
})

/** They are no part of the game that is stored for playing offline: it can be played without. */
export const webVoices: VoiceFiles = {
  made(tag) {
    const [index, clips] = [voices[`${VOICES}${tag}/made.json`], voices[`${VOICES}${tag}/made.mp3`]]
    return index && clips ? { index, clips } : null
  },
  recording: (tag, name) => voices[`${VOICES}${tag}/recorded/${name}.mp3`] ?? null,
}
