import { useRef, useState } from 'preact/hooks'
import { isSecondLook } from '../../core/stream'
import { Button } from '../../ui/button'
import { classes } from '../../ui/dom'
import { Panel } from '../../ui/panel'
import { Reading } from '../../ui/reading'
import type { ActivityProps } from '../activity'
import { bandOf } from '../common'
import { Feedback } from '../feedback'
import { useFlight } from './flight'
import { type Judged, verdictSaid } from './judged'
import { Judging } from './judging'
import { type DetectiveLevel, type Hotspot, labelKey, type Verdict, verdictsOf } from './level'
import { Picture } from './picture'
import { Post } from './post'
import { type DetectiveState, lookedAt, onBoard, rules, stillToLook } from './rules'
import { Tray } from './tray'
import { useScene } from './use-scene'
import '../panel.css'
import './detective.css'
import './panel.css'

/** Has a picture drawn while the one before it is talked about: a slow tablet would leave the board bare for a while. */
function readied(file: string): void {
  const picture = new Image()
  picture.src = file
  // One that fails is asked for again when it hangs.
  void picture.decode().catch(() => {})
}

/** The detective's board: pictures hang there one at a time; the child looks closely, then presses a stamp on each. */
export function View(props: ActivityProps<DetectiveLevel, DetectiveState>) {
  const { level, state, words, has, say, sound, listen } = props
  const [judged, setJudged] = useState<Judged | null>(null)
  const [awaits, setAwaits] = useState(false)
  const [current, setCurrent] = useState<number | null>(null)
  const over = useRef<HTMLDivElement>(null)
  const photo = useRef<HTMLDivElement>(null)
  const picture = useRef<HTMLDivElement>(null)
  const { fly, flyer } = useFlight(over)
  const scene = useScene(props, over, photo)
  const item = judged?.item ?? onBoard(level, state)
  if (!item) return null

  const verdicts = verdictsOf(level)
  const seen = lookedAt(state, item.id)
  const left = judged ? 0 : stillToLook(state, item)
  const last = rules.done(level, state)
  const turn = `${item.id} ${(state.given[item.id]?.length ?? 0) - (judged ? 1 : 0)}`
  const labelOf = (hotspot: Hotspot) => words(labelKey(item, hotspot))

  const look = ({ n }: Hotspot) => {
    setCurrent(n)
    if (judged || seen.includes(n)) return
    fly(n)
    sound('clue')
    props.act({ do: 'look', on: item.id, with: String(n) })
  }
  const judge = (verdict: Verdict) => {
    if (judged || left > 0) return
    props.agree(say(`detective.stamp-${verdict}`), () => {
      const right = rules.right(item, verdict)
      setJudged({ item, verdict, right, again: isSecondLook(state, item.id) })
      sound('stamp')
      const waiting = onBoard(level, props.act({ do: 'judge', on: item.id, with: verdict }))
      if (waiting) readied(props.drawing(waiting.picture.id))
      scene.told(item, right)
    })
  }
  const next = () => {
    sound(last ? 'tap' : 'paper')
    if (last) return props.finish()
    setJudged(null)
    setCurrent(null)
    scene.next()
  }

  return (
    <>
      <div ref={over} class={classes('play-over', 'detective-over', props.stage === null && 'still', judged && 'told')}>
        <div class="detective-board">
          <div ref={photo} class="detective-photo" key={turn}>
            <Picture
              item={item}
              file={props.drawing(item.picture.id)}
              alt={words(`${item.picture.id}.alt`)}
              seen={seen}
              labelOf={labelOf}
              told={judged}
              band={bandOf(level.hamlet)}
              awaits={awaits}
              say={say}
              onSeen={look}
              picture={picture}
            />
          </div>
          {scene.speaks && (
            <span class="detective-says" aria-hidden="true">
              {say('detective.say-lua')}
            </span>
          )}
        </div>
        <Tray
          item={item}
          seen={seen}
          labelOf={labelOf}
          current={current}
          told={judged !== null}
          say={say}
          listen={listen}
        />
        {flyer}
      </div>
      <div class="play-panel detective">
        <Panel band={bandOf(level.hamlet)}>
          <Reading label={words(`${item.id}.account`)}>
            <Post
              key={turn}
              item={item}
              words={words}
              say={say}
              listen={listen}
              again={isSecondLook(state, item.id)}
              told={judged !== null}
            />
            {judged && (
              <Feedback
                item={item}
                right={judged.right}
                verdict={say(verdictSaid(judged, verdicts[0]!))}
                comesBack={!judged.right && !judged.again}
                words={words}
                has={has}
                say={say}
                listen={listen}
              />
            )}
          </Reading>
          <div class="play-foot">
            {judged ? (
              <Button kind="primary" icon={last ? 'lantern' : 'next'} big autoFocus onClick={next}>
                {say(last ? 'detective.last' : 'detective.next')}
              </Button>
            ) : (
              <Judging
                key={turn}
                verdicts={verdicts}
                seen={seen.length}
                left={left}
                say={say}
                sound={sound}
                picture={() => picture.current}
                onChoose={judge}
                onOver={setAwaits}
              />
            )}
          </div>
        </Panel>
      </div>
    </>
  )
}
