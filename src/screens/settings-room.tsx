import type { RoomProps } from './inside'
import { Settings } from './settings'

export function SettingsRoom({ outside, tag, aloud, onClose }: RoomProps & { aloud: boolean; onClose: () => void }) {
  const chosen = outside.chosen()
  return (
    <Settings
      say={outside.say()}
      languages={outside.languages}
      language={tag}
      sound={!chosen.mute}
      aloud={outside.listen(tag) ? aloud : null}
      calm={outside.calm()}
      biggerText={chosen.textSize !== 'normal'}
      version={outside.version}
      onLanguage={language => outside.choose({ language })}
      onSound={on => outside.choose({ mute: !on })}
      onAloud={on => outside.choose({ aloud: on })}
      onCalm={calm => outside.choose({ calm })}
      onBiggerText={on => outside.choose({ textSize: on ? 'large' : 'normal' })}
      onClose={onClose}
    />
  )
}
