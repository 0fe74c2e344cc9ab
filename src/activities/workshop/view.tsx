import type { ActivityProps } from '../activity'
import type { WorkshopLevel } from './level'
import type { WorkshopState } from './rules'

export function View(_props: ActivityProps<WorkshopLevel, WorkshopState>) {
  return null
}
