import { useEffect, useLayoutEffect, useState } from 'preact/hooks'
import { Button } from '../../ui/button'
import { classes, useBeginning, useFocusOnMount, useKeys } from '../../ui/dom'
import { Icon, type IconName, iconNamed } from '../../ui/icon'
import { Listen } from '../../ui/listen'
import { Panel } from '../../ui/panel'
import { Reading } from '../../ui/reading'
import type { ActivityProps } from '../activity'
import { bandOf } from '../common'
import { asked, exitWords, itemNow, questionOf, type TestItem, type TestLevel, type TestState } from './rules'
import './transfer.css'

type Props = ActivityProps<TestLevel, TestState>

/** A test: eight stories one after the other, no hint and no verdict; their reasons all at once when the last is answered. */
export function View(props: Props) {
  const { level, state, stage } = props
  const item = itemNow(level, state)
  useLayoutEffect(() => stage?.hush(true), [stage])
  return item ? <Asked key={item.id} {...props} item={item} /> : <Reasons {...props} />
}

/** How long a new story is seen before it takes an answer: a second tap on the last one must not answer it. */
const SEEN_MS = 500

function Asked(props: Props & { item: TestItem }) {
  const { level, run, item, words, say, listen, sound, act } = props
  const [seen, setSeen] = useState(false)
  const begin = useBeginning<HTMLElement>(listen)
  const asks = questionOf(level, run.form ?? 'truoc')
  const question = asks && words(asks)
  const ask = words(`${level.id}.ask`)
  const text = words(`${item.id}.text`)
  const names = level.exits.map(exit => words(exitWords(level, exit)))
  const spoken = [question, text, ask, ...names].filter(Boolean).join('. ')
  const choose = (exit: string) => {
    if (!seen) return
    sound('tap')
    act({ do: 'judge', on: item.id, with: exit })
  }
  useEffect(() => {
    const timer = setTimeout(() => setSeen(true), SEEN_MS)
    return () => clearTimeout(timer)
  }, [])
  useKeys(Object.fromEntries(level.exits.map((exit, i) => [String(i + 1), () => choose(exit)])))
  return (
    <>
      <Picture level={level} icon={item.icon ? iconNamed(item.icon) : null} />
      <div class="play-panel transfer transfer-asked">
        <Panel band={bandOf(level.hamlet)}>
          <Reading label={ask}>
            {question && (
              <p class="transfer-question">
                <Icon name="search" size={24} />
                <span>
                  <b class="hidden-words">{say('transfer.question')}: </b>
                  {question}
                </span>
              </p>
            )}
            <article class="transfer-item" ref={begin.words} tabIndex={-1} data-item={item.id}>
              <p>{text}</p>
              <Listen
                label={say('play.listen')}
                onListen={listen && (() => listen(spoken))}
                itself={spoken}
                autoFocus={begin.heard}
              />
            </article>
          </Reading>
          <div class="play-foot">
            <h2 class="transfer-ask">{ask}</h2>
            <fieldset class="transfer-exits">
              <legend class="hidden-words">{say('transfer.answers')}</legend>
              {level.exits.map((exit, i) => (
                <Button key={exit} icon={iconNamed(exit)} big disabled={!seen} onClick={() => choose(exit)}>
                  {names[i]}
                </Button>
              ))}
            </fieldset>
          </div>
        </Panel>
      </div>
    </>
  )
}

const STRAND_ICONS = { 'an-toan': 'shield', 'tin-gia': 'eye', 'tim-kiem': 'search' } as const

/** The story as a picture for those who do not read yet; the others have the sign of the strand. */
function Picture({ level, icon }: { level: TestLevel; icon: IconName | null }) {
  return (
    <div class={classes('play-over', 'transfer-scene', !icon && 'transfer-plain')} aria-hidden="true">
      <span class="transfer-picture">
        <Icon name={icon ?? STRAND_ICONS[level.strand]} size={icon ? 240 : 96} />
      </span>
    </div>
  )
}

/** Why each story is what it is, in the order met. Nothing says what the pupil answered. */
function Reasons(props: Props) {
  const { level, state, words, has, say, listen, finish } = props
  const title = useFocusOnMount<HTMLSpanElement>()
  const thanks = say('transfer.thanks-line')
  return (
    <>
      <Picture level={level} icon={null} />
      <div class="play-panel transfer">
        <Panel
          band={bandOf(level.hamlet)}
          tools={<Listen label={say('play.listen')} onListen={listen && (() => listen(thanks))} itself={thanks} />}
          title={
            <span ref={title} tabIndex={-1}>
              {say('transfer.thanks')}
            </span>
          }
        >
          <Reading label={say('transfer.reasons')}>
            <p>{say('transfer.thanks-line')}</p>
            <ol class="transfer-reasons">
              {asked(level, state).map(({ id, icon }) => {
                const [text, why] = [words(`${id}.text`), words(`${id}.why`)]
                const move = has(`${id}.move`) ? words(`${id}.move`) : null
                return (
                  <li key={id}>
                    <header>
                      {icon && <Icon name={iconNamed(icon)} size={36} />}
                      <p>{text}</p>
                      <Listen
                        label={say('play.listen')}
                        onListen={listen && (() => listen([text, why, move].filter(Boolean).join(' ')))}
                      />
                    </header>
                    <p class="transfer-why">{why}</p>
                    {move && (
                      <p class="transfer-move">
                        <Icon name="shield" size={22} />
                        <span>
                          <b class="hidden-words">{say('play.move')}: </b>
                          {move}
                        </span>
                      </p>
                    )}
                  </li>
                )
              })}
            </ol>
          </Reading>
          <div class="play-foot">
            <Button kind="primary" icon="check" big onClick={finish}>
              {say('transfer.done')}
            </Button>
          </div>
        </Panel>
      </div>
    </>
  )
}
