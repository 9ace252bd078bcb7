import { expect, test } from 'vitest'
import { periodOf } from '../../scripts/emulators/schedules.ts'

test.for([
  ['every 5 minutes', 5],
  ['every 2 hours', 120],
  ['every 24 hours', 1440],
  ['every day 03:00', 60],
  ['0 3 * * *', 60],
] as const)('[H14] a function scheduled %s runs every %i minutes', ([schedule, minutes]) => {
  expect(periodOf(schedule)).toBe(minutes * 60_000)
})
