import { useEffect, useLayoutEffect, useState } from 'preact/hooks'
import { loadLevel } from '../content/level-text'
import { keyEarnedBy } from '../core/growth'
import { tierOf } from '../core/path'
import { nextLevel, petalsOf } from '../core/progress'
import { type InsideProps, pathFor } from './inside'
import type { Finished } from './play-room'
import { Result } from './result'

/** Shows what came of a play; its record may still be on its way into the stores. */
export function ResultRoom(props: InsideProps & { readonly finished: Finished }) {
  const { outside, finished, learner, stars, course, stage, go } = props
  const { card } = finished
  const text = useText(props)
  const { journal } = outside
  const entries = journal.entries()
  const saved = entries.some(entry => entry.kind === 'record' && entry.body.play === finished.play)
  const cards = [...course.cards.values()]
  const next = nextLevel(pathFor(props), new Map([...stars, [card.id, finished.stars as 1 | 2]]))
  // The level that completed a golden key leads to its ending, whichever way one leaves.
  const earned =
    finished.first && saved ? keyEarnedBy(card.id, course.cards.values(), tierOf(entries, learner), stars) : null
  const ending = earned && (() => go({ at: 'ending', ending: earned }))
  useLayoutEffect(() => stage?.hush(true), [stage])
  useLayoutEffect(() => {
    if (saved) outside.sound('lantern')
  }, [saved])
  return (
    <Result
      say={outside.say()}
      art={outside.files.art}
      level={text.level}
      words={text.words}
      marks={finished.marks}
      stars={stars.get(card.id) ?? 0}
      saved={saved ? 'saved' : journal.keeping() === 'waiting' ? 'waiting' : 'saving'}
      woven={cards.filter(one => one.id !== card.id && (stars.get(one.id) ?? 0) > 0).map(one => one.hamlet)}
      first={finished.first}
      petal={petalsOf(entries, learner.id).has(card.id)}
      listen={outside.listen(props.tag)}
      onPetal={() => void journal.append('petal', { learner: learner.id, level: card.id })}
      onRetry={() => journal.retry()}
      onMap={ending ?? (() => go({ at: 'village' }))}
      onNext={ending ?? (next && (() => go({ at: 'play', level: next.id })))}
      onAgain={() => go({ at: 'play', level: card.id })}
      onHandOver={() => go({ at: 'hand-over' })}
    />
  )
}

/** The level's words in the language chosen now; those of the play until they are there. */
function useText({ outside, tag, finished }: InsideProps & { readonly finished: Finished }) {
  const [text, setText] = useState(finished.text)
  useEffect(() => {
    let here = true
    void loadLevel(outside.files, finished.card.id, tag).then(found => here && setText(found))
    return () => {
      here = false
    }
  }, [tag])
  return text
}
