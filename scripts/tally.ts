/** How many tests passed and failed. A run that broke without naming a test counts as one failed. */
export interface Tally {
  passed: number
  failed: number
}

export const sum = (tallies: Tally[]): Tally => ({
  passed: tallies.reduce((total, { passed }) => total + passed, 0),
  failed: tallies.reduce((total, { failed }) => total + failed, 0),
})

/** The part of vitest's JSON report that is counted. */
export interface VitestReport {
  numPassedTests: number
  numFailedTests: number
  testResults: { status: string; assertionResults: unknown[] }[]
}

/** Counts vitest's JSON report; a file that could not even be loaded is a failed test. */
export function tallyOfVitest(report: VitestReport | undefined, exitCode: number | null): Tally {
  const unloaded = (report?.testResults ?? []).filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  )
  const failed = (report?.numFailedTests ?? 0) + unloaded.length
  return { passed: report?.numPassedTests ?? 0, failed: failed || (exitCode === 0 ? 0 : 1) }
}

/** The part of Playwright's JSON report that is counted. */
export interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number }
}

/** Counts Playwright's JSON report; a test that passed only when repeated has passed. */
export function tallyOfPlaywright(report: PlaywrightReport | undefined, exitCode: number | null): Tally {
  const { expected = 0, unexpected = 0, flaky = 0 } = report?.stats ?? {}
  return { passed: expected + flaky, failed: unexpected || (exitCode === 0 ? 0 : 1) }
}
