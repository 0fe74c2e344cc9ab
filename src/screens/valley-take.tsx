import { useState } from 'preact/hooks'
import { bytesOfLetters } from '../core/bytes'
import { fitsSound } from '../core/clip'
import type { HomePack } from '../core/home-pack'
import { type Conflict, type MergePreview, previewMerge, union, versionsOf } from '../core/versions'
import { type ClipInFile, readWordFile, type WordFile } from '../core/word-file'
import type { Valley } from '../platform/valley'
import { Button } from '../ui/button'
import { FileButton } from '../ui/file-button'
import { Icon } from '../ui/icon'
import { Panel } from '../ui/panel'
import type { Say } from '../ui/say'

export interface TakeProps {
  readonly say: Say
  readonly valley: Valley
  /** Vietnamese and English words of every line that can be said, by key. */
  readonly lines: ReadonlyMap<string, { readonly vi: string; readonly en: string }>
  /** Opens the words of the language that a file brings; null where the game has none such. */
  readonly openPack: (tag: string) => Promise<HomePack | 'vi' | null>
  readonly speaker: string
  readonly now: () => number
  readonly onTaken: (tag: string) => void
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

/** Opens such a file, shows what it would change, and joins it when the person says so. */
export function Take(props: TakeProps) {
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
      const kept = await keepSounds(valley, clips)
      const left = clips.length - kept
      const joined = say('valley.joined', { lines: versions.length, clips: kept })
      setSaid(left > 0 ? `${joined} ${say('valley.joined-left', { n: left })}` : joined)
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
          onChoose={one => setBrought({ ...brought, chosen: toggled(brought.chosen, one) })}
          onJoin={() => void join(brought)}
          onCancel={() => setBrought(null)}
        />
      )}
    </Panel>
  )
}

/** Takes their line, or leaves ours as it was. */
const toggled = (chosen: readonly Conflict[], one: Conflict) =>
  chosen.includes(one) ? chosen.filter(other => other !== one) : [...chosen, one]

/** So many sounds are opened at a time: a slow tablet has little memory. */
const AT_ONCE = 20

/** Keeps the clips that came in a file, if their sounds are some; returns how many. */
async function keepSounds(valley: Valley, clips: readonly ClipInFile[]): Promise<number> {
  let kept = 0
  for (let at = 0; at < clips.length; at += AT_ONCE) {
    const heard = (await Promise.all(clips.slice(at, at + AT_ONCE).map(one => soundOf(valley, one)))).flat()
    await valley.clips.keepAll(heard)
    kept += heard.length
  }
  return kept
}

async function soundOf(valley: Valley, { clip, sound }: ClipInFile) {
  const { buffer } = bytesOfLetters(sound)
  const heard = await valley.waveOf(buffer).then(
    ({ samples, rate }) => fitsSound(clip, samples.length / rate),
    () => false, // Not a sound: left out, as a broken line is; the person is told.
  )
  return heard ? [{ clip, bytes: buffer }] : []
}

/** On which side a version stands, and who said it. */
const whose = (side: string, { by }: Conflict['mine']) => (by ? `${side}, ${by}:` : `${side}:`)

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
            <small>{whose(say('valley.before'), one.mine)}</small> <bdi data-home="">{one.mine.text}</bdi>
          </p>
          <p>
            <small>{whose(say('valley.after'), one.theirs)}</small> <bdi data-home="">{one.theirs.text}</bdi>
          </p>
          {conflicts.includes(one) && (
            <Button
              icon={chosen.includes(one) ? 'check' : undefined}
              pressed={chosen.includes(one)}
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
