import { useState } from 'preact/hooks'
import type { Course } from '../content/course'
import { type Assignment, accepted } from '../core/assignment'
import { isBundle } from '../core/bundle-bytes'
import { allCards, type ClassCards, cardsNews, faceOf, learnerOfCode, numberOf } from '../core/class-cards'
import { bytesInText, type ClassLetter, openLetter } from '../core/class-letter'
import { gradeNamed } from '../core/class-list'
import { learnersOf } from '../core/learners'
import { bytesInFile } from '../core/letter'
import { sensitiveOpen, tierOf, tierOfGrade } from '../core/path'
import { isReceipt } from '../core/receipt-bytes'
import { testsOn } from '../core/transfer'
import type { SayKey } from '../ui/say'
import { AssignmentPreview } from './assignment-preview'
import './card.css'
import { FindCard } from './card-find'
import type { CardRoomProps } from './card-room'
import { SignIn } from './sign-in'

export interface CardPageProps extends CardRoomProps {
  readonly course: Course
}

/** A sentence with what goes into it. */
export type Told = readonly [SayKey, Readonly<Record<string, string | number>>?]

/** What is on the page. */
type At =
  | { readonly is: 'find'; readonly class: string | null }
  | { readonly is: 'three'; readonly cards: ClassCards; readonly code: string }
  | { readonly is: 'preview'; readonly assignment: Assignment; readonly cards: ClassCards | null }

/** What the teacher's letters do on a tablet: cards sign a child in, an assignment is shown and taken. */
export function Card(props: CardPageProps) {
  const { outside } = props
  const { journal } = outside
  const say = outside.say()
  const entries = journal.entries()
  const [first] = useState(() => (props.letter === null ? null : meaning(props.letter)))
  const preview = first !== null && 'kind' in first && first.kind === 'assignment' ? first : null
  const [at, setAt] = useState<At>(preview ? { is: 'preview', ...preview } : { is: 'find', class: null })
  const [told, setTold] = useState<Told | null>(first === null || preview ? null : toldOf(first))

  // Just taken, and still on their way into the stores.
  const [held, setHeld] = useState<ClassCards | null>(null)
  const saved = allCards(entries)
  const classes = held === null || saved.get(held.class)?.seed === held.seed ? saved : saved.set(held.class, held)

  const enter = (className: string, code: string) => {
    const known = learnerOfCode(entries, className, code)
    const learner = known ?? outside.newId()
    if (!known) {
      const newcomer = { picture: faceOf(code).picture, nickname: nicknameOf(props, code) }
      void journal.append('learner', { learner, ...newcomer })
      void journal.append('learner-code', { learner, class: className, code })
      const grade = gradeNamed(className)
      if (grade !== null && tierOf(entries, { id: learner, class: className }) === null)
        void journal.append('learner-tier', { learner, tier: tierOfGrade(grade) })
      props.onNewcomer({ id: learner, ...newcomer, class: className, code })
    }
    outside.choose({ learner })
    props.go({ at: 'village' })
  }
  const takeCards = (cards: ClassCards) => {
    const news = cardsNews(entries, cards)
    if ('cards' in news) {
      setHeld(news.cards)
      void journal.append('class-cards', news.cards)
    }
    return news.is
  }
  const take = (read: Meaning) => {
    if (!('kind' in read)) return setTold(toldOf(read))
    if (read.kind === 'assignment') return setAt({ is: 'preview', ...read })
    const news = takeCards(read.cards)
    const { class: name, codes } = read.cards
    if (read.kind === 'cards') {
      setAt({ is: 'find', class: name })
      return setTold([`cards.told-cards-${news}`, { class: name, n: codes.length }])
    }
    if (news === 'older') return setTold(['cards.told-card-older', { class: name }])
    outside.sound('right')
    enter(name, read.code)
  }
  const accept = ({ assignment, cards }: Extract<At, { is: 'preview' }>) => {
    const { class: name } = assignment
    const now = { sensitive: sensitiveOpen(entries, name), tests: testsOn(entries, name) }
    if (cards) takeCards(cards)
    outside.sound('right')
    for (const { kind, body } of accepted(assignment, now)) void journal.append(kind, body as never)
    // Where the tablet knows the class's cards now, the child goes on with its own; else to who is here.
    if (cards || classes.has(name)) {
      setTold(null)
      setAt({ is: 'find', class: name })
    } else props.go({ at: 'title' })
  }
  if (at.is === 'preview') {
    const leave = () => props.go({ at: 'title' })
    return <AssignmentPreview {...props} {...at} onTake={() => accept(at)} onLeave={leave} />
  }
  if (at.is === 'three') {
    const { cards, code } = at
    const mine = learnerOfCode(entries, cards.class, code)
    const known = learnersOf(entries).find(({ id }) => id === mine)
    return (
      <SignIn
        {...{ say, cards, code }}
        art={outside.files.art}
        listen={outside.listen(props.tag)}
        sound={outside.sound}
        picture={known?.picture}
        name={known?.nickname}
        onIn={() => enter(cards.class, code)}
        onLeave={() => setAt({ is: 'find', class: cards.class })}
      />
    )
  }
  return (
    <FindCard
      {...props}
      told={told}
      className={at.class}
      classes={classes}
      onClass={name => setAt({ is: 'find', class: name })}
      onFace={(cards, code) => setAt({ is: 'three', cards, code })}
      onText={text => take(meaning(text))}
      onFile={async file => take(meaningOf(bytesInFile(new Uint8Array(await file.arrayBuffer()))))}
    />
  )
}

/** What a code, link or file says; or why it says nothing here. */
type Meaning = ClassLetter | { readonly problem: 'foreign' | 'newer' | 'broken' | 'result' }

function meaning(text: string): Meaning {
  const bytes = bytesInText(text)
  return bytes ? meaningOf(bytes) : { problem: 'foreign' }
}

function meaningOf(bytes: Uint8Array): Meaning {
  if (isBundle(bytes) || isReceipt(bytes)) return { problem: 'result' }
  const read = openLetter(bytes)
  return read.ok ? read.letter : { problem: read.problem }
}

/** Cards come by code or file, never by an address: that one only looks like a letter. */
function toldOf(read: Meaning): Told {
  return [`cards.told-${'problem' in read ? read.problem : 'foreign'}`]
}

/** How many nicknames there are. */
const NICKS = 12

/** A nickname for a child who comes by its card: with its number, so that no two of a class have the same. */
function nicknameOf({ outside }: CardPageProps, code: string): string {
  const nth = String((numberOf(code) % NICKS) + 1).padStart(2, '0')
  return `${outside.say()(`app.nick-${nth}` as SayKey)} ${code}`
}
