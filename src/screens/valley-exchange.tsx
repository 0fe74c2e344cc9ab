import { useState } from 'preact/hooks'
import { bytesOfLetters, lettersOf } from '../core/bytes'
import { FAMILY } from '../core/clip'
import type { HomePack } from '../core/home-pack'
import { type Conflict, type MergePreview, previewMerge, union, versionsOf } from '../core/versions'
import { type ClipInFile, clipsToShare, readWordFile, type WordFile, wordFile, wordTable } from '../core/word-file'
import type { Valley } from '../platform/valley'
import { Button } from '../ui/button'
import { FileButton } from '../ui/file-button'
import { Icon } from '../ui/icon'
import { Panel } from '../ui/panel'
import type { Say } from '../ui/say'

export interface ExchangeProps {
  readonly say: Say
  readonly valley: Valley
  readonly tag: string
  readonly pack: HomePack | null
  /** Vietnamese and English words of every line that can be said, by key. */
  readonly lines: ReadonlyMap<string, { readonly vi: string; readonly en: string }>
  /** Opens the words of another language that a file brings; null where the game has none such. */
  readonly openPack: (tag: string) => Promise<HomePack | 'vi' | null>
  readonly speaker: string
  readonly now: () => number
  readonly saveFile: (name: string, content: Blob) => void
  readonly shareFile: ((name: string, content: Blob) => Promise<boolean>) | null
  readonly onTaken: (tag: string) => void
}

/** Hands this tablet's words and voices on as one file, and takes such a file in after showing what it would change. */
export function Exchange(props: ExchangeProps) {
  return (
    <>
      <Give {...props} />
      <Take {...props} />
    </>
  )
}

const TEXT = 'text/plain;charset=utf-8'
const nameOf = (tag: string, at: number, end: string) =>
  `ban-sang_tieng_${tag}_${new Date(at).toISOString().slice(0, 10)}.${end}`

function Give({ say, valley, tag, pack, lines, now, saveFile, shareFile }: ExchangeProps) {
  const [family, setFamily] = useState(false)
  const [said, setSaid] = useState('')
  const clips = valley.clips.of(tag)
  const words = valley.words.of(tag)
  const hasFamily = clips.some(clip => clip.key === FAMILY)
  const has = clipsToShare(clips, family).length + words.length > 0
  const file = async () => {
    const sounds = clipsToShare(clips, family).map(async (clip): Promise<ClipInFile[]> => {
      const bytes = await valley.clips.bytes(clip)
      return bytes ? [{ clip, sound: lettersOf(new Uint8Array(bytes)) }] : []
    })
    const text = wordFile(tag, words, (await Promise.all(sounds)).flat())
    return { name: nameOf(tag, now(), 'txt'), content: new Blob([text], { type: TEXT }) }
  }
  const save = async () => {
    const { name, content } = await file()
    saveFile(name, content)
    setSaid(say('valley.given', { file: name }))
  }
  const share = async () => {
    const { name, content } = await file()
    await shareFile?.(name, content)
  }
  const table = () => {
    const all = union(pack ? versionsOf(pack) : [], words)
    const recorded = new Set(clips.map(clip => clip.key))
    const text = wordTable(all, key => lines.get(key)?.en ?? '', recorded)
    const name = nameOf(tag, now(), 'tsv')
    saveFile(name, new Blob([text], { type: 'text/tab-separated-values;charset=utf-8' }))
    setSaid(say('valley.given', { file: name }))
  }
  return (
    <Panel title={say('valley.give')} class="valley-panel">
      <p>{say(has || hasFamily ? 'valley.give-line' : 'valley.give-none')}</p>
      {hasFamily && (
        <label class="valley-agree">
          <input type="checkbox" checked={family} onChange={event => setFamily(event.currentTarget.checked)} />
          <span>{say('valley.give-family')}</span>
        </label>
      )}
      <div class="valley-row">
        <Button icon="download" disabled={!has} onClick={() => void save()}>
          {say('valley.give-save')}
        </Button>
        {shareFile && (
          <Button icon="share" disabled={!has} onClick={() => void share()}>
            {say('valley.give-share')}
          </Button>
        )}
        {pack && (
          <Button icon="table" disabled={!pack.strings.length && words.length === 0} onClick={table}>
            {say('valley.give-table')}
          </Button>
        )}
      </div>
      <p class="valley-told" role="status">
        {said && <span>{said}</span>}
      </p>
    </Panel>
  )
}

/** A file that was read, and what it would change. */
interface Brought {
  readonly file: WordFile
  readonly name: string
  readonly preview: MergePreview
  readonly clips: readonly ClipInFile[]
  /** Conflicts that were decided for theirs. */
  readonly chosen: readonly Conflict[]
}

