/** A bug that reached nobody else: its sentence and, for the details, where it happened. */
export interface Bug {
  readonly message: string
  readonly details: string
}

function bugOf(thrown: unknown): Bug {
  if (thrown instanceof Error) return { message: thrown.message, details: thrown.stack ?? String(thrown) }
  return { message: String(thrown), details: String(thrown) }
}

/** The one place where bugs arrive: uncaught errors and promises that nobody waited for. Returns how to stop. */
export function catchBugs(report: (bug: Bug) => void): () => void {
  const onError = (event: ErrorEvent): void => {
    // A resize that needed a second round is how browsers say "nothing to worry about".
    if (event.message.startsWith('ResizeObserver loop')) return
    report(bugOf(event.error ?? event.message))
  }
  const onRejection = (event: PromiseRejectionEvent): void => report(bugOf(event.reason))
  addEventListener('error', onError)
  addEventListener('unhandledrejection', onRejection)
  return () => {
    removeEventListener('error', onError)
    removeEventListener('unhandledrejection', onRejection)
  }
}
