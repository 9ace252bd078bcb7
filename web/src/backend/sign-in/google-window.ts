import {
  type Auth,
  GoogleAuthProvider,
  type User,
  browserPopupRedirectResolver,
  signInWithPopup,
} from 'firebase/auth'

/** Opens Google's window and resolves to the signed-in person; loaded on demand. */
export async function googleWindow(auth: Auth): Promise<User> {
  const provider = new GoogleAuthProvider()
  provider.setCustomParameters({ prompt: 'select_account' })
  return (await signInWithPopup(auth, provider, browserPopupRedirectResolver)).user
}
