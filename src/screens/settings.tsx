import { useId } from 'preact/hooks'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { Icon, type IconName } from '../ui/icon'
import type { Say } from '../ui/say'
import type { LanguageChoice } from './outside'
import './settings.css'

export interface SettingsProps {
  readonly say: Say
  readonly languages: readonly LanguageChoice[]
  readonly language: string
  readonly sound: boolean
  /** Null where nothing here can speak the language. */
  readonly aloud: boolean | null
  readonly calm: boolean
  readonly biggerText: boolean
  /** Version of the game, as in "0.1.0". */
  readonly version: string
  readonly onLanguage: (tag: string) => void
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
      <section aria-labelledby="settings-language">
        <h3 id="settings-language">{say('app.language')}</h3>
        <div class="settings-languages">
          {props.languages.map(({ tag, endonym }) => (
            <Button
              key={tag}
              pressed={tag === props.language}
              icon={tag === props.language ? 'check' : undefined}
              onClick={() => props.onLanguage(tag)}
            >
              <span lang={tag}>{endonym}</span>
            </Button>
          ))}
        </div>
      </section>
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

interface SwitchProps {
  readonly say: Say
  readonly icon: IconName
  readonly name: string
  readonly line: string
  readonly on: boolean
  readonly onChange: (on: boolean) => void
}

/** The whole row is the switch; its state is a word, a place and a colour. */
function Switch({ say, icon, name, line, on, onChange }: SwitchProps) {
  const id = useId()
  return (
    <button
      type="button"
      class="switch"
      role="switch"
      aria-checked={on}
      aria-labelledby={`${id}name`}
      aria-describedby={`${id}line`}
      onClick={() => onChange(!on)}
    >
      <Icon name={icon} size={28} />
      <span class="switch-words">
        <b id={`${id}name`}>{name}</b>
        <span id={`${id}line`}>{line}</span>
      </span>
      <span class="switch-state" aria-hidden="true">
        {say(on ? 'app.settings-on' : 'app.settings-off')}
        <i class="switch-track" />
      </span>
    </button>
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
