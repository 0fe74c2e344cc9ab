import { useEffect, useReducer, useState } from 'preact/hooks'
import type { LanguageRow } from '../content/homes'
import { loadHome, loadLanguages } from '../content/load'
import { BANK, levelsToSay, loadSayList, type SayLine, type SayListId } from '../content/say-lists'
import { FAMILY } from '../core/clip'
import type { HomePack } from '../core/home-pack'
import { byKey, shownOf, union, versionsOf } from '../core/versions'
import type { Valley as Kept } from '../platform/valley'
import { Band } from '../ui/band'
import { Button, RoundButton } from '../ui/button'
import { useHeadingFocus } from '../ui/dom'
import { fontsOf, needFonts } from '../ui/fonts'
import { Panel } from '../ui/panel'
import { needFontsOf } from './home-lines'
import type { RoomProps } from './inside'
import { Exchange } from './valley-exchange'
import { Lines } from './valley-lines'
import { SpeakerForm } from './valley-speaker'
import './valley.css'

/** A list with its lines, once they are loaded. */
interface Part {
  readonly id: SayListId | 'family'
  readonly title: string
  readonly lines: readonly SayLine[]
}

const VI = 'vi'

/** "Voices of the village": who speaks a language of the valley records, writes and mends it here, and hands it on. */
export function Valley(
  props: RoomProps & { kept: Kept; cards: Parameters<typeof levelsToSay>[0]; titles: Readonly<Record<string, string>> },
) {
  const { outside, kept, cards, titles } = props
  const say = outside.say()
  const heading = useHeadingFocus()
  const [, changed] = useReducer((n: number) => n + 1, 0)
  useEffect(() => {
    const stops = [kept.clips.watch(() => changed(undefined)), kept.words.watch(() => changed(undefined))]
    return () => {
      for (const stop of stops) stop()
    }
  }, [kept])
  const rows = useRows(outside.files)
  const [tag, setTag] = useState(outside.chosen().home ?? 'blt-Latn')
  const pack = usePack(outside.files, tag)
  const parts = useParts(props, kept)
  const [open, setOpen] = useState<Part | null>(null)
  const [asking, setAsking] = useState(false)
  const speaker = kept.clips.speaker()
  const now = () => outside.now().at
  const leave = () => (open ? setOpen(null) : props.go({ at: 'title' }))
  const nameOf = (row: LanguageRow) => (
    <Button
      key={row.tag}
      pressed={row.tag === tag}
      icon={row.tag === tag ? 'check' : undefined}
      onClick={() => setTag(row.tag)}
    >
      <bdi lang={row.html}>{row.endonym}</bdi>
    </Button>
  )
  const body = () => {
    if (open && (!speaker || asking))
      return (
        <SpeakerForm
          say={say}
          before={speaker}
          now={now}
          onSpeaker={next => {
            void kept.clips.setSpeaker(next)
            setAsking(false)
          }}
          onCancel={speaker ? () => setAsking(false) : null}
        />
      )
    if (open && speaker)
      return (
        <Lines
          key={`${tag} ${open.title}`}
          {...{ say, tag, speaker, now }}
          valley={kept}
          pack={tag === VI ? null : pack}
          lines={open.lines}
          listen={outside.listen(VI)}
          newId={outside.newId}
          onSpeaker={() => setAsking(true)}
          onDone={() => setOpen(null)}
        />
      )
    return (
      <>
        <p>{say('valley.line')}</p>
        <Panel title={say('valley.language')} band="muong-cap-zig" slim class="valley-panel">
          <div class="valley-languages">{rows.map(nameOf)}</div>
        </Panel>
        <Panel title={say('valley.list')} class="valley-panel">
          <ul class="valley-parts">
            {parts.map(part => (
              <li key={part.title}>
                <Button note={<Done {...{ say, part, tag, pack, kept }} />} onClick={() => setOpen(part)}>
                  {part.title}
                </Button>
              </li>
            ))}
          </ul>
        </Panel>
        <Exchange
          {...{ say, tag, now }}
          valley={kept}
          pack={tag === VI ? null : pack}
          lines={new Map(parts.flatMap(part => part.lines.map(line => [line.key, line])))}
          openPack={async other => {
            if (other === VI) return VI
            return rows.some(row => row.tag === other) ? loadHome(outside.files, other) : null
          }}
          speaker={speaker?.who ?? ''}
          saveFile={outside.desk.saveFile}
          shareFile={outside.desk.shareFile}
          onTaken={setTag}
        />
      </>
    )
  }
  return (
    <main class="valley-room" data-open={open !== null}>
      <Band name="tai-qua-tram" slim />
      <header class="valley-head">
        <RoundButton icon="back" label={say('app.back')} onClick={leave} />
        <h1 ref={heading} tabIndex={-1}>
          {open?.title ?? say('valley.title')}
        </h1>
      </header>
      <div class="valley-in">{body()}</div>
    </main>
  )
}

