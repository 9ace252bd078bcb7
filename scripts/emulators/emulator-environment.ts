import type { EmulatorInstance } from '../run/emulator-instance.ts'

/**
 * The variables by which the Admin SDK and the tests find the emulators of an instance;
 * tests/support/environment.ts is their typed reader.
 */
export function emulatorEnvironment({
  project,
  ports,
}: EmulatorInstance): Record<string, string> & { COVOICE_HOSTING_URL: string } {
  const host = (port: number) => `127.0.0.1:${port}`
  return {
    GCLOUD_PROJECT: project,
    FIRESTORE_EMULATOR_HOST: host(ports.firestore),
    FIREBASE_AUTH_EMULATOR_HOST: host(ports.auth),
    PUBSUB_EMULATOR_HOST: host(ports.pubsub),
    CLOUD_TASKS_EMULATOR_HOST: host(ports.tasks),
    COVOICE_FUNCTIONS_HOST: host(ports.functions),
    COVOICE_HUB_HOST: host(ports.hub),
    COVOICE_HOSTING_URL: `http://localhost:${ports.hosting}`,
    COVOICE_SENDGRID_HOST: host(ports.sendgrid),
    COVOICE_INBOX_HOST: host(ports.inbox),
    COVOICE_XERO_HOST: host(ports.xero),
    METADATA_SERVER_DETECTION: 'none',
  }
}
