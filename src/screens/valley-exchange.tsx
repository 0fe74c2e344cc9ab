import { useState } from 'preact/hooks'
import { lettersOf } from '../core/bytes'
import { FAMILY } from '../core/clip'
import type { HomePack } from '../core/home-pack'
import { union, versionsOf } from '../core/versions'
import { type ClipInFile, clipsToShare, wordFile, wordTable } from '../core/word-file'
import { Button } from '../ui/button'
import { Panel } from '../ui/panel'
import { Take, type TakeProps } from './valley-take'

export interface ExchangeProps extends TakeProps {
  readonly tag: string
  readonly pack: HomePack | null
  readonly saveFile: (name: string, content: Blob) => void
  readonly shareFile: ((name: string, content: Blob) => Promise<boolean>) | null
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
