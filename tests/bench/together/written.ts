import { invoicePath } from '@covoice/domain'
import { initializeApp } from 'firebase-admin/app'
import { getFirestore, type Firestore } from 'firebase-admin/firestore'
import { environment } from '../../support/environment.ts'

/** Everything that is stored below an invoice; those of them that are made once and never changed are not listened to. */
const collections = ['lines', 'updates', 'text', 'seeds', 'presence', 'comments', 'history'] as const

/** When the documents of an invoice were written, by path, in milliseconds of the epoch. */
export interface Written {
  times: ReadonlyMap<string, readonly number[]>
  /** The number of all writes, without removals. */
  writes: () => number
  /** The number of removed documents. */
  removed: () => number
  stop: () => void
}

let database: Firestore | undefined
const db = (): Firestore =>
  (database ??= getFirestore(initializeApp({ projectId: environment.project }, 'bench')))

/** Notes each write and each removal of an invoice's header and of what is below it, from now on. */
export async function watchWritten(org: string, invoice: string): Promise<Written> {
  const header = db().doc(invoicePath(org, invoice))
  const times = new Map<string, number[]>()
  let removed = 0
  const note = (path: string, at: number): void => {
    const all = times.get(path) ?? []
    if (all.at(-1) !== at) times.set(path, [...all, at])
  }
  const stops = await Promise.all([
    begun((heard) =>
      header.onSnapshot(({ ref, updateTime }) => {
        if (heard()) note(ref.path, updateTime?.toMillis() ?? Date.now())
      }),
    ),
    ...collections.map((name) =>
      begun((heard) =>
        header.collection(name).onSnapshot((snapshot) => {
          if (!heard()) return
          for (const { type, doc } of snapshot.docChanges()) {
            if (type === 'removed') removed += 1
            note(doc.ref.path, type === 'removed' ? Date.now() : doc.updateTime.toMillis())
          }
        }),
      ),
    ),
  ])
  return {
    times,
    writes: () => [...times.values()].reduce((sum, all) => sum + all.length, -removed),
    removed: () => removed,
    stop: () => stops.forEach((stop) => stop()),
  }
}

/** Starts a listener, and waits for the first thing that it hears: what is there already. `heard` says whether it is later. */
async function begun(start: (heard: () => boolean) => () => void): Promise<() => void> {
  const first = Promise.withResolvers<null>()
  let isLater = false
  const stop = start(() => {
    const was = isLater
    isLater = true
    first.resolve(null)
    return was
  })
  await first.promise
  return stop
}

/** The most writes of one document within any ten seconds, for each second, by kind of document. */
export function hottest(
  times: Written['times'],
  headerPath: string,
): Map<string, { rate: number; writes: number }> {
  const kinds = new Map<string, { rate: number; writes: number }>()
  for (const [path, all] of times) {
    const kind = path === headerPath ? 'header' : (path.split('/').at(-2) ?? '')
    const { rate, writes } = kinds.get(kind) ?? { rate: 0, writes: 0 }
    kinds.set(kind, { rate: Math.max(rate, busiest(all) / 10), writes: writes + all.length })
  }
  return kinds
}

/** How many of these moments lie within the busiest ten seconds. */
function busiest(moments: readonly number[]): number {
  const sorted = moments.toSorted((one, other) => one - other)
  return Math.max(0, ...sorted.map((from) => sorted.filter((at) => at >= from && at < from + 10_000).length))
}
