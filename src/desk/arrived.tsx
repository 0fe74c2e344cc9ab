import { tabletName } from '../core/bundle'
import { byGivenName, type Pupil } from '../core/class-list'
import type { Sifted } from '../core/collect'
import { Icon } from '../ui/icon'
import type { Say } from '../ui/say'
import type { OpenClass } from './sealed-class'

interface ArrivedProps {
  readonly say: Say
  readonly shown: OpenClass
  readonly pupils: readonly Pupil[]
  readonly sifted: Sifted
  /** It was written down. */
  readonly done: boolean
}

/** What one tablet's file brings: new, here already, set aside. */
export function Arrived({ say, shown, pupils, sifted, done }: ArrivedProps) {
  const tablet = tabletName(sifted.device)
  const names = pupils
    .filter(pupil => sifted.codes.includes(pupil.code))
    .sort(byGivenName)
    .map(pupil => pupil.name)
    .join(', ')
  const named = (code: string) => [code, pupils.find(pupil => pupil.code === code)?.name].filter(Boolean).join(' – ')
  const nothing = sifted.fresh + sifted.known === 0
  return (
    <li class={done ? 'collect-one done' : 'collect-one'}>
      <h3>
        <Icon name={done && sifted.fresh + sifted.known > 0 ? 'check' : 'file'} /> {say('collect.from', { tablet })}
      </h3>
      {sifted.fresh > 0 && (
        <p class="collect-counts">
          <b>{say('collect.fresh', { n: sifted.fresh })}</b>
          {sifted.known > 0 && <span>{say('collect.known', { n: sifted.known })}</span>}
        </p>
      )}
      {names && <p>{say('collect.fresh-of', { names })}</p>}
      {sifted.fresh === 0 && sifted.known > 0 && <p>{say('collect.nothing-new')}</p>}
      {nothing && sifted.aside.length === 0 && <p>{say('collect.no-records', { class: shown.name })}</p>}
      {sifted.differing > 0 && <Care>{say('collect.differing', { n: sifted.differing })}</Care>}
      {sifted.aside.map(({ why, code, rows }) => (
        <Care key={`${why} ${code}`}>
          {say(`collect.aside-${why}`, { n: rows, code: named(code), class: shown.name, tablet })}
        </Care>
      ))}
    </li>
  )
}

function Care({ children }: { children: string }) {
  return (
    <p class="collect-care">
      <Icon name="warning" />
      <span>{children}</span>
    </p>
  )
}
