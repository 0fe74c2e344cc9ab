import { useEffect, useMemo, useState } from 'preact/hooks'
import type { Stage } from '../stage/stage'

/**
 * The stage for a view, and whether what that view showed first is on the screen by now. Until then the canvas still has
 * what was there before, cut to another frame: on a slow tablet long enough to be seen, so something must lie over it.
 */
export function useFirstPicture(stage: Stage | null): { readonly own: Stage | null; readonly here: boolean } {
  const [here, setHere] = useState(false)
  useEffect(() => () => setHere(false), [stage])
  const own = useMemo(() => stage && telling(stage, () => setHere(true)), [stage])
  return { own, here: here || stage === null }
}

/** The same stage, which also tells when a picture that it was given stands on the screen. */
function telling(stage: Stage, shown: () => void): Stage {
  return {
    show: picture => {
      const showing = stage.show(picture)
      // What cannot be shown is told of elsewhere; the level is played without it.
      showing.then(() => stage.drawn()).then(shown, shown)
      return showing
    },
    prepare: art => stage.prepare(art),
    drawn: () => stage.drawn(),
    veil: () => stage.veil(),
    place: rect => stage.place(rect),
    hush: reading => stage.hush(reading),
    setCalm: calm => stage.setCalm(calm),
    wake: () => stage.wake(),
  }
}
