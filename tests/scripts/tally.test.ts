import { expect, test } from 'vitest'
import { sum, tallyOfPlaywright, tallyOfVitest } from '../../scripts/tally.ts'

const vitest = (numPassedTests: number, numFailedTests: number, unloadedFiles = 0) => ({
  numPassedTests,
  numFailedTests,
  testResults: Array.from({ length: unloadedFiles }, () => ({ status: 'failed', assertionResults: [] })),
})

test('[H8] the tests of all suites are summed', () => {
  const tallies = [
    tallyOfVitest(vitest(10, 1), 1),
    tallyOfPlaywright({ stats: { expected: 4, unexpected: 2, flaky: 1 } }, 1),
  ]
  expect(sum(tallies)).toEqual({ passed: 15, failed: 3 })
})

test('[H8] a file that cannot be loaded is a failed test', () => {
  expect(tallyOfVitest(vitest(10, 0, 2), 1)).toEqual({ passed: 10, failed: 2 })
})

test('[H8] a runner that breaks without naming a test has failed', () => {
  expect(tallyOfVitest(undefined, 1)).toEqual({ passed: 0, failed: 1 })
  expect(tallyOfVitest(vitest(10, 0), null)).toEqual({ passed: 10, failed: 1 })
  expect(tallyOfPlaywright(undefined, 1)).toEqual({ passed: 0, failed: 1 })
})
