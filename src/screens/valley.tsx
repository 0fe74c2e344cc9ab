import { useEffect, useReducer, useRef, useState } from 'preact/hooks'
import type { Course } from '../content/course'
import type { LanguageRow } from '../content/homes'
import { loadLanguages, loadWholeHome } from '../content/load-home'
import type { HomePack } from '../core/home-pack'
import type { Valley as Kept } from '../platform/valley'
import { Band } from '../ui/band'
import { Button, RoundButton } from '../ui/button'
import { useHeadingFocus } from '../ui/dom'
import { fontsOf, needFonts } from '../ui/fonts'
import { Panel } from '../ui/panel'
import { PaperFoot } from '../ui/paper-foot'
import type { RoomProps } from './inside'
import { Exchange } from './valley-exchange'
import { Lines } from './valley-lines'
import { Done, type Part, useParts } from './valley-parts'
import { SpeakerForm } from './valley-speaker'
import { useUnkept } from './valley-unkept'
import './valley.css'

const VI = 'vi'

export interface ValleyProps extends RoomProps {
  readonly kept: Kept
  readonly cards: Course['cards']
  readonly titles: Readonly<Record<string, string>>
}

/** "Voices of the village": who speaks a language of the valley records, writes and mends it here, and hands it on. */
export function Valley(props: ValleyProps) {
  const { outside, kept } = props
  const say = outside.say()
  const heading = useHeadingFocus()
  const room = useRef<HTMLElement>(null)
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
  const parts = useParts(outside, props.cards, props.titles)
  const [open, setOpen] = useState<Part | null>(null)
  const [asking, setAsking] = useState(false)
  const { onUnkept, sure, asked } = useUnkept(say)
  const speaker = kept.clips.speaker()
  const now = () => outside.now().at
  useEffect(() => room.current?.scrollTo(0, 0), [open, asking])
  const leave = () => (open ? sure(() => setOpen(null)) : props.go({ at: 'title' }))
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
          {...{ say, tag, speaker, now, onUnkept, sure }}
          art={outside.files.art}
          valley={kept}
          pack={tag === VI ? null : pack}
          lines={open.lines}
          listen={outside.listen(VI)}
          newId={outside.newId}
          onSpeaker={() => sure(() => setAsking(true))}
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
        {/* What a file brings is measured against all of these. */}
        {rows.length > 0 && parts.length > 0 && (
          <Exchange
            {...{ say, tag, now }}
            valley={kept}
            pack={tag === VI ? null : pack}
            lines={new Map(parts.flatMap(part => part.lines.map(line => [line.key, line])))}
            openPack={async other => {
              if (other === VI) return VI
              return rows.some(row => row.tag === other) ? loadWholeHome(outside.files, other) : null
            }}
            speaker={speaker?.who ?? ''}
            saveFile={outside.desk.saveFile}
            shareFile={outside.desk.shareFile}
            onTaken={setTag}
          />
        )}
      </>
    )
  }
  return (
    <main class="valley-room on-paper" ref={room} data-open={open !== null}>
      <Band name="tai-qua-tram" slim />
      <header class="valley-head">
        <RoundButton icon="back" label={say('app.back')} onClick={leave} />
        <h1 ref={heading} tabIndex={-1}>
          {open?.title ?? say('valley.title')}
        </h1>
      </header>
      <div class="valley-in">{body()}</div>
      {asked}
      <PaperFoot picture={outside.files.art('title/valley.webp')} />
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
      void loadWholeHome(files, tag).then(opened => {
        const texts = [...opened.strings, ...opened.keyWords].map(one => one.text)
        void needFonts(fontsOf([opened.language.endonym, ...texts].join(' ')))
        if (!gone) setPack(opened)
      })
    return () => {
      gone = true
    }
  }, [tag])
  return pack?.tag === tag ? pack : null
}
