import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { generated, root } from '../run/folders.ts'
import { Family } from '../run/processes.ts'
import type { Selection } from './selection.ts'
import type { Suite } from './suites.ts'
import {
  type PlaywrightReport,
  type Tally,
  type VitestReport,
  sum,
  tallyOfPlaywright,
  tallyOfVitest,
} from './tally.ts'

/** What to run, and what the tests need to know. */
export interface Runs {
  selection: Selection
  filters: string[]
  environment: Record<string, string>
}

/** Runs the selection and counts; the browser's tests and vitest's at once, because both wait much of the time. */
export async function runSuites({ selection, ...runs }: Runs): Promise<Tally> {
  const { whole, related, since } = selection
  const inVitest = whole.filter((suite) => suite !== 'e2e')
  const isBesideOthers = whole.includes('e2e')
  const vitest = async () => [
    ...(inVitest.length ? [await runVitest(inVitest, { ...runs, isBesideOthers })] : []),
    ...(related.length ? [await runVitest(related, { ...runs, isBesideOthers, since })] : []),
  ]
  const playwright = async () => (isBesideOthers ? [await runPlaywright(runs)] : [])
  return sum((await Promise.all([playwright(), vitest()])).flat())
}

interface VitestRun extends Omit<Runs, 'selection'> {
  isBesideOthers: boolean
  /** Only the test files that import a file changed since this commit. */
  since?: string
}

/** Runs vitest's projects with these names and counts; beside the browser tests it prints only at its end. */
async function runVitest(suites: Suite[], run: VitestRun): Promise<Tally> {
  const report = freshReport('vitest')
  const code = await runTool(
    'vitest/vitest.mjs',
    [
      ...['run', '--passWithNoTests', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
      ...suites.flatMap((suite) => ['--project', suite]),
      ...(run.since ? [`--changed=${run.since}`] : []),
      ...run.filters,
    ],
    run.environment,
    run.isBesideOthers,
  )
  return tallyOfVitest(readReport(report) as VitestReport | undefined, code)
}

/** Runs the browser tests and counts. */
async function runPlaywright({ filters, environment }: Omit<Runs, 'selection'>): Promise<Tally> {
  const report = freshReport('playwright')
  const code = await runTool('@playwright/test/cli.js', ['test', '--pass-with-no-tests', ...filters], {
    ...environment,
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
  })
  return tallyOfPlaywright(readReport(report) as PlaywrightReport | undefined, code)
}

function freshReport(runner: string): string {
  const file = join(generated('reports'), `${runner}-${process.pid}.json`)
  process.once('exit', () => rmSync(file, { force: true }))
  return file
}

function readReport(file: string): unknown {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
}

async function runTool(
  tool: string,
  args: string[],
  environment: Record<string, string>,
  isQuiet = false,
): Promise<number | null> {
  const child = spawn(process.execPath, [join(root, 'node_modules', tool), ...args], {
    cwd: root,
    stdio: isQuiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    // Building the app has set this process to production, where Vue would give its tests no warnings.
    env: {
      ...process.env,
      NODE_ENV: 'test',
      ...(isQuiet && process.stdout.isTTY && { FORCE_COLOR: '1' }),
      ...environment,
    },
  })
  new Family(child)
  const exit = new Promise<number | null>((resolve) => child.once('exit', resolve))
  if (child.stdout && child.stderr) {
    const [said, complaints] = await Promise.all([text(child.stdout), text(child.stderr)])
    process.stdout.write(said)
    process.stderr.write(complaints)
  }
  return exit
}
