type AppCheckSdk = typeof import('./app-check-sdk.ts')

/** The site key of reCAPTCHA Enterprise that the app was built with; '' where App Check is off. */
const siteKey = String(import.meta.env.VITE_APP_CHECK_KEY ?? '')

/** Opens App Check on an app. */
export type OpenAppCheck = (app: Parameters<AppCheckSdk['openAppCheck']>[0], emulated: boolean) => void

/** How App Check is opened, once its code has loaded; null where it is off, and then nothing is loaded. */
export async function loadAppCheck(): Promise<OpenAppCheck | null> {
  // a build without a key excludes this code from the bundle
  if (!import.meta.env.VITE_APP_CHECK_KEY) return null
  const { openAppCheck } = await import('./app-check-sdk.ts')
  return (app, emulated) => openAppCheck(app, siteKey, emulated)
}

/** The header that proves to our functions and to Firestore that a request comes from this app. */
export async function appCheckHeader(): Promise<Record<string, string>> {
  if (!import.meta.env.VITE_APP_CHECK_KEY) return {}
  const { appCheckToken } = await import('./app-check-sdk.ts')
  return { 'X-Firebase-AppCheck': await appCheckToken() }
}
