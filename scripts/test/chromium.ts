import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from '@playwright/test'
import { Complaint } from '../run/complaint.ts'
import { root } from '../run/folders.ts'

// The shell is the same Chromium without browser windows, extensions and profiles: it starts twice as fast.
const SHELL = 'chromium-headless-shell'
const NAMES = [SHELL, 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const MAC = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'

/** Chromium's flags for tests: quiet, without services of its own, and able to run as root in a container. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** The path of a Chromium for tests; installs Chromium when the machine has none. */
export function provideChromium(
  find: () => string | undefined = findChromium,
  ways: (() => boolean)[] = [
    () => installWithApt(SHELL),
    () => installWithApt('chromium'),
    installWithPlaywright,
  ],
): string {
  const present = find()
  if (present) return present
  for (const install of ways) {
    const installed = install() && find()
    if (installed) return installed
  }
  throw new Complaint(
    'The tests in the browser need Chromium and it could not be installed: ' +
      'install Chromium or Google Chrome, or set CHROMIUM_PATH to its executable.',
  )
}

/** The executable of CHROMIUM_PATH, or on PATH, or Playwright's own. */
export function findChromium(environment: NodeJS.ProcessEnv = process.env): string | undefined {
  const folders = (environment.PATH ?? '').split(delimiter)
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)))
  return [environment.CHROMIUM_PATH ?? '', ...onPath, MAC, chromium.executablePath()].find(
    (path) => path && existsSync(path),
  )
}

function installWithApt(name: string): boolean {
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0) return false
  console.log(`Installing ${name} with apt-get (once) ...`)
  try {
    execFileSync('apt-get', ['update', '-qq'], { stdio: ['ignore', 'ignore', 'inherit'] })
    execFileSync('apt-get', ['install', '-y', '-qq', name], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
    return true
  } catch {
    return false
  }
}

function installWithPlaywright(): boolean {
  console.log("Downloading Playwright's Chromium (once) ...")
  const playwright = join(root, 'node_modules/@playwright/test/cli.js')
  return spawnSync(process.execPath, [playwright, 'install', 'chromium'], { stdio: 'inherit' }).status === 0
}
