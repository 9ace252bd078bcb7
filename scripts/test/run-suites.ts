import { spawn } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { generated, root } from '../run/folders.ts'
import { Family } from '../run/processes.ts'
import type { Suite } from './suites.ts'
import {
  type PlaywrightReport,
  type Tally,
  type VitestReport,
  tallyOfPlaywright,
  tallyOfVitest,
} from './tally.ts'

/** Runs vitest's projects with these names and counts. */
export async function runVitest(
  suites: Suite[],
  filters: string[],
  environment: Record<string, string>,
): Promise<Tally> {
  const report = freshReport('vitest')
  const code = await run(
    'vitest/vitest.mjs',
    [
      ...['run', '--passWithNoTests', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
      ...suites.flatMap((suite) => ['--project', suite]),
      ...filters,
    ],
    environment,
  )
  return tallyOfVitest(readReport(report) as VitestReport | undefined, code)
}

/** Runs the browser tests and counts. */
export async function runPlaywright(filters: string[], environment: Record<string, string>): Promise<Tally> {
  const report = freshReport('playwright')
  const code = await run('@playwright/test/cli.js', ['test', '--pass-with-no-tests', ...filters], {
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

function run(tool: string, args: string[], environment: Record<string, string>): Promise<number | null> {
  const child = spawn(process.execPath, [join(root, 'node_modules', tool), ...args], {
    cwd: root,
    stdio: 'inherit',
    // Building the app has set this process to production, where Vue would give its tests no warnings.
    env: { ...process.env, NODE_ENV: 'test', ...environment },
  })
  new Family(child)
  return new Promise((resolve) => child.once('exit', resolve))
}
