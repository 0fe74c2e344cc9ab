import { tabletName } from '../core/bundle'
import { byGivenName, type Pupil } from '../core/class-list'
import type { Sifted } from '../core/collect'
import { compareNumber, keyText } from '../core/tablets'
import { Icon } from '../ui/icon'
import type { Say } from '../ui/say'
import type { BundleFile } from './bundle-file'
import { Tick } from './gate-fields'
import type { OpenClass } from './sealed-class'

interface ArrivedProps {
  readonly say: Say
  readonly shown: OpenClass
  readonly pupils: readonly Pupil[]
  readonly sifted: Sifted
  readonly file: BundleFile
  /** It was written down. */
  readonly done: boolean
  /** Keys of tablets that the teacher recognised by their number, hex. */
  readonly noted: ReadonlySet<string>
  readonly onNote: (key: string, on: boolean) => void
}

/** What one tablet's file brings: new, here already, set aside. */
export function Arrived(props: ArrivedProps) {
  const { say, shown, pupils, sifted, done } = props
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
      <Signature {...props} tablet={tablet} />
    </li>
  )
}

/** What the signature says and what it does not; an unknown tablet is recognised by its number. */
function Signature({ say, file, done, noted, onNote, tablet }: ArrivedProps & { tablet: string }) {
  const { trust, opened } = file
  const { proof, bundle, damaged } = opened
  if (!proof) return <p class="collect-signature">{say('collect.trust-unsigned', { tablet })}</p>
  const key = keyText(proof.key)
  if (trust === 'signed' || (noted.has(key) && done)) {
    return (
      <p class="collect-signature">
        <Icon name="shield" />
        <span>
          {say('collect.trust-signed', { tablet })}{' '}
          {damaged.length === 0 && say('collect.trust-whole', { upto: bundle.upTo })} {say('collect.trust-not')}
        </span>
      </p>
    )
  }
  return (
    <div class="collect-signature">
      <Icon name="key" />
      <div>
        {say(`collect.trust-${trust}`, { tablet, number: compareNumber(proof.key) })}
        {!done && (
          <Tick label={say('collect.trust-note', { tablet })} on={noted.has(key)} onChange={on => onNote(key, on)} />
        )}
      </div>
    </div>
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
