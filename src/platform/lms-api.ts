/** What a course system (LMS) puts on the page around a SCORM 1.2 package. All values are text, `'true'` and `'false'` too. */
export interface CourseApi {
  LMSInitialize(nothing: ''): string
  LMSFinish(nothing: ''): string
  LMSGetValue(element: string): string
  LMSSetValue(element: string, value: string): string
  LMSCommit(nothing: ''): string
  LMSGetLastError(): string
}

/** How far up a page looks: course systems put packages two or three frames deep. */
const MOST_FRAMES = 20

/** A page, as far as it knows what is around it. */
export type Framed = Pick<Window, 'parent' | 'opener'>

function apiIn(page: Framed): CourseApi | null {
  try {
    const api = (page as { API?: unknown }).API
    const isOne = typeof api === 'object' && api !== null && 'LMSInitialize' in api
    return isOne ? (api as CourseApi) : null
  } catch {
    return null // A page of another site does not let us look.
  }
}

function apiAbove(page: Framed): CourseApi | null {
  let at = page
  for (let n = 0; n < MOST_FRAMES; n++) {
    const api = apiIn(at)
    if (api || at.parent === at) return api
    at = at.parent
  }
  return null
}

function openerOf(page: Framed): Framed | null {
  try {
    return page.opener ?? (page.parent === page ? null : page.parent.opener)
  } catch {
    return null // As above.
  }
}

/** The API that a course system put on a page around this one, or on the page that opened it; null where there is none. */
export function findApi(page: Framed): CourseApi | null {
  const api = apiAbove(page)
  if (api) return api
  const opener = openerOf(page)
  return opener ? apiAbove(opener) : null
}
