import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../../scripts/run/folders.ts'
import { sum, tallyOfPlaywright, tallyOfVitest } from '../../scripts/test/tally.ts'

const vitest = (numPassedTests: number, numFailedTests: number, unloadedFiles = 0) => ({
  numPassedTests,
  numFailedTests,
  testResults: Array.from({ length: unloadedFiles }, () => ({
    ...{ name: '/elsewhere/a.test.ts', status: 'failed', message: 'No such file', assertionResults: [] },
  })),
})

test('[H8] the tests of all suites are summed', () => {
  const tallies = [
    tallyOfVitest(vitest(10, 1), 1),
    tallyOfPlaywright({ stats: { expected: 4, unexpected: 2, flaky: 1 } }, 1),
  ]
  expect(sum(tallies)).toMatchObject({ passed: 15, failed: 3 })
})

test('[H8] a file that cannot be loaded is a failed test', () => {
  const { passed, failed, failures } = tallyOfVitest(vitest(10, 0, 2), 1)
  expect({ passed, failed }).toEqual({ passed: 10, failed: 2 })
  expect(failures).toHaveLength(2)
  expect(failures[0]).toMatch(/a\.test\.ts\n.*not loaded\n +No such file$/)
})

test('[H8] a runner that breaks without naming a test has failed', () => {
  expect(tallyOfVitest(undefined, 1)).toMatchObject({ passed: 0, failed: 1 })
  expect(tallyOfVitest(vitest(10, 0), null)).toMatchObject({ passed: 10, failed: 1 })
  expect(tallyOfPlaywright(undefined, 1)).toMatchObject({ passed: 0, failed: 1 })
})

test('[H8] each failed test is named with its file and the beginning of its reason', () => {
  const reason = ['\u001b[31mexpected 1\u001b[39m', ...Array.from({ length: 50 }, () => 'more')].join('\n')
  const inVitest = tallyOfVitest(
    {
      ...vitest(1, 1),
      testResults: [
        {
          ...{ name: join(root, 'tests/a.test.ts'), status: 'failed', message: '' },
          assertionResults: [
            { status: 'passed', fullName: 'fine', failureMessages: [] },
            { status: 'failed', fullName: 'adds up', failureMessages: [reason] },
          ],
        },
      ],
    },
    1,
  )
  expect(inVitest.failures).toHaveLength(1)
  expect(inVitest.failures[0]).toMatch(/^✘ tests\/a\.test\.ts\n {2}adds up\n {4}expected 1\n/)
  expect(inVitest.failures[0]!.split('\n').length).toBeLessThan(20)

  const test = {
    projectName: 'phone',
    status: 'unexpected',
    results: [{ error: { message: 'no such button' } }],
  }
  const spec = {
    title: 'emails',
    file: 'email.e2e.ts',
    line: 7,
    tests: [{ ...test, status: 'expected' }, test],
  }
  const { failures } = tallyOfPlaywright(
    {
      stats: { expected: 1, unexpected: 1, flaky: 0 },
      suites: [{ suites: [{ specs: [spec] }] }],
    },
    1,
  )
  expect(failures).toEqual(['✘ email.e2e.ts:7\n  emails (phone)\n    no such button'])
})
