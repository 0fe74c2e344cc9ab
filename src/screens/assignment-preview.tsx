import { type Assignment, assignmentNews, daysLeft, levelsOf } from '../core/assignment'
import { Band } from '../ui/band'
import { Bubble } from '../ui/bubble'
import { Button, RoundButton } from '../ui/button'
import { useHeadingFocus } from '../ui/dom'
import { Head } from '../ui/head'
import { Icon } from '../ui/icon'
import { Listen } from '../ui/listen'
import { Panel } from '../ui/panel'
import { PaperFoot } from '../ui/paper-foot'
import type { Say } from '../ui/say'
import type { CardPageProps } from './card'
import './card.css'

interface AssignmentPreviewProps extends CardPageProps {
  readonly assignment: Assignment
  readonly onTake: () => void
  readonly onLeave: () => void
}

/** An assignment as it would be taken: nothing is written down before somebody says so. */
export function AssignmentPreview(props: AssignmentPreviewProps) {
  const { outside, course, titles, assignment, tag, onTake, onLeave } = props
  const say = outside.say()
  const heading = useHeadingFocus()
  const news = assignmentNews(outside.journal.entries(), assignment, course.cards)
  const takes = news === 'first' || news === 'newer'
  const unknown = levelsOf(assignment).filter(id => !course.cards.has(id)).length
  const left = daysLeft(assignment.due, outside.now().at)
  return (
    <main class="card-room on-paper">
      <Band name="tai-qua-tram" slim />
      <header class="card-head">
        <RoundButton icon="back" label={say('cards.back')} onClick={onLeave} />
        <h1 ref={heading} tabIndex={-1}>
          {say('assign.preview-title', { class: assignment.class })}
        </h1>
      </header>
      <div class="card-in">
        <Greeting say={say} art={outside.files.art} listen={outside.listen(tag)} text={assignment.greeting} />
        {!takes && (
          <p class="card-told" role="alert">
            <Icon name="info" /> <span>{say(`assign.preview-${news}`, { class: assignment.class })}</span>
          </p>
        )}
        <Panel band="tai-pieu-hook" slim title={say('assign.preview-levels')} class="card-panel">
          {assignment.parts.map(({ week, levels }) => (
            <section key={week} class="given-week">
              {week > 0 && <h3>{say('assign.week', { week })}</h3>}
              <ul class="given-levels">
                {levels
                  .filter(id => course.cards.has(id))
                  .map(id => (
                    <li key={id}>
                      <Icon name="lantern" /> {titles[id] ?? id}
                    </li>
                  ))}
              </ul>
            </section>
          ))}
          <ul class="given-facts">
            {left !== null && <li>{dueSentence(say, left)}</li>}
            {assignment.sensitive && <li>{say('assign.preview-sensitive')}</li>}
            {assignment.tests && <li>{say('assign.preview-tests')}</li>}
            {unknown > 0 && <li>{say('assign.preview-unknown', { n: unknown })}</li>}
            {news === 'newer' && <li>{say('assign.preview-replaces', { class: assignment.class })}</li>}
          </ul>
        </Panel>
        <div class="card-ways card-foot">
          {takes && (
            <Button kind="primary" icon="check" big onClick={onTake}>
              {say('assign.preview-take')}
            </Button>
          )}
          <Button big kind={takes ? 'plain' : 'primary'} onClick={onLeave}>
            {say(takes ? 'assign.preview-later' : 'assign.preview-ok')}
          </Button>
        </div>
      </div>
      <PaperFoot picture={outside.files.art('title/valley.webp')} />
    </main>
  )
}

export function dueSentence(say: Say, left: number): string {
  if (left < 0) return say('assign.due-over')
  return left === 0 ? say('assign.due-today') : say('assign.due-days', { n: left })
}

interface GreetingProps {
  readonly say: Say
  readonly art: (path: string) => string
  readonly listen: ((text: string) => void) | null
  readonly text: string
}

/** What the teacher says, to be read or heard. */
export function Greeting({ say, art, listen, text }: GreetingProps) {
  if (text === '') return null
  return (
    <div class="given-greeting">
      <Head art={art('heads/hanh-happy.svg')} size={72} />
      <Bubble tail="none">{text}</Bubble>
      <Listen label={say('assign.preview-listen')} onListen={listen && (() => listen(text))} itself={text} />
    </div>
  )
}
