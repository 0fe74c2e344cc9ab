import { useState } from 'preact/hooks'
import type { SayLine } from '../content/say-lists'
import { FAMILY, type Speaker } from '../core/clip'
import type { HomePack } from '../core/home-pack'
import type { Valley } from '../platform/valley'
import { Button } from '../ui/button'
import { Listen } from '../ui/listen'
import type { Say } from '../ui/say'
import { RecordLine } from './valley-record'
import type { Unkept } from './valley-unkept'
import { LinePicture, LineWhere } from './valley-where'
import { WriteLine } from './valley-write'

export interface LinesProps {
  readonly say: Say
  readonly art: (path: string) => string
  readonly valley: Valley
  readonly tag: string
  /** Null for Vietnamese itself, which is recorded but not translated. */
  readonly pack: HomePack | null
  readonly lines: readonly SayLine[]
  readonly speaker: Speaker
  readonly listen: ((text: string) => void) | null
  readonly now: () => number
  readonly newId: () => string
  readonly onUnkept: (unkept: Unkept | null) => void
  /** Goes on at once, or after a question where something would be lost. */
  readonly sure: (then: () => void) => void
  readonly onSpeaker: () => void
  readonly onDone: () => void
}

/** A list line by line: the Vietnamese, and what can be done with it. It begins where the last one left off. */
export function Lines(props: LinesProps) {
  const { say, lines, pack, valley, tag, speaker, sure } = props
  const [mode, setMode] = useState<'record' | 'write'>('record')
  const [at, setAt] = useState(() => {
    const open = lines.findIndex(({ key }) => !valley.clips.of(tag).some(clip => clip.key === key))
    return Math.max(0, open)
  })
  const line = lines[at]!
  const canWrite = pack !== null && line.key !== FAMILY
  const now = canWrite ? mode : 'record'
  const isLast = at === lines.length - 1
  return (
    <>
      <div class="valley-bar">
        {canWrite && (
          <fieldset class="valley-modes" aria-label={say('valley.mode')}>
            <Button icon="micro" pressed={now === 'record'} onClick={() => sure(() => setMode('record'))}>
              {say('valley.mode-record')}
            </Button>
            <Button icon="edit" pressed={now === 'write'} onClick={() => sure(() => setMode('write'))}>
              {say('valley.mode-write')}
            </Button>
          </fieldset>
        )}
        <button type="button" class="valley-who" onClick={props.onSpeaker} aria-label={say('valley.speaker-change')}>
          {say('valley.speaker-now', speaker)}
        </button>
      </div>
      <article class="valley-line">
        <LinePicture place={line.place} art={props.art} />
        <div>
          <LineWhere place={line.place} say={say} />
          <p class="valley-vi" lang="vi" data-home="">
            {line.vi}
          </p>
        </div>
        <Listen label={say('valley.listen')} onListen={props.listen && (() => props.listen?.(line.vi))} />
      </article>
      {now === 'record' ? (
        <RecordLine key={line.key} {...props} line={line} />
      ) : (
        <WriteLine key={line.key} {...props} pack={pack!} line={line} />
      )}
      <nav class="valley-steps">
        <Button
          icon="back"
          label={say('valley.previous')}
          disabled={at === 0}
          onClick={() => sure(() => setAt(at - 1))}
        >
          {''}
        </Button>
        <span class="valley-nth">{say('valley.nth', { at: at + 1, of: lines.length })}</span>
        <Button icon={isLast ? 'check' : 'next'} onClick={() => sure(isLast ? props.onDone : () => setAt(at + 1))}>
          {say(isLast ? 'valley.end' : 'valley.next')}
        </Button>
      </nav>
    </>
  )
}
