import type { Dependencies } from '../dependencies.ts'
import type { TextsPlace } from './texts-place.ts'

/** What waits longer than this has nobody who stores its text as a whole. */
const waitsMs = 60_000

/** What can't be merged for so long, as its invoice is frozen, is not looked at again and again. */
const soughtMs = 60 * 60_000

/** Updates that one sweep reads; the next sweep takes the rest. */
const atOnce = 500

/**
 * The invoices with text updates that should be merged by now. A tab that was killed, or that lost its connection, wrote no text
 * whose change would have queued the merging.
 */
export async function forgottenUpdates({
  db,
  now,
}: Pick<Dependencies, 'db' | 'now'>): Promise<readonly TextsPlace[]> {
  const at = now().getTime()
  const { docs } = await db
    .collectionGroup('updates')
    .where('at', '>', new Date(at - soughtMs))
    .where('at', '<', new Date(at - waitsMs))
    .orderBy('at')
    .select()
    .limit(atOnce)
    .get()
  const invoices = new Map(
    docs.flatMap(({ ref }) => {
      const invoice = ref.parent.parent
      const org = invoice?.parent.parent
      return invoice && org ? [[invoice.path, { org: org.id, invoice: invoice.id }] as const] : []
    }),
  )
  return [...invoices.values()]
}
