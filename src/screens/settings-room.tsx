import type { RoomProps } from './inside'
import { Settings } from './settings'

export function SettingsRoom({
  outside,
  tag,
  endonym,
  onLanguages,
  aloud,
  onClose,
}: RoomProps & { aloud: boolean; onClose: () => void }) {
  const chosen = outside.chosen()
  return (
    <Settings
      say={outside.say()}
      endonym={endonym}
      sound={!chosen.mute}
      aloud={outside.listen(tag) ? aloud : null}
      calm={outside.calm()}
      biggerText={chosen.textSize !== 'normal'}
      version={outside.version}
      onLanguages={onLanguages}
      onSound={on => outside.choose({ mute: !on })}
      onAloud={on => outside.choose({ aloud: on })}
      onCalm={calm => outside.choose({ calm })}
      onBiggerText={on => outside.choose({ textSize: on ? 'large' : 'normal' })}
      onClose={onClose}
    />
  )
}
