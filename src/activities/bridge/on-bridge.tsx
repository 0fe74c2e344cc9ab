import { Reading } from '../../ui/reading'
import type { ActivityProps } from '../activity'
import { Decide, Pausing } from './deciding'
import type { Laying } from './laying'
import { type Bridge, type BridgeLevel, whoKey } from './level'
import { type BridgeState, canGoOut, clueChoices, inPouch, messageNow } from './state'
import { Replies, Signs, Thread, Who } from './talk'

type Props = ActivityProps<BridgeLevel, BridgeState>

interface OnBridgeProps extends Props {
  readonly bridge: Bridge
  readonly laying: Laying
  readonly onReply: (id: string) => void
  readonly onDecide: (given: string) => void
}

/** A talk: what was said, the message of now, and the replies; at home or on the last plank, the decision. */
export function OnBridge(props: OnBridgeProps) {
  const { level, state, words, say, listen, bridge } = props
  const message = messageNow(bridge, state)
  const talking = state.at === 'talk' && message !== null
  const name = words(whoKey(level, bridge))
  const behind = Object.keys(state.judged).length + state.left.length
  const where = say('bridge.where', { n: behind + 1, k: state.path.length + 1 })
  const spoken = message ? `${name}. ${words(`${message.id}.text`)}` : name
  return (
    <>
      <Who name={name} where={where} spoken={spoken} say={say} listen={listen} />
      <Reading label={say('bridge.talk')}>
        {talking && behind === 0 && state.path.length === 0 && <p class="bridge-hint">{say('bridge.hint-talk')}</p>}
        <Thread bridge={bridge} path={state.path} message={talking ? message : null} words={words} say={say}>
          {state.at !== 'talk' && <Pausing at={state.at} say={say} />}
        </Thread>
      </Reading>
      <div class="play-foot">{talking ? <Reply {...props} /> : <Judge {...props} />}</div>
    </>
  )
}

function Reply({ level, state, words, say, bridge, laying, onReply, act }: OnBridgeProps) {
  const message = messageNow(bridge, state)!
  return (
    <>
      <Signs
        key={`${message.id} ${state.path.length}`}
        choices={clueChoices(level, state, bridge, message)}
        tried={state.named[message.id] ?? []}
        found={inPouch(state, message) ? (message.clue ?? null) : null}
        say={say}
        onName={clue => act({ do: 'name', on: message.id, with: clue })}
      />
      <Replies message={message} words={words} say={say} laying={laying} onReply={onReply} />
    </>
  )
}

function Judge({ state, say, bridge, onDecide, act }: OnBridgeProps) {
  return (
    <Decide
      say={say}
      onDecide={onDecide}
      onAgain={canGoOut(bridge, state) ? () => act({ do: 'again', on: bridge.item }) : null}
      onLeave={state.at === 'home' ? () => act({ do: 'leave', on: bridge.item }) : null}
    />
  )
}
