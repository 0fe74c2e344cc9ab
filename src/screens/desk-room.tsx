import { useEffect, useState } from 'preact/hooks'
import type { Course } from '../content/course'
import { loadPlan } from '../content/load'
import type { HomesOnPaper } from '../content/load-home'
import { schoolYear } from '../core/school-year'
import { Loading } from '../ui/loading'
import type { RoomProps } from './inside'
import type { Outside } from './outside'

interface DeskRoomProps extends RoomProps {
  readonly course: Course | null
  readonly titles: Readonly<Record<string, string>>
}

type DeskModule = typeof import('../desk/desk')

/** Asked for by one page of the desk only. */
const classPacks = () => import('../content/class-packs')
const levelTexts = () => import('../content/level-text')
const homePacks = () => import('../content/load-home')

/** Fetches the teacher's desk when it is first opened: pupils' tablets need not load it to start. */
export function DeskRoom({ outside, tag, go, course, titles }: DeskRoomProps) {
  const [desk, setDesk] = useState<DeskModule | null>(null)
  useEffect(() => {
    void Promise.all([import('../desk/desk'), outside.adultWords()]).then(([module]) => setDesk(module))
  }, [])
  if (!desk || !course || !outside.journal.opened()) return <Loading>{outside.say()('play.loading')}</Loading>
  return (
    <desk.Desk
      {...outside.desk}
      journal={outside.journal}
      cameras={outside.cameras}
      qr={outside.qr}
      stayAwake={outside.stayAwake}
      sound={outside.sound}
      calm={outside.calm()}
      course={[...course.cards.values()]}
      tests={course.tests}
      levelTitle={id => titles[id] ?? id}
      loadPlan={() => loadPlan(outside.files, tag)}
      loadRemarks={async () => (await classPacks()).loadRemarks(outside.files, tag)}
      loadClues={async () => (await classPacks()).loadClues(outside.files)}
      openLevel={async id => (await levelTexts()).loadLevel(outside.files, id, tag)}
      homes={homesOnPaper(outside)}
      say={outside.say()}
      tag={tag}
      now={() => outside.now().at}
      year={schoolYear(outside.now().at)}
      art={outside.files.art}
      habits={outside.chosen()}
      onHabit={outside.choose}
      leave={() => go({ at: 'title' })}
    />
  )
}

/** With what people of the valley mended on this tablet. */
function homesOnPaper({ files, chosen, valley }: Outside): HomesOnPaper {
  return {
    chosen: chosen().home,
    rows: async () => (await homePacks()).loadLanguages(files),
    async open(tag, level) {
      const [{ loadHomeWith }, { words }] = await Promise.all([homePacks(), valley()])
      return words.mend(await loadHomeWith(files, tag, level))
    },
  }
}
