import { sendVerification, signUp } from '../../backend/sign-in/accounts.ts'
import type { Account } from './account.ts'

/** Creates an account and sends the email that verifies its address, whose link leads back to `returnTo`. */
export async function createAccount(account: Account, returnTo = location.origin): Promise<void> {
  await signUp(account.name, account.email, account.password)
  // a lost email can be requested again; it must not block
  sendVerification(returnTo).catch(() => undefined)
}
