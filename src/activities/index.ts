import type { Activity } from './activity'
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

/** The one table of mechanics: a new one is a folder and a line here. */
export const activities: Readonly<Record<string, Activity>> = {
  M1: { rules: weir, view: () => import('./weir/view').then(module => module.View) },
  M2: { rules: network, view: () => import('./network/view').then(module => module.View) },
  M3: { rules: workshop, view: () => import('./workshop/view').then(module => module.View) },
  M4: { rules: detective, view: () => import('./detective/view').then(module => module.View) },
  M5: { rules: search, view: () => import('./search/view').then(module => module.View), needsWeb: true },
  M6: { rules: anvil, view: () => import('./anvil/view').then(module => module.View) },
  M7: { rules: loom, view: () => import('./loom/view').then(module => module.View) },
  M8: { rules: bridge, view: () => import('./bridge/view').then(module => module.View) },
  M9: { rules: terraces, view: () => import('./terraces/view').then(module => module.View) },
  TT: { rules: transfer, view: () => import('./transfer/view').then(module => module.View) },
}
