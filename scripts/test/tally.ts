import { relative, resolve } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { root } from '../run/folders.ts'

/**
 * The numbers of passed and failed tests, and each failed one with its reason. A run that broke without
 * naming a test counts as one failure.
 */
export interface Tally {
  passed: number
  failed: number
  failures: string[]
}

export const sum = (tallies: Tally[]): Tally => ({
  passed: tallies.reduce((total, { passed }) => total + passed, 0),
  failed: tallies.reduce((total, { failed }) => total + failed, 0),
  failures: tallies.flatMap(({ failures }) => failures),
})

/** The used part of vitest's JSON report. */
export interface VitestReport {
  numPassedTests: number
  numFailedTests: number
  testResults: {
    name: string
    status: string
    message: string
    assertionResults: { status: string; fullName: string; failureMessages: string[] }[]
  }[]
}

/** Counts vitest's JSON report; a file that could not be loaded is a failed test. */
export function tallyOfVitest(report: VitestReport | undefined, exitCode: number | null): Tally {
  const files = report?.testResults ?? []
  const unloaded = files.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  )
  const failures = files.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === 'failed')
      .map((test) => failure(name, test.fullName, test.failureMessages[0])),
  )
  const failed = (report?.numFailedTests ?? 0) + unloaded.length
  return {
    passed: report?.numPassedTests ?? 0,
    failed: failed || (exitCode === 0 ? 0 : 1),
    failures: [...failures, ...unloaded.map(({ name, message }) => failure(name, 'was not loaded', message))],
  }
}

/** The used part of Playwright's JSON report. */
export interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number }
  suites?: PlaywrightSuite[]
}

interface PlaywrightSuite {
  specs?: {
    title: string
    file: string
    line: number
    tests: { projectName: string; status: string; results: { error?: { message?: string } }[] }[]
  }[]
  suites?: PlaywrightSuite[]
}

/** Counts Playwright's JSON report; a test that passed only on a retry has passed. */
export function tallyOfPlaywright(report: PlaywrightReport | undefined, exitCode: number | null): Tally {
  const { expected = 0, unexpected = 0, flaky = 0 } = report?.stats ?? {}
  const failures = specsIn(report?.suites).flatMap(({ title, file, line, tests }) =>
    tests
      .filter(({ status }) => status === 'unexpected')
      .map(({ projectName, results }) =>
        failure(`${file}:${line}`, `${title} (${projectName})`, results.at(-1)?.error?.message),
      ),
  )
  return { passed: expected + flaky, failed: unexpected || (exitCode === 0 ? 0 : 1), failures }
}

const specsIn = (suites: PlaywrightSuite[] = []): NonNullable<PlaywrightSuite['specs']> =>
  suites.flatMap(({ specs = [], suites: within }) => [...specs, ...specsIn(within)])

/** The length of a printed reason: enough for the expected and the actual value. */
const REASON_LINES = 12

function failure(place: string, title: string, reason = ''): string {
  const lines = stripVTControlCharacters(reason).split('\n').slice(0, REASON_LINES)
  return [
    `✘ ${relative(root, resolve(root, place))}`,
    `  ${title}`,
    ...lines.map((line) => `    ${line}`),
  ].join('\n')
}
