import type { Rules } from '../core/play'
import { rules as detective } from './detective/rules'
import { rules as network } from './network/rules'
import { rules as search } from './search/rules'
import { rules as weir } from './weir/rules'

/** The rules of every mechanic by name: what the content is read by. Adding a mechanic adds its line here. */
export const rulesOf: Readonly<Record<string, Rules>> = { M1: weir, M2: network, M4: detective, M5: search }
