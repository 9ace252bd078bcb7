import { spawn } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Complaint } from '../run/complaint.ts'
import { emulatorBinaries } from './emulator-binaries.ts'
import { JVM_FLAGS, findJava } from './java.ts'
import { type EmulatorInstance, folderOf } from '../run/emulator-instance.ts'
import { Family } from '../run/processes.ts'

/** Starts the Firestore emulator alone, in under a second; undefined where only firebase-tools has one. */
export async function startFirestoreAlone(instance: EmulatorInstance): Promise<(() => void) | undefined> {
  const jar = emulatorBinaries().FIRESTORE_EMULATOR_BINARY_PATH
  if (!jar) return undefined
  const java = join(await findJava(), 'bin', 'java')
  const log = createWriteStream(join(folderOf(instance), 'firestore.log'))
  const port = instance.ports.firestore
  const address = ['--host', '127.0.0.1', '--port', String(port)]
  const child = spawn(java, [...JVM_FLAGS, '-Duser.language=en', '-jar', jar, ...address], { detached: true })
  const family = new Family(child)
  child.stdout.pipe(log)
  child.stderr.pipe(log)
  const deadline = Date.now() + 20_000
  while (!(await answers(port))) {
    if (child.exitCode !== null || Date.now() > deadline) {
      family.kill()
      throw new Complaint(`The Firestore emulator did not start: see ${log.path as string}.`)
    }
    await sleep(50)
  }
  return () => family.kill()
}

async function answers(port: number): Promise<boolean> {
  try {
    await fetch(`http://127.0.0.1:${port}/`)
    return true
  } catch {
    return false
  }
}
