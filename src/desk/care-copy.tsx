import { useState } from 'preact/hooks'
import { dayInVietnam, dayText } from '../exports/sheet'
import { Button } from '../ui/button'
import { Panel } from '../ui/panel'
import type { CareProps } from './care'
import { copyFile } from './copy-file'
import { Restore } from './restore'
import { useWork } from './use-work'

/** The whole desk into one sealed file, and back. */
export function CopyOut(props: CareProps) {
  const { say, journal, crypt, cryptoKey, classes, now, onDone } = props
  const [working, setWorking] = useState(false)
  const [restoring, setRestoring] = useState(false)
  const away = classes.filter(one => !one.pupils).map(({ name }) => name)
  const work = useWork(props)
  const save = async () => {
    setWorking(true)
    const made = now()
    const name = `ban-sang_ban-co-giao_${dayText(dayInVietnam(made)).split('/').reverse().join('-')}.bansang`
    const file = await copyFile({ entries: journal.entries(), classes, now: made }, crypt, cryptoKey, work)
    if (file) props.saveFile(name, file)
    onDone(file ? say('care.copy-done', { file: name }) : say('care.work-stopped'))
    setWorking(false)
  }
  return (
    <Panel slim title={say('care.copy-title')} class="care-part">
      <p>{say('care.copy-line')}</p>
      {away.length > 0 && <p class="desk-note">{say('care.copy-sealed', { classes: away.join(', ') })}</p>}
      <div class="desk-row">
        <Button kind="primary" icon="save" disabled={working} onClick={save}>
          {say(working ? 'desk.saving' : 'care.copy-save')}
        </Button>
        <Button icon="upload" onClick={() => setRestoring(true)}>
          {say('care.restore-open')}
        </Button>
      </div>
      {work.sign}
      {restoring && (
        <Restore
          {...props}
          onClose={() => setRestoring(false)}
          onRestored={() => {
            setRestoring(false)
            onDone(say('care.restored'))
          }}
        />
      )}
    </Panel>
  )
}
