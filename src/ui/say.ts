import type anvil from '../../assets/languages/vi/anvil.json'
import type app from '../../assets/languages/vi/app.json'
import type assign from '../../assets/languages/vi/assign.json'
import type bridge from '../../assets/languages/vi/bridge.json'
import type burst from '../../assets/languages/vi/burst.json'
import type camera from '../../assets/languages/vi/camera.json'
import type cards from '../../assets/languages/vi/cards.json'
import type care from '../../assets/languages/vi/care.json'
import type classWords from '../../assets/languages/vi/class.json'
import type collect from '../../assets/languages/vi/collect.json'
import type desk from '../../assets/languages/vi/desk.json'
import type detective from '../../assets/languages/vi/detective.json'
import type ending from '../../assets/languages/vi/ending.json'
import type evening from '../../assets/languages/vi/evening.json'
import type fill from '../../assets/languages/vi/fill.json'
import type languages from '../../assets/languages/vi/languages.json'
import type lesson from '../../assets/languages/vi/lesson.json'
import type list from '../../assets/languages/vi/list.json'
import type loom from '../../assets/languages/vi/loom.json'
import type network from '../../assets/languages/vi/network.json'
import type phrases from '../../assets/languages/vi/phrases.json'
import type places from '../../assets/languages/vi/places.json'
import type play from '../../assets/languages/vi/play.json'
import type search from '../../assets/languages/vi/search.json'
import type sheets from '../../assets/languages/vi/sheets.json'
import type systems from '../../assets/languages/vi/systems.json'
import type terraces from '../../assets/languages/vi/terraces.json'
import type together from '../../assets/languages/vi/together.json'
import type transfer from '../../assets/languages/vi/transfer.json'
import type valley from '../../assets/languages/vi/valley.json'
import type village from '../../assets/languages/vi/village.json'
import type weir from '../../assets/languages/vi/weir.json'
import type whole from '../../assets/languages/vi/whole.json'
import type workshop from '../../assets/languages/vi/workshop.json'

type Keys<Name extends string, Words> = `${Name}.${keyof Words & string}`

/** Every interface word by file and key; a key that Vietnamese lacks does not compile. */
export type SayKey =
  | Keys<'anvil', typeof anvil>
  | Keys<'app', typeof app>
  | Keys<'assign', typeof assign>
  | Keys<'bridge', typeof bridge>
  | Keys<'burst', typeof burst>
  | Keys<'camera', typeof camera>
  | Keys<'cards', typeof cards>
  | Keys<'care', typeof care>
  | Keys<'class', typeof classWords>
  | Keys<'collect', typeof collect>
  | Keys<'desk', typeof desk>
  | Keys<'evening', typeof evening>
  | Keys<'fill', typeof fill>
  | Keys<'languages', typeof languages>
  | Keys<'lesson', typeof lesson>
  | Keys<'list', typeof list>
  | Keys<'loom', typeof loom>
  | Keys<'detective', typeof detective>
  | Keys<'ending', typeof ending>
  | Keys<'network', typeof network>
  | Keys<'phrases', typeof phrases>
  | Keys<'places', typeof places>
  | Keys<'play', typeof play>
  | Keys<'search', typeof search>
  | Keys<'systems', typeof systems>
  | Keys<'terraces', typeof terraces>
  | Keys<'together', typeof together>
  | Keys<'transfer', typeof transfer>
  | Keys<'valley', typeof valley>
  | Keys<'village', typeof village>
  | Keys<'weir', typeof weir>
  | Keys<'sheets', typeof sheets>
  | Keys<'whole', typeof whole>
  | Keys<'workshop', typeof workshop>

/** Says an interface word in the chosen language; `{{name}}` in it is filled from `values`. */
export type Say = (key: SayKey, values?: Readonly<Record<string, string | number>>) => string