/** The languages that are spoken here: all but English. */
function useRows(files: RoomProps['outside']['files']): readonly LanguageRow[] {
  const [rows, setRows] = useState<readonly LanguageRow[]>([])
  useEffect(() => {
    void loadLanguages(files).then(all => {
      const spoken = all.filter(row => row.tag !== 'en')
      setRows([...spoken.slice(1), ...spoken.slice(0, 1)])
      void needFonts(fontsOf(spoken.map(row => row.endonym).join(' ')))
    })
  }, [])
  return rows
}

function usePack(files: RoomProps['outside']['files'], tag: string): HomePack | null {
  const [pack, setPack] = useState<HomePack | null>(null)
  useEffect(() => {
    let gone = false
    if (tag === VI) setPack(null)
    else
      void loadHome(files, tag).then(opened => {
        void needFontsOf(opened)
        if (!gone) setPack(opened)
      })
    return () => {
      gone = true
    }
  }, [tag])
  return pack?.tag === tag ? pack : null
}

/** The phrase bank first, then the family's own words, then the levels for the youngest. */
function useParts(
  {
    outside,
    cards,
    titles,
  }: RoomProps & { cards: Parameters<typeof levelsToSay>[0]; titles: Readonly<Record<string, string>> },
  _kept: Kept,
): readonly Part[] {
  const say = outside.say()
  const [parts, setParts] = useState<readonly Part[]>([])
  useEffect(() => {
    const bank = BANK.map(
      async (id): Promise<Part> => ({
        id,
        title: say(`valley.list-${id}`),
        lines: await loadSayList(outside.files, id),
      }),
    )
    const family: Part = {
      id: 'family',
      title: say('valley.list-family'),
      lines: [{ key: FAMILY, vi: say('valley.family-text'), en: '' }],
    }
    const levels = levelsToSay(cards).map(
      async ({ id }): Promise<Part> => ({
        id: { level: id },
        title: titles[id] ?? id,
        lines: await loadSayList(outside.files, { level: id }),
      }),
    )
    void Promise.all([...bank, family, ...levels]).then(setParts)
  }, [cards, titles])
  return parts
}

interface DoneProps {
  readonly say: ReturnType<RoomProps['outside']['say']>
  readonly part: Part
  readonly tag: string
  readonly pack: HomePack | null
  readonly kept: Kept
}

/** How far a list has come. */
function Done({ say, part, tag, pack, kept }: DoneProps) {
  if (part.id === 'family') return <>{say('valley.list-family-line')}</>
  const spoken = new Set(kept.clips.of(tag).map(clip => clip.key))
  const written = byKey(union(pack ? versionsOf(pack) : [], kept.words.of(tag)))
  const count = (has: (key: string) => boolean) => part.lines.filter(line => has(line.key)).length
  return (
    <>
      {say('valley.list-done', {
        recorded: count(key => spoken.has(key)),
        written: count(key => shownOf(written.get(key) ?? []) !== null),
        of: part.lines.length,
      })}
    </>
  )
}
