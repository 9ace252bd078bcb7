import { firestoreSdk } from '../device/chunks.ts'
import { trackWrite } from './saving.ts'

/** Nothing waits in most visits: that is known in this time. */
const momentMs = 300

/**
 * Counts what earlier visits of this person left waiting on this device as one change, until the server has answered it: how
 * many there are is not known. Called when a person is signed in.
 */
export async function trackEarlierWrites(): Promise<void> {
  const { db, waitForPendingWrites } = await firestoreSdk()
  const answered = waitForPendingWrites(db)
    // the database hears a moment later who signed in, and begins again
    .catch(() => waitForPendingWrites(db))
    .catch(() => undefined)
  const soon = new Promise<boolean>((resolve) => setTimeout(resolve, momentMs, false))
  const isOver = await Promise.race([answered.then(() => true), soon])
  if (!isOver) await trackWrite('', () => answered, { callerTells: true })
}
