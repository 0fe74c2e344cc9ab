import type { Channel, Help as HelpContent } from '../content/help'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { Icon, type IconName } from '../ui/icon'
import { Listen } from '../ui/listen'
import type { Say } from '../ui/say'
import './help.css'

export interface HelpProps {
  readonly say: Say
  /** Null while it is being opened. */
  readonly help: HelpContent | null
  readonly listen: ((text: string) => void) | null
  /** Says what the family itself recorded; null where it did not. */
  readonly family: (() => void) | null
  readonly onClose: () => void
}

/** The life ring: what to do first, whom to ask, whom to call. It shows numbers and never dials one. */
export function Help({ say, help, listen, family, onClose }: HelpProps) {
  return (
    <Dialog
      title={
        <span class="help-title">
          <Icon name="lifebuoy" size={32} />
          {help?.title ?? say('app.help')}
        </span>
      }
      onClose={onClose}
      closeLabel={say('app.close')}
      band="tai-cut-pieu"
      class="help"
    >
      {family && (
        <Button kind="ask" icon="sound" big class="help-family" onClick={family}>
          {say('languages.help-family')}
        </Button>
      )}
      {help ? <Content say={say} help={help} listen={listen} /> : <p role="status">{say('app.help-loading')}</p>}
    </Dialog>
  )
}

const STEP_ICONS: readonly IconName[] = ['hand', 'adult', 'phone']

function Content({ say, help, listen }: { say: Say; help: HelpContent; listen: HelpProps['listen'] }) {
  const children = help.channels.filter(channel => channel.forChild)
  const grownUps = help.channels.filter(channel => !channel.forChild)
  return (
    <>
      <section class="help-spoken" aria-label={say('app.help-spoken')}>
        <ol>
          {help.spoken.map((line, at) => (
            <li key={line}>
              <Icon name={STEP_ICONS[at] ?? 'check'} size={32} />
              <span>{line}</span>
            </li>
          ))}
        </ol>
        <Listen label={say('app.listen')} onListen={listen && (() => listen(help.spoken.join(' ')))} />
      </section>
      <p class="help-note">{help.note}</p>
      <Channels say={say} title={say('app.help-children')} channels={children} listen={listen} />
      <Channels say={say} title={say('app.help-grown-ups')} channels={grownUps} listen={listen} />
    </>
  )
}

interface ChannelsProps {
  readonly say: Say
  readonly title: string
  readonly channels: readonly Channel[]
  readonly listen: HelpProps['listen']
}

function Channels({ say, title, channels, listen }: ChannelsProps) {
  if (channels.length === 0) return null
  return (
    <section class="help-channels">
      <h3>{title}</h3>
      <ul>
        {channels.map((channel, at) => (
          <li key={channel.id}>
            <details open={at < OPEN && channel.forChild}>
              <summary>
                <Icon name={iconOf(channel)} size={28} />
                <span>
                  <b>{channel.name}</b>
                  <span class="help-when">{channel.when}</span>
                </span>
              </summary>
              <Way say={say} channel={channel} listen={listen} />
            </details>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The trusted grown-up and 111 lie open: nobody in trouble should have to search for them. */
const OPEN = 2

const KINDS: Readonly<Record<Channel['kind'], IconName>> = {
  person: 'adult',
  number: 'phone',
  site: 'globe',
  office: 'house',
}
const OFFICES: Readonly<Record<string, IconName>> = {
  'help-cong-an-xa': 'cong-an',
  'help-tram-y-te': 'y-te',
  'help-115': 'y-te',
  'help-114': 'flame',
  'help-113': 'cong-an',
  'help-112': 'warning',
  'help-buu-dien': 'message',
  'help-bien-phong': 'shield',
  'help-to-cong-nghe': 'nhom-ban',
}

function iconOf(channel: Channel): IconName {
  return OFFICES[channel.id] ?? KINDS[channel.kind]
}

function Way({ say, channel, listen }: { say: Say; channel: Channel; listen: HelpProps['listen'] }) {
  const { numbers, sites, steps, how, local } = channel
  return (
    <div class="help-way">
      <p>{how}</p>
      {steps.length > 0 && (
        <ol>
          {steps.map(step => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      )}
      {numbers.length > 0 && (
        <p class="help-numbers">
          {numbers.map(number => (
            <b key={number}>{number}</b>
          ))}
        </p>
      )}
      {sites.map(site => (
        <p key={site} class="help-site">
          {say('app.help-site', { site })}
        </p>
      ))}
      {local && <p class="help-local">{say('app.help-local')}</p>}
      <Listen
        label={say('app.listen')}
        onListen={listen && (() => listen([channel.name, channel.when, how, ...steps].join('. ')))}
      />
    </div>
  )
}
