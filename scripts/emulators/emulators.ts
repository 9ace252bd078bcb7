import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { Complaint } from '../run/complaint.ts'
import { emulatorBinaries } from './emulator-binaries.ts'
import { readinessOf } from './emulator-output.ts'
import { emulatorEnvironment } from './emulator-environment.ts'
import { generated, root } from '../run/folders.ts'
import { JVM_FLAGS, findJava } from './java.ts'
import { startedIn } from '../run/left-over.ts'
import { type EmulatorInstance, folderOf } from '../run/emulator-instance.ts'
import { Family } from '../run/processes.ts'
import { buildWeb, stage } from './stage.ts'

/** Loaded into their process, to change behaviour that has no setting. */
const PRELOADED = ['wake-task-queues.cjs', 'lazy-auth-api.cjs', 'outlive-starter.cjs']

/** Loaded into the functions' processes; does nothing without a journal. */
const WRITE_JOURNAL = join(root, 'scripts/saves/write-journal.cjs')

const SERVICES = ['auth', 'firestore', 'functions', 'hosting', 'pubsub', 'tasks']

export interface Emulators {
  /** The process that has the data. */
  firestore: number | undefined
  /** Ends every process of the emulators. */
  stop: () => void
  /** Resolves when they end on their own, with the last lines of their output. */
  ended: Promise<string>
}

/**
 * Starts the whole suite, with the data of an earlier exportData(), and resolves when every trigger is loaded
 * and the app is built.
 */
export async function startEmulators(
  instance: EmulatorInstance,
  {
    data,
    journal,
    onLine,
  }: { data?: string | undefined; journal?: string; onLine?: (line: string) => void } = {},
): Promise<Emulators> {
  const java = await findJava()
  await stage(instance)
  const folder = folderOf(instance)
  const child = spawn(
    process.execPath,
    [
      ...PRELOADED.flatMap((file) => ['--require', join(root, 'scripts/emulators', file)]),
      join(root, 'node_modules/firebase-tools/lib/bin/firebase.js'),
      ...['emulators:start', '--project', instance.project, '--only', SERVICES.join(',')],
      ...(data ? ['--import', data] : []),
    ],
    {
      cwd: folder,
      // Its own process group: Ctrl-C reaches only this process, which saves data before anything ends.
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        ...emulatorBinaries(),
        ...startedIn(folder),
        ...(journal && { COVOICE_JOURNAL: journal, NODE_OPTIONS: withJournal() }),
        JAVA_HOME: java,
        JAVA_TOOL_OPTIONS: `${process.env.JAVA_TOOL_OPTIONS ?? ''} ${JVM_FLAGS.join(' ')}`.trim(),
        PATH: `${join(java, 'bin')}:${process.env.PATH ?? ''}`,
        // Without it the functions take seconds longer to load.
        FIREBASE_FUNCTIONS_DISCOVERY_OUTPUT_PATH: 'true',
        // Each event without an idle process starts one, up to 50: an invoice of 60 lines causes 61 events.
        FUNCTIONS_EMULATOR_PARALLEL: '16',
        METADATA_SERVER_DETECTION: 'none',
        // Each function has its own process, and all of them load the same code.
        NODE_COMPILE_CACHE: generated('compile-cache'),
        COVOICE_HOSTING_URL: emulatorEnvironment(instance).COVOICE_HOSTING_URL,
      },
    },
  )
  const family = new Family(child)
  const { ready, ended } = readinessOf(child, join(folder, 'emulators.log'), onLine)
  try {
    // Hosting reads the app from disk on request: it may be built while the emulators start.
    const failure = await Promise.race([Promise.all([ready, buildWeb(folder)]), ended])
    if (typeof failure === 'string') throw new Complaint(reasonOf(failure))
  } catch (error) {
    family.kill()
    throw error
  }
  family.remember()
  const firestore = family.find(`--port ${instance.ports.firestore} `)
  return { firestore, stop: () => family.kill(), ended }
}

const withJournal = () => `${process.env.NODE_OPTIONS ?? ''} --require ${JSON.stringify(WRITE_JOURNAL)}`

/** The problem of the start, in one sentence where it is known. */
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

/** Writes the data of running emulators into a folder. */
export async function exportData(hub: number, folder: string): Promise<void> {
  const answer = await fetch(`http://127.0.0.1:${hub}/_admin/export`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ path: folder, initiatedBy: 'covoice' }),
  })
  if (!answer.ok) throw new Error(`The data was not saved: ${await answer.text()}`)
}
