/**
 * The origins of the app's own pages, the only ones whose scripts may call our functions: its address, the addresses
 * of Hosting with its previews, and this machine in the emulator.
 */
export function ownOrigins(environment: Readonly<Record<string, string | undefined>>): (string | RegExp)[] {
  const { APP_URL: app = '', GCLOUD_PROJECT: project = '', FUNCTIONS_EMULATOR: emulator } = environment
  const origins: (string | RegExp)[] = URL.canParse(app) ? [new URL(app).origin] : []
  if (emulator === 'true') return [...origins, /^http:\/\/(localhost|127\.0\.0\.1):\d+$/]
  return [...origins, new RegExp(`^https://${project}(--[a-z0-9-]+)?\\.(web\\.app|firebaseapp\\.com)$`)]
}
