import type { Rules } from '../core/play'
import { rules as anvil } from './anvil/rules'
import { rules as bridge } from './bridge/rules'
import { rules as detective } from './detective/rules'
import { rules as loom } from './loom/rules'
import { rules as network } from './network/rules'
import { rules as search } from './search/rules'
import { rules as terraces } from './terraces/rules'
import { rules as transfer } from './transfer/rules'
import { rules as weir } from './weir/rules'
import { rules as workshop } from './workshop/rules'

/** The rules of every mechanic by name: what the content is read by. Adding a mechanic adds its line here. */
export const rulesOf: Readonly<Record<string, Rules>> = {
  M1: weir,
  M2: network,
  M3: workshop,
  M4: detective,
  M5: search,
  M6: anvil,
  M7: loom,
  M8: bridge,
  M9: terraces,
  TT: transfer,
}
