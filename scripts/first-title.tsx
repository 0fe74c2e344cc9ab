import { readFileSync } from 'node:fs'
import { createInstance } from 'i18next'
import renderToString from 'preact-render-to-string'
import { Title } from '../src/screens/title'
import type { Say } from '../src/ui/say'

const nothing = () => {}

/**
 * The first screen as a new tablet shows it, as HTML: in the page itself it is laid out and seen while the scripts that
 * answer are still on their way. `art`: address of an image by its path under assets/art.
 */
export function firstTitle(art: (path: string) => string): string {
  const read = (file: string) => JSON.parse(readFileSync(`assets/languages/vi/${file}.json`, 'utf8'))
  const words = createInstance()
  void words.init({
    lng: 'vi',
    ns: ['app', 'cards'],
    keySeparator: false,
    nsSeparator: '.',
    initAsync: false,
    interpolation: { escapeValue: false },
    resources: { vi: { app: read('app'), cards: read('cards') } },
  })
  const say = ((key: string, values?: object) => words.t(key, { ...values })) as Say
  const html = renderToString(
    <Title
      {...{ say, art }}
      {...{ players: [], last: null, endonym: read('language').endonym }}
      {...{ offline: 'installing', keeping: 'saved', stores: 'both', onSend: null }}
      {...{ onPlayer: nothing, onAdd: nothing, onCard: nothing, onDesk: nothing, onUpdate: nothing, onRetry: nothing }}
      {...{ onLanguages: nothing, onSettings: nothing, onHelp: nothing, onDrawn: nothing }}
    />,
  )
  // The security policy allows no styles in the page; pictures have their size as attributes too.
  return html.replace(/ style="[^"]*"/g, '')
}
