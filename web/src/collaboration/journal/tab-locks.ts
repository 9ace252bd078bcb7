const prefix = 'covoice.tab.'

/** The pages of this device. */
export interface Tabs {
  /** The name of this page. */
  own: string
  /** Resolves when a page has ended, however it ended. */
  ended: (tab: string) => Promise<void>
  /** Runs work that only one page does at a time. */
  alone: (work: () => Promise<void>) => Promise<void>
  /** This page takes no more part. */
  leave: () => void
}

/** Names this page, and holds a lock of its name until it ends or leaves. */
export async function joinTabs(): Promise<Tabs> {
  const own = crypto.randomUUID()
  const [held, left] = [Promise.withResolvers<null>(), Promise.withResolvers<null>()]
  const stopped = new AbortController()
  void navigator.locks.request(prefix + own, () => (held.resolve(null), left.promise))
  await held.promise
  const { signal } = stopped
  return {
    own,
    ended: (tab) => navigator.locks.request(prefix + tab, { signal, mode: 'shared' }, () => undefined),
    alone: (work) => navigator.locks.request('covoice.journal', { signal }, work),
    leave: () => {
      left.resolve(null)
      stopped.abort()
    },
  }
}
