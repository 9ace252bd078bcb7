import { forgetFailures } from '../backend/documents/failures.ts'
import { pendingWrites } from '../backend/documents/saving.ts'
import { sendUnsent } from '../backend/documents/unsent.ts'
import { signOut } from '../backend/sign-in/auth.ts'
import { rememberPerson } from './remembered.ts'

/** Signs out and removes the data from this device, except changes that are still pending. */
export async function endSession(): Promise<void> {
  sendUnsent()
  const nothingWaits = pendingWrites.value === 0
  rememberPerson(null)
  forgetFailures()
  await signOut()
  if (nothingWaits) await import('../backend/device/local-data.ts').then((local) => local.forgetLocalData())
}
