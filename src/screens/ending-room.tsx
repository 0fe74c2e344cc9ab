import { useLayoutEffect } from 'preact/hooks'
import { keysOf } from '../core/growth'
import { STRANDS } from '../core/level'
import { tierOf } from '../core/path'
import { Ending, type EndingName } from './ending'
import type { InsideProps } from './inside'

/** The ending of a golden key. Whoever has not earned it, and came by an address, is in the village. */
export function EndingRoom(props: InsideProps & { readonly ending: string }) {
  const { outside, course, learner, stars, stage, go } = props
  const keys = keysOf(course.cards.values(), tierOf(outside.journal.entries(), learner), stars)
  const all = keys.length === STRANDS.length
  const names: readonly EndingName[] = all ? [...keys, 'dawn'] : keys
  const name = names.find(one => one === props.ending)
  useLayoutEffect(() => {
    if (!name) return go({ at: 'village' })
    stage?.hush(true)
    outside.sound('key')
  }, [name])
  if (!name) return null
  return (
    <Ending
      key={name}
      name={name}
      say={outside.say()}
      art={outside.files.art}
      listen={outside.listen(props.tag)}
      onBack={() => go({ at: 'village' })}
      onDawn={all && name !== 'dawn' ? () => go({ at: 'ending', ending: 'dawn' }) : null}
    />
  )
}
