import type { Activity } from './activity'
import { rules as detective } from './detective/rules'
import { rules as network } from './network/rules'
import { rules as search } from './search/rules'
import { rules as weir } from './weir/rules'

/** The one table of mechanics: a new one is a folder and a line here. */
export const activities: Readonly<Record<string, Activity>> = {
  M1: { rules: weir, view: () => import('./weir/view').then(module => module.View) },
  M2: { rules: network, view: () => import('./network/view').then(module => module.View) },
  M4: { rules: detective, view: () => import('./detective/view').then(module => module.View) },
  M5: { rules: search, view: () => import('./search/view').then(module => module.View), needsWeb: true },
}
