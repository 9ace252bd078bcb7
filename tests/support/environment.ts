/** Where the emulators of this run are; complains when the tests were not started by `npm test`. */
export const environment = {
  get project() {
    return read('GCLOUD_PROJECT')
  },
  /** host:port of the Firestore emulator. */
  get firestoreHost() {
    return read('FIRESTORE_EMULATOR_HOST')
  },
  /** host:port of the Auth emulator. */
  get authHost() {
    return read('FIREBASE_AUTH_EMULATOR_HOST')
  },
  /** host:port of the Functions emulator. */
  get functionsHost() {
    return read('COVOICE_FUNCTIONS_HOST')
  },
  /** host:port of the Pub/Sub emulator. */
  get pubsubHost() {
    return read('PUBSUB_EMULATOR_HOST')
  },
  /** host:port of SendGrid's stand-in. */
  get sendgridHost() {
    return read('COVOICE_SENDGRID_HOST')
  },
  /** host:port of the page with the mails that went through it. */
  get inboxHost() {
    return read('COVOICE_INBOX_HOST')
  },
  /** host:port of Xero's stand-in. */
  get xeroHost() {
    return read('COVOICE_XERO_HOST')
  },
  /** Where the web app is served. */
  get hostingUrl() {
    return read('COVOICE_HOSTING_URL')
  },
}

function read(name: string): string {
  const value = process.env[name]
  if (!value)
    throw new Error(`${name} is not set: run these tests with \`npm test\`, which starts the emulators.`)
  return value
}
