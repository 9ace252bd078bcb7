import { createHash } from 'node:crypto'
import { cpSync, existsSync, globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Complaint } from '../run/complaint.ts'
import { root } from '../run/folders.ts'
import { writeFunctionSettings } from './function-settings.ts'
import { type EmulatorInstance, folderOf } from '../run/emulator-instance.ts'

const BUILDS = {
  functions: {
    output: 'functions/lib',
    sources: ['functions/*.*', 'functions/{src,assets,domain/src}/**'],
  },
  web: {
    output: 'web',
    sources: ['web/*.*', 'web/{src,public}/**', 'functions/domain/src/**'],
  },
} as const

/**
 * Puts the files that the emulators need to start into the instance's own folder, a complete Firebase project
 * except for the app: several runs, of different states of the sources, can run in parallel. A build is
 * repeated only when a source has changed.
 */
export async function stage(instance: EmulatorInstance): Promise<void> {
  const folder = folderOf(instance)
  for (const part of ['functions', 'web']) mkdirSync(join(folder, part), { recursive: true })
  for (const file of ['firestore.rules', 'firestore.indexes.json', 'functions/package.json'])
    cpSync(join(root, file), join(folder, file))
  for (const file of globSync('functions/.{env,secret}*', { cwd: root }))
    cpSync(join(root, file), join(folder, file))
  writeFunctionSettings(instance)
  writeFileSync(join(folder, 'firebase.json'), JSON.stringify(configuration(instance), null, 2))
  await buildIfChanged('functions', folder)
}

/** firebase.json with the folders and ports of this instance. */
function configuration({ ports }: EmulatorInstance): object {
  const { functions, hosting, ...rest } = JSON.parse(
    readFileSync(join(root, 'firebase.json'), 'utf8'),
  ) as Record<string, object>
  const at = (port: number) => ({ host: '127.0.0.1', port })
  return {
    ...rest,
    functions: { ...functions, predeploy: [] },
    hosting: { ...reaching(hosting, ports), public: 'web', predeploy: [] },
    emulators: {
      auth: at(ports.auth),
      firestore: { ...at(ports.firestore), websocketPort: ports.firestoreWebsocket },
      functions: at(ports.functions),
      hosting: at(ports.hosting),
      pubsub: at(ports.pubsub),
      tasks: at(ports.tasks),
      eventarc: at(ports.eventarc),
      hub: at(ports.hub),
      logging: at(ports.logging),
      ui: { enabled: false },
      // Tests use several projects; otherwise each of their requests writes a warning into three logs.
      singleProjectMode: false,
    },
  }
}

interface Header {
  key: string
  value: string
}

/** Hosting whose content security policy also lets the app connect to the emulators of this instance. */
function reaching(
  hosting: object & { headers?: { headers: Header[] }[] } = {},
  ports: EmulatorInstance['ports'],
) {
  const emulators = [ports.auth, ports.firestore, ports.functions].flatMap((port) =>
    ['localhost', '127.0.0.1'].map((host) => `http://${host}:${port}`),
  )
  const allowed = ({ key, value }: Header): Header => ({
    key,
    value: value.replace("connect-src 'self'", `connect-src 'self' ${emulators.join(' ')}`),
  })
  const headers = hosting.headers?.map((rule) => ({ ...rule, headers: rule.headers.map(allowed) }))
  return { ...hosting, headers }
}

/** Builds the web app into a folder's web/, unless the existing build is of the same sources. */
export const buildWeb = (folder: string): Promise<void> => buildIfChanged('web', folder)

async function buildIfChanged(name: keyof typeof BUILDS, folder: string): Promise<void> {
  const outDir = join(folder, BUILDS[name].output)
  const mark = join(folder, `${name}.hash`)
  const hash = hashOf(BUILDS[name].sources)
  if (existsSync(outDir) && existsSync(mark) && readFileSync(mark, 'utf8') === hash) return
  try {
    const { build } = await import('vite')
    const configFile = join(root, name, 'vite.config.ts')
    await build({ configFile, logLevel: 'warn', build: { outDir, emptyOutDir: true } })
  } catch (error) {
    throw new Complaint(
      `${name} could not be built: ${error instanceof Error ? error.message : String(error)}`,
    )
  }
  writeFileSync(mark, hash)
}

function hashOf(sources: readonly string[]): string {
  const hash = createHash('sha256')
  for (const file of globSync(['package-lock.json', ...sources], { cwd: root }).sort()) {
    const path = join(root, file)
    if (statSync(path).isFile()) hash.update(file).update(readFileSync(path))
  }
  return hash.digest('hex')
}
