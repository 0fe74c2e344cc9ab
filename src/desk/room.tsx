import { useEffect, useMemo, useState } from 'preact/hooks'
import { ClassRoom, type NewList } from './class-room'
import type { DeskProps, PlanningProps } from './desk'
import { eraseClass, finishErasures } from './erasing'
import { Frame } from './frame'
import { ImportList } from './import-list'
import { classesOf, type OpenClass, openClass } from './sealed-class'
import { useJournal } from './use-journal'
import type { Crypt } from './vault'

export interface RoomProps extends DeskProps, PlanningProps {
  readonly crypt: Crypt
  readonly cryptoKey: CryptoKey
  readonly lock: () => void
}

/** The unlocked desk: which class is shown, or a list being brought in. */
export function Room(props: RoomProps) {
  const { journal, say, crypt, cryptoKey, leave } = props
  const { entries } = useJournal(journal)
  const found = useMemo(() => classesOf(entries), [entries])
  const [opened, setOpened] = useState<readonly OpenClass[] | null>(null)
  const [chosen, setChosen] = useState<string | null>(null)
  const [importing, setImporting] = useState<NewList | null>(null)
  const [erasing, setErasing] = useState(false)
  const erase = async (name: string, plays: boolean) => {
    setErasing(true)
    await eraseClass(props, name, plays)
    setErasing(false)
  }
  const boxes = found.map(({ body }) => body.sealed.box).join(' ')

  useEffect(() => {
    let here = true
    Promise.all(found.map(one => openClass(crypt.subtle, cryptoKey, one))).then(async all => {
      if (here && !opened) await finishErasures(props, all)
      if (here) setOpened(all)
    })
    return () => {
      here = false
    }
  }, [boxes, cryptoKey])

  if (erasing) {
    return (
      <Frame title={say('desk.title')} back={say('desk.leave')} onBack={() => {}}>
        <p class="desk-written" role="status">
          {say('care.erasing')}
        </p>
      </Frame>
    )
  }
  if (!opened) return <Frame title={say('desk.title')} back={say('desk.leave')} onBack={leave} children={null} />
  const shown = opened.find(({ name }) => name === chosen) ?? opened[0]
  if (importing || !shown) {
    return (
      <ImportList
        {...props}
        classes={opened}
        suggested={importing === 'later' ? (shown?.name ?? '') : ''}
        leave={shown ? () => setImporting(null) : leave}
        onSaved={name => {
          setChosen(name)
          setImporting(null)
        }}
      />
    )
  }
  return (
    <ClassRoom
      key={shown.name}
      {...props}
      shown={shown}
      classes={opened}
      onClass={setChosen}
      onImport={setImporting}
      onErase={plays => void erase(shown.name, plays)}
    />
  )
}
