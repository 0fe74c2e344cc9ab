import { useState } from 'preact/hooks'
import type { Page } from '../../core/web'
import { classes, useFocusOnMount } from '../../ui/dom'
import { Icon } from '../../ui/icon'
import { Listen } from '../../ui/listen'
import type { BrowserProps } from './browser'
import { Judge } from './judge'
import { PagePicture } from './picture'
import { cardOn } from './state'
import { ageOf, readAloud } from './wording'

interface PageProps extends BrowserProps {
  readonly page: Page
  readonly side: 'main' | 'beside'
  readonly onElsewhere?: () => void
}

/** A page as its maker made it, and at the same place for all: who is behind it, what others say, pin, judge. */
export function PageView(props: PageProps) {
  const { level, state, task, page, side, say, listen, pageOf, onOpen } = props
  const heading = useFocusOnMount<HTMLHeadingElement>()
  const item = cardOn(level, task.id, page.id)
  const site = page.host.split('.')[0]
  return (
    <div class="search-page">
      <article class={classes('search-article', page.looks)}>
        <p class="search-site">{site}</p>
        <h2 ref={heading} tabIndex={-1}>
          {page.title}
        </h2>
        <p class="search-by">
          {page.authorName ?? say('search.unsigned')} · {ageOf(page, say)}
        </p>
        <PagePicture kind={page.kind} looks={page.looks} subject={page.subject} />
        <p class="search-lead">{page.snippet}</p>
        {page.body.map((text, i) => (
          <p key={i}>{text}</p>
        ))}
        {page.links.length > 0 && state.rest === null && (
          <nav class="search-links" aria-label={say('search.links')}>
            <p>{say('search.links')}</p>
            {page.links
              .map(id => pageOf(id))
              .map(
                other =>
                  other && (
                    <button key={other.id} type="button" onClick={() => onOpen(other.id, side === 'beside')}>
                      {other.title}
                    </button>
                  ),
              )}
          </nav>
        )}
        <Listen
          label={say('search.listen')}
          onListen={listen && (() => listen(readAloud(page)))}
          itself={readAloud(page)}
        />
      </article>
      <Tools {...props} />
      <Judge {...props} item={item} />
    </div>
  )
}

function Tools({ state, log, page, side, say, sound, act, onElsewhere }: PageProps) {
  const [shown, setShown] = useState(log.who.includes(page.id))
  const askWho = () => {
    sound('tap')
    act({ do: 'who', on: page.id })
    setShown(!shown)
  }
  return (
    <div class="search-tools">
      <button type="button" class="search-tool" aria-expanded={shown} onClick={askWho}>
        <Icon name="user" />
        <span>{say('search.who')}</span>
      </button>
      {shown && (
        <div class="search-about" role="status">
          <b>{page.authorName ?? say('search.unsigned')}.</b> {page.about}
        </div>
      )}
      {side === 'main' && !state.beside && (
        <button
          type="button"
          class="search-tool"
          onClick={() => {
            sound('paper')
            onElsewhere?.()
            act({ do: 'elsewhere', on: page.id })
          }}
        >
          <Icon name="swap" />
          <span>{say('search.elsewhere')}</span>
        </button>
      )}
    </div>
  )
}
