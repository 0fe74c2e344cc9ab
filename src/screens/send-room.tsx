import { useEffect, useState } from 'preact/hooks'
import { Loading } from '../ui/loading'
import type { RoomProps } from './inside'

/** Fetches the page for sending results when it is first opened: hardly ever in a pupil's day. */
export function SendRoom({ outside, go }: RoomProps) {
  const [module, setModule] = useState<typeof import('./send') | null>(null)
  useEffect(() => void import('./send').then(setModule), [])
  if (!module || !outside.journal.opened()) return <Loading>{outside.say()('play.loading')}</Loading>
  const { saveFile, shareFile, deviceKey } = outside.desk
  return (
    <module.Send
      say={outside.say()}
      art={outside.files.art}
      journal={outside.journal}
      now={() => outside.now().at}
      saveFile={saveFile}
      shareFile={shareFile}
      deviceKey={deviceKey}
      cameras={outside.cameras}
      qr={outside.qr}
      calm={outside.calm()}
      stayAwake={outside.stayAwake}
      onLeave={() => go({ at: 'title' })}
    />
  )
}
