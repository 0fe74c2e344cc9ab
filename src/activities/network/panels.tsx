import type { ComponentType } from 'preact'
import { Button } from '../../ui/button'
import { Reading } from '../../ui/reading'
import { Arrival } from './arrival'
import { Ending } from './ending'
import { LanternList } from './lanterns'
import { Counts, NightButtons, NightWords } from './night'
import { Answers, PostCard, Questions, ToldOf } from './read'
import { type Step, startsOf } from './state'
import type { NetworkProps, Play } from './use-play'

type PanelProps = NetworkProps & { readonly play: Play }

function Arrive({ play, ...props }: PanelProps) {
  const { say } = props
  return (
    <>
      <Reading label={say('network.step-arrive')}>
        <Arrival
          {...props}
          day={play.dayId}
          posts={play.today}
          joined={id => play.joined(startsOf(play.network, id))}
        />
      </Reading>
      <div class="play-foot">
        <Button kind="primary" icon="next" big autoFocus onClick={play.read}>
          {say('network.read')}
        </Button>
      </div>
    </>
  )
}

function Read({ play, ...props }: PanelProps) {
  const { say, state } = props
  const { post, told, today } = play
  if (!post) return null
  const toLanterns = state.step === 'hang'
  return (
    <>
      <Reading key={told ? 'told' : 'ask'} label={say('network.step-read')}>
        <h2 class="network-where">{say('network.post-at', { houses: play.joined(play.starts) })}</h2>
        <PostCard
          {...props}
          key={post.id}
          post={post}
          count={say('network.post-of', { at: today.indexOf(post.id) + 1, of: today.length })}
          told={told !== null}
        />
        {told ? (
          <ToldOf {...props} {...told} houses={play.joined(told.reached)} />
        ) : (
          <Questions {...props} post={post} opened={state.opened[post.id] ?? []} onOpen={play.open} />
        )}
      </Reading>
      <div class="play-foot">
        {told ? (
          <Button kind="primary" icon={toLanterns ? 'lantern' : 'next'} big autoFocus onClick={play.next}>
            {say(toLanterns ? 'network.to-lanterns' : 'network.next-post')}
          </Button>
        ) : (
          <Answers say={say} onJudge={play.judge} byHand={props.stage !== null} />
        )}
      </div>
    </>
  )
}

function Hang({ play, ...props }: PanelProps) {
  const { say } = props
  return (
    <>
      <Reading label={say('network.step-hang')}>
        <LanternList
          {...props}
          network={play.network}
          standing={play.standing}
          notice={play.notice}
          onChoose={play.hang}
        />
      </Reading>
      <div class="play-foot">
        <Button kind="primary" icon="moon" big note={props.stage && say('network.swipe')} onClick={play.toNight}>
          {say('network.to-night')}
        </Button>
      </div>
    </>
  )
}

function Night({ play, ...props }: PanelProps) {
  const { say, state } = props
  const { watch, standing } = play
  const over = watch.seen >= watch.steps.length && !watch.running
  const last = state.day + 1 >= play.network.days.length
  return (
    <>
      <Reading key={String(over)} label={say('network.night-title')}>
        {over && (
          <section class="network-morning">
            <h2>{say('network.morning')}</h2>
            <Counts lights={standing.lights} say={say} />
          </section>
        )}
        <NightWords {...props} watch={watch} joined={play.joined} />
      </Reading>
      <div class="play-foot network-night-foot">
        <NightButtons watch={watch} say={say} />
        {over ? (
          <Button key="morning" kind="primary" icon="sun" big autoFocus onClick={play.toMorning}>
            {last ? say('network.to-end') : say('network.to-day', { n: state.day + 2 })}
          </Button>
        ) : (
          <Button key="skip" icon="next" big onClick={watch.skip}>
            {say('network.night-skip')}
          </Button>
        )}
      </div>
    </>
  )
}

function End({ play, ...props }: PanelProps) {
  return (
    <>
      <Reading label={props.say('network.map-page')}>
        <Ending {...props} lights={play.standing.lights} />
      </Reading>
      <div class="play-foot">
        <Button kind="primary" icon="lantern" big autoFocus onClick={props.finish}>
          {props.say('network.end-go')}
        </Button>
      </div>
    </>
  )
}

/** What the panel holds in each step of the day. */
export const PANELS: Readonly<Record<Step, ComponentType<PanelProps>>> = {
  arrive: Arrive,
  read: Read,
  hang: Hang,
  night: Night,
  end: End,
}
