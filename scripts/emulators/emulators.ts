import { spawn } from 'node:child_process'
import { renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { Complaint } from '../run/complaint.ts'
import { emulatorBinaries } from './emulator-binaries.ts'
import { readinessOf } from './emulator-output.ts'
import { emulatorEnvironment } from './emulator-environment.ts'
import { generated, root } from '../run/folders.ts'
import { findJava } from './java.ts'
import { type Place, folderOf } from '../run/place.ts'
import { Family } from '../run/processes.ts'
import { buildWeb, stage } from './stage.ts'

/** What is loaded into their process, to change what they have no setting for. */
const PRELOADED = ['wake-task-queues.cjs', 'lazy-auth-api.cjs']

/** The emulators live for minutes and do little: what a JVM spends on throughput it never earns back. */
const JVM_FLAGS = '-XX:TieredStopAtLevel=1 -XX:+UseSerialGC'

const SERVICES = ['auth', 'firestore', 'functions', 'hosting', 'pubsub', 'tasks']

export interface Emulators {
  /** Saves what they hold into a folder; its previous content stays until the new one is whole. */
  exportTo: (folder: string) => Promise<void>
  /** Ends every process that they are made of. */
  stop: () => void
  /** Resolves when they end by themselves, with the last lines that they printed. */
  ended: Promise<string>
}

/** Starts the whole suite, with the data of an earlier exportTo(), and resolves when every trigger is loaded and the app is built. */
export async function startEmulators(
  place: Place,
  { data, onLine }: { data?: string; onLine?: (line: string) => void } = {},
): Promise<Emulators> {
  const java = await findJava()
  await stage(place)
  const folder = folderOf(place)
  const child = spawn(
    process.execPath,
    [
      ...PRELOADED.flatMap((file) => ['--require', join(root, 'scripts/emulators', file)]),
      join(root, 'node_modules/firebase-tools/lib/bin/firebase.js'),
      ...['emulators:start', '--project', place.project, '--only', SERVICES.join(',')],
      ...(data ? ['--import', data] : []),
    ],
    {
      cwd: folder,
      // Its own group: Ctrl-C reaches only us, and we decide what is saved before anything ends.
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        ...emulatorBinaries(),
        JAVA_HOME: java,
        JAVA_TOOL_OPTIONS: `${process.env.JAVA_TOOL_OPTIONS ?? ''} ${JVM_FLAGS}`.trim(),
        PATH: `${join(java, 'bin')}:${process.env.PATH ?? ''}`,
        // Without it the functions take seconds longer to load.
        FIREBASE_FUNCTIONS_DISCOVERY_OUTPUT_PATH: 'true',
        // Each event that finds no idle process starts one, up to 50 of them: an invoice of 60 lines is 61 events.
        FUNCTIONS_EMULATOR_PARALLEL: '16',
        METADATA_SERVER_DETECTION: 'none',
        // Each function has a process of its own, and all of them load the same code.
        NODE_COMPILE_CACHE: generated('compile-cache'),
        COVOICE_HOSTING_URL: emulatorEnvironment(place).COVOICE_HOSTING_URL,
      },
    },
  )
  const family = new Family(child)
  const { ready, ended } = readinessOf(child, join(folder, 'emulators.log'), onLine)
  try {
    // Hosting reads the app from the disk when it is asked for: it may be built while they start.
    const failure = await Promise.race([Promise.all([ready, buildWeb(folder)]), ended])
    if (typeof failure === 'string') throw new Complaint(reasonOf(failure))
  } catch (error) {
    family.kill()
    throw error
  }
  family.remember()
  return { exportTo: (to) => exportData(place.ports.hub, to), stop: () => family.kill(), ended }
}

/** What went wrong at the start, in one sentence where it is known. */
export function reasonOf(output: string): string {
  if (
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|(failed|error|unable).*download|download.*(failed|error)/i.test(
      output,
    )
  )
    return (
      'The Firebase emulators could not be downloaded: connect to the internet for the first start, or install ' +
      "Google Cloud's Debian packages google-cloud-cli-firestore-emulator and google-cloud-cli-pubsub-emulator."
    )
  return `The Firebase emulators did not start. They said:\n${output}`
}

async function exportData(hub: number, folder: string): Promise<void> {
  const next = `${folder}.next`
  rmSync(next, { recursive: true, force: true })
  const answer = await fetch(`http://127.0.0.1:${hub}/_admin/export`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ path: next, initiatedBy: 'covoice' }),
  })
  if (!answer.ok) throw new Error(`The data was not saved: ${await answer.text()}`)
  rmSync(folder, { recursive: true, force: true })
  renameSync(next, folder)
}
