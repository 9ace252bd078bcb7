import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { strToU8, zipSync } from 'fflate'
import { generated } from '../run/folders.ts'

const DEBIAN = '/usr/lib/google-cloud-sdk/platform'

/**
 * Environment variables that point firebase-tools to Debian's emulators where those are installed. Empty
 * elsewhere: firebase-tools then downloads its own.
 */
export function emulatorBinaries(platform = DEBIAN): Record<string, string> {
  const firestore = join(platform, 'cloud-firestore-emulator', 'cloud-firestore-emulator.jar')
  const pubsub = join(platform, 'pubsub-emulator', 'bin', 'cloud-pubsub-emulator')
  return {
    ...(existsSync(firestore) && { FIRESTORE_EMULATOR_BINARY_PATH: runnable(firestore) }),
    ...(existsSync(pubsub) && { PUBSUB_EMULATOR_BINARY_PATH: pubsub }),
  }
}

/** A jar with only a manifest: Debian's jar names no main class, and `java -jar` needs one. */
function runnable(firestore: string): string {
  const jar = join(generated('emulators'), 'firestore.jar')
  const manifest = [
    'Manifest-Version: 1.0',
    'Main-Class: com.google.cloud.datastore.emulator.firestore.CloudFirestore',
    `Class-Path: ${pathToFileURL(firestore).href}`,
    '',
  ].join('\r\n')
  if (!existsSync(jar)) writeFileSync(jar, zipSync({ 'META-INF/MANIFEST.MF': strToU8(manifest) }))
  return jar
}
