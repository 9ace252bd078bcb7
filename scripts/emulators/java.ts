import { execFile } from 'node:child_process'
import { existsSync, globSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'
import { Complaint } from '../run/complaint.ts'

/**
 * The emulators live for minutes and do little: the JVM's optimisations for throughput cost more than they
 * save.
 */
export const JVM_FLAGS = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC']

/** The version that firebase-tools 15 requires. */
const OLDEST_JAVA = 21

const USUAL_FOLDERS = [
  '/usr/lib/jvm/*',
  '/Library/Java/JavaVirtualMachines/*/Contents/Home',
  '/opt/homebrew/opt/openjdk*',
  '/usr/local/opt/openjdk*',
]

/** The home of a Java that can run the emulators: JAVA_HOME, then PATH, then the usual folders. */
export async function findJava(
  candidates: string[] = javaHomes(process.env),
  versionOf: (home: string) => Promise<number> = javaVersion,
): Promise<string> {
  const versions: number[] = []
  for (const home of candidates) {
    const version = await versionOf(home)
    if (version >= OLDEST_JAVA) return home
    versions.push(version)
  }
  const newest = Math.max(...versions, 0)
  throw new Complaint(
    `The Firebase emulators need Java ${OLDEST_JAVA} or newer and ${newest ? `only Java ${newest}` : 'none'} was found: ` +
      `install one (for example from https://adoptium.net) or set JAVA_HOME to it.`,
  )
}

/** The folders where this machine may have a Java, in order of preference. */
export function javaHomes(environment: NodeJS.ProcessEnv): string[] {
  const onPath = (environment.PATH ?? '').split(delimiter).map((folder) => join(folder, '..'))
  const usual = USUAL_FOLDERS.flatMap((pattern) => globSync(pattern))
    .sort()
    .reverse()
  return [...new Set([environment.JAVA_HOME ?? '', ...onPath, ...usual])].filter(
    (home) => home && existsSync(join(home, 'bin', 'java')),
  )
}

/** The major version of the Java in a folder, 0 when it does not run. */
async function javaVersion(home: string): Promise<number> {
  try {
    const { stderr } = await promisify(execFile)(join(home, 'bin', 'java'), ['-version'])
    return Number(/version "(\d+)/.exec(stderr)?.[1] ?? 0)
  } catch {
    return 0
  }
}