function Take(props: ExchangeProps) {
  const { say, valley, lines, openPack, now, speaker, onTaken } = props
  const [said, setSaid] = useState('')
  const [brought, setBrought] = useState<Brought | null>(null)
  const open = async ([chosen]: readonly File[]) => {
    setBrought(null)
    setSaid('')
    const file = chosen!.size > 100_000_000 ? 'large' : readWordFile(await chosen!.text())
    if (typeof file === 'string') return setSaid(say(`valley.take-${file}`))
    const pack = await openPack(file.tag)
    if (!pack) return setSaid(say('valley.take-language', { tag: file.tag }))
    const { tag, versions, clips } = file
    const mine = union(pack === 'vi' ? [] : versionsOf(pack), valley.words.of(tag))
    const known = new Map([...lines].map(([key, { vi }]) => [key, vi]))
    const here = new Map(valley.clips.of(tag).map(clip => [clip.id, clip]))
    const fresh = clips.filter(({ clip }) => !here.has(clip.id) || (clip.yes && !here.get(clip.id)!.yes))
    const name = pack === 'vi' ? 'Tiếng Việt' : pack.language.endonym
    setBrought({ file, name, preview: previewMerge(mine, versions, known), clips: fresh, chosen: [] })
  }
  const join = async ({ file, clips, chosen }: Brought) => {
    const { tag, versions } = file
    const decided = chosen.map(({ theirs }) => ({ ...theirs, by: speaker || theirs.by, at: now() }))
    try {
      await valley.words.add(tag, [...versions, ...decided])
      let kept = 0
      for (const one of clips) kept += Number(await keepSound(valley, one))
      setSaid(say('valley.joined', { lines: versions.length, clips: kept }))
      setBrought(null)
      onTaken(tag)
    } catch {
      setSaid(say('valley.full'))
    }
  }
  return (
    <Panel title={say('valley.take')} class="valley-panel">
      <FileButton accept=".txt,.json" onFiles={files => void open(files)}>
        {say('valley.take-open')}
      </FileButton>
      <p class="valley-told" role="status">
        {said && (
          <>
            <Icon name="info" /> <span>{said}</span>
          </>
        )}
      </p>
      {brought && (
        <Preview
          say={say}
          brought={brought}
          onChoose={conflict => setBrought({ ...brought, chosen: [...brought.chosen, conflict] })}
          onJoin={() => void join(brought)}
          onCancel={() => setBrought(null)}
        />
      )}
    </Panel>
  )
}

/** Keeps a clip that came in a file, if its sound is one. */
async function keepSound(valley: Valley, { clip, sound }: ClipInFile): Promise<boolean> {
  const { buffer } = bytesOfLetters(sound)
  const heard = await valley.waveOf(buffer).then(
    ({ samples, rate }) => samples.length / rate > clip.from,
    () => false, // Not a sound: left out, as a broken line is.
  )
  if (heard) await valley.clips.keep(clip, buffer)
  return heard
}

interface PreviewProps {
  readonly say: Say
  readonly brought: Brought
  readonly onChoose: (conflict: Conflict) => void
  readonly onJoin: () => void
  readonly onCancel: () => void
}

function Preview({ say, brought, onChoose, onJoin, onCancel }: PreviewProps) {
  const { preview, clips, file, name, chosen } = brought
  const { fresh, changed, conflicts, same, unknown } = preview
  const counts = [
    ['fresh', fresh.length],
    ['changed', changed.length],
    ['conflicts', conflicts.length],
    ['clips', clips.length],
    ['same', same],
    ['unknown', unknown.length],
    ['unread', file.unread],
  ] as const
  const nothing = fresh.length + changed.length + conflicts.length + clips.length === 0
  return (
    <section class="valley-preview">
      <h3>{say('valley.preview', { name })}</h3>
      {nothing && <p>{say('valley.preview-nothing')}</p>}
      <ul class="valley-counts">
        {counts.map(([what, n]) => n > 0 && <li key={what}>{say(`valley.preview-${what}`, { n })}</li>)}
      </ul>
      {[...conflicts, ...changed].slice(0, 50).map(one => (
        <div class="valley-beside" key={one.mine.key}>
          <p data-home="">{one.mine.vi}</p>
          <p>
            <small>{say('valley.before')}</small> <bdi data-home="">{one.mine.text}</bdi>
          </p>
          <p>
            <small>{say('valley.after')}</small> <bdi data-home="">{one.theirs.text}</bdi>
          </p>
          {conflicts.includes(one) && (
            <Button
              icon="check"
              pressed={chosen.includes(one)}
              disabled={chosen.includes(one)}
              onClick={() => onChoose(one)}
            >
              {say('valley.choose')}
            </Button>
          )}
        </div>
      ))}
      {fresh.slice(0, 20).map(one => (
        <p key={one.key} class="valley-fresh">
          <span data-home="">{one.vi}</span> <bdi data-home="">{one.text}</bdi>
        </p>
      ))}
      <div class="valley-row">
        <Button kind="primary" icon="check" onClick={onJoin}>
          {say('valley.join')}
        </Button>
        <Button onClick={onCancel}>{say('valley.not-now')}</Button>
      </div>
    </section>
  )
}
