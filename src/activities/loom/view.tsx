import { useRef, useState } from 'preact/hooks'
import { cellsOf } from '../../core/motif'
import { isSecondLook } from '../../core/stream'
import { Button } from '../../ui/button'
import { classes } from '../../ui/dom'
import { Panel } from '../../ui/panel'
import { Reading } from '../../ui/reading'
import { Woven } from '../../ui/woven'
import type { ActivityProps } from '../activity'
import { Feedback } from '../feedback'
import { type Judged, toldTooMuch, verdictOf } from './judged'
import { Over } from './over'
import { ChooseCloth, ThreadCard, WovenIn } from './parts'
import { type Cloth, clothWords, inShuttle, type LoomLevel, type LoomState, rules } from './rules'
import { rowsIn, useScene } from './use-scene'
import '../panel.css'
import './loom.css'

/** The loom: facts and photos come one at a time; the child throws each to the cloth of those who may see it. */
export function View(props: ActivityProps<LoomLevel, LoomState>) {
  const { level, state, words, has, say, sound, listen } = props
  const { cloths, motif } = level.loom
  const [judged, setJudged] = useState<Judged | null>(null)
  const tag = useRef<HTMLSpanElement>(null)
  const thread = judged?.thread ?? inShuttle(level, state)
  const last = rules.done(level, state)
  const nameOf = (cloth: Cloth) => words(clothWords(level, cloth))

  const choose = (cloth: Cloth) => {
    if (!judged) props.agree(nameOf(cloth), () => weave(cloth), scene.arrive)
  }
  const weave = (cloth: Cloth) => {
    const now = inShuttle(level, state)
    if (!now) return
    const right = rules.right(now, cloth)
    const thrown = { thread: now, cloth, right, again: isSecondLook(state, now.id) }
    setJudged(thrown)
    const after = props.act({ do: 'weave', on: now.id, with: cloth })
    const helped = thrown.again ? (now.answer as Cloth) : null
    scene.answer({
      cloth,
      lies: right ? cloth : helped,
      told: toldTooMuch(thrown),
      rows: rowsIn(props, after),
      last: rules.done(level, after),
    })
  }
  const scene = useScene(props, tag, choose)
  const next = () => {
    sound('tap')
    if (last) return props.finish()
    setJudged(null)
    scene.arrive()
  }
  if (!thread) return null

  const cells = cellsOf(motif)
  const rows = rowsIn(props, state)
  return (
    <>
      <Over
        over={scene.over}
        still={props.stage === null}
        {...{ cells, rows, cloths, thread, tag, nameOf, say }}
        art={props.art}
      />
      <div class="play-panel loom">
        <Woven
          class="loom-band"
          cells={cells}
          rows={rows}
          label={say('loom.cloth', { name: say(`loom.motif-${motif}`), rows, of: cells.length })}
        />
        <Panel>
          <Reading label={say('loom.title')}>
            <ThreadCard
              key={`${thread.id} ${state.given[thread.id]?.length ?? 0}`}
              thread={thread}
              again={!judged && isSecondLook(state, thread.id)}
              told={judged !== null}
              {...{ words, say, listen }}
            />
            {judged ? (
              <>
                <Feedback
                  item={judged.thread}
                  right={judged.right}
                  verdict={say(verdictOf(judged))}
                  {...{ words, has, say, listen }}
                />
                {!judged.right && <p class="loom-back">{say(judged.again ? 'loom.helped' : 'loom.comes-back')}</p>}
              </>
            ) : (
              <WovenIn {...{ level, state, nameOf, words, say }} />
            )}
          </Reading>
          <div class="play-foot">
            {judged ? (
              <Button kind="primary" icon={last ? 'lantern' : 'next'} big autoFocus onClick={next}>
                {say(last ? 'loom.last' : 'loom.next')}
              </Button>
            ) : (
              <>
                {props.stage && (
                  <p class={classes('loom-hint', Object.keys(state.given).length === 0 && 'first')}>
                    {say('loom.hint')}
                  </p>
                )}
                <ChooseCloth {...{ cloths, nameOf, say }} onChoose={choose} onPoint={scene.shine} />
              </>
            )}
          </div>
        </Panel>
      </div>
    </>
  )
}
