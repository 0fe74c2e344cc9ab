import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { Icon } from '../ui/icon'
import type { Say } from '../ui/say'
import { Switch } from './switch'
import './settings.css'

export interface SettingsProps {
  readonly say: Say
  /** What the chosen language calls itself. */
  readonly endonym: string
  readonly sound: boolean
  /** Null where nothing here can speak the language. */
  readonly aloud: boolean | null
  readonly calm: boolean
  readonly biggerText: boolean
  /** Version of the game, as in "0.1.0". */
  readonly version: string
  readonly onLanguages: () => void
  readonly onSound: (on: boolean) => void
  readonly onAloud: (on: boolean) => void
  readonly onCalm: (on: boolean) => void
  readonly onBiggerText: (on: boolean) => void
  readonly onClose: () => void
}

/** Language, sound, motion, size of text; and who made the game under which licences. Each choice holds at once. */
export function Settings(props: SettingsProps) {
  const { say } = props
  return (
    <Dialog
      title={say('app.settings')}
      onClose={props.onClose}
      closeLabel={say('app.close')}
      band="muong-cap-zig"
      class="settings"
    >
      <Button icon="globe" onClick={props.onLanguages}>
        {say('app.language-is', { name: props.endonym })}
      </Button>
      <Switch
        say={say}
        icon={props.sound ? 'sound' : 'mute'}
        name={say('app.settings-sound')}
        line={say('app.settings-sound-line')}
        on={props.sound}
        onChange={props.onSound}
      />
      {props.aloud !== null && (
        <Switch
          say={say}
          icon="talk"
          name={say('app.settings-aloud')}
          line={say('app.settings-aloud-line')}
          on={props.aloud}
          onChange={props.onAloud}
        />
      )}
      <Switch
        say={say}
        icon="calm"
        name={say('app.settings-calm')}
        line={say('app.settings-calm-line')}
        on={props.calm}
        onChange={props.onCalm}
      />
      <Switch
        say={say}
        icon="text-size"
        name={say('app.settings-text')}
        line={say('app.settings-text-line')}
        on={props.biggerText}
        onChange={props.onBiggerText}
      />
      <About say={say} version={props.version} />
    </Dialog>
  )
}

function About({ say, version }: { say: Say; version: string }) {
  return (
    <details class="settings-about">
      <summary>
        <Icon name="info" size={28} />
        <b>{say('app.settings-about')}</b>
      </summary>
      <div>
        <p>{say('app.settings-about-line')}</p>
        <p>{say('app.settings-licence-code')}</p>
        <p>{say('app.settings-licence-content')}</p>
        <p>{say('app.settings-licence-font')}</p>
        <p>{say('app.settings-licence-parts')}</p>
        <p>{say('app.settings-check')}</p>
        <p>{say('app.settings-version', { version })}</p>
      </div>
    </details>
  )
}
