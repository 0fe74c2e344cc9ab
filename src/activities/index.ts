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
  M1: { folder: 'weir', rules: weir, view: () => import('./weir/view').then(module => module.View) },
  M2: { folder: 'network', rules: network, view: () => import('./network/view').then(module => module.View) },
  M3: { folder: 'workshop', rules: workshop, view: () => import('./workshop/view').then(module => module.View) },
  M4: { folder: 'detective', rules: detective, view: () => import('./detective/view').then(module => module.View) },
  M5: {
    folder: 'search',
    rules: search,
    view: () => import('./search/view').then(module => module.View),
    needsWeb: true,
  },
  M6: { folder: 'anvil', rules: anvil, view: () => import('./anvil/view').then(module => module.View) },
  M7: { folder: 'loom', rules: loom, view: () => import('./loom/view').then(module => module.View) },
  M8: { folder: 'bridge', rules: bridge, view: () => import('./bridge/view').then(module => module.View) },
  M9: { folder: 'terraces', rules: terraces, view: () => import('./terraces/view').then(module => module.View) },
  TT: { folder: 'transfer', rules: transfer, view: () => import('./transfer/view').then(module => module.View) },
}
