import type { Entry } from './entry'
import { isKind } from './entry'

/** Whether the teacher lets this class see draft lines of the languages of home. Off until she says otherwise. */
export function draftsOfClass(entries: readonly Entry[], className: string): boolean {
  return entries.filter(isKind('drafts')).findLast(({ body }) => body.class === className)?.body.on ?? false
}

/** Whether drafts are shown: in a class as its teacher says, elsewhere as this tablet's family chose. */
export function draftsShown(entries: readonly Entry[], className: string | null, chosen: boolean): boolean {
  return className === null ? chosen : draftsOfClass(entries, className)
}
