import type { FirebaseApp } from 'firebase/app'
import {
  type AppCheck,
  CustomProvider,
  ReCaptchaEnterpriseProvider,
  getToken,
  initializeAppCheck,
} from 'firebase/app-check'

let appCheck: AppCheck | undefined

/** Proves to Firebase that requests come from this app: by reCAPTCHA, or for the emulators by a word of ours. */
export function openAppCheck(app: FirebaseApp, siteKey: string, emulated: boolean): void {
  appCheck ??= initializeAppCheck(app, {
    provider: emulated ? emulatorProvider() : new ReCaptchaEnterpriseProvider(siteKey),
    isTokenAutoRefreshEnabled: true,
  })
}

/** The token for a request of our own; rejects when Google gives none. */
export async function appCheckToken(): Promise<string> {
  if (!appCheck) throw new Error('App Check is not open')
  return (await getToken(appCheck)).token
}

const hourMs = 60 * 60_000

/** The functions emulator reads a token, and asks for no signature. */
function emulatorProvider(): CustomProvider {
  const part = (value: object) => btoa(JSON.stringify(value)).replace(/=+$/, '')
  return new CustomProvider({
    getToken: () => {
      const expireTimeMillis = Date.now() + hourMs
      const claims = { sub: 'emulator', exp: Math.floor(expireTimeMillis / 1000) }
      return Promise.resolve({ token: `${part({ alg: 'none' })}.${part(claims)}.none`, expireTimeMillis })
    },
  })
}
