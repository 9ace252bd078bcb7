import {
  dayOf,
  daysOverdue,
  dueStep,
  formatDay,
  isOverdue,
  parseInvoice,
  remindersIn,
  statuses,
  today,
  type Status,
} from '@covoice/domain'
import { afterEach, expect, test } from 'vitest'
import { anInvoice } from './builders.ts'

const dueOn3rd = (status: Status = 'sent') => ({ dueDay: dayOf('2026-11-03'), status })
const homeZone = process.env.TZ

afterEach(() => {
  if (homeZone === undefined) delete process.env.TZ
  else process.env.TZ = homeZone
})

test.each([
  ['Pacific/Honolulu', '2026-11-04T09:59:59Z', '2026-11-04T10:00:00Z'],
  ['America/Sao_Paulo', '2026-11-04T02:59:59Z', '2026-11-04T03:00:00Z'],
  ['Europe/Berlin', '2026-11-03T22:59:59Z', '2026-11-03T23:00:00Z'],
  ['Pacific/Kiritimati', '2026-11-03T09:59:59Z', '2026-11-03T10:00:00Z'],
])('[D5] in %s it is overdue from midnight on, not a second before', (timeZone, before, after) => {
  expect(isOverdue(dueOn3rd(), today(timeZone, new Date(before)))).toBe(false)
  expect(isOverdue(dueOn3rd(), today(timeZone, new Date(after)))).toBe(true)
})

test('[D5] only a sent or exported invoice with a due day can be overdue', () => {
  const late = dayOf('2027-01-01')
  expect(statuses.filter((status) => isOverdue(dueOn3rd(status), late))).toEqual(['exported', 'sent'])
  expect(isOverdue({ dueDay: null, status: 'sent' }, late)).toBe(false)
})

test('[R5] payment is late from the day after the due day, and never where nothing is due', () => {
  const daysOn = (day: string) => daysOverdue(dueOn3rd(), dayOf(day))
  expect(['2026-11-02', '2026-11-03', '2026-11-04', '2027-11-03'].map(daysOn)).toEqual([0, 0, 1, 365])
  const owing = (dueMinor: number) => isOverdue({ ...dueOn3rd(), totals: { dueMinor } }, dayOf('2026-11-04'))
  expect([-1, 0, 1].map(owing)).toEqual([false, false, true])
})

test('[R8] the highest step that is due goes out, unless a reminder went out since then', () => {
  const dueDay = dayOf('2026-11-03')
  const stepOn = (day: string, last: string | null = null, steps = [30, 3, 14]) =>
    dueStep(steps, dueDay, dayOf(day), last === null ? null : dayOf(last))
  expect([stepOn('2026-11-05'), stepOn('2026-11-06'), stepOn('2027-11-03')]).toEqual([null, 3, 30])
  // a year after the due day it is a matter for other letters
  expect(stepOn('2027-11-04')).toBeNull()
  expect([stepOn('2026-11-16', '2026-11-06'), stepOn('2026-11-17', '2026-11-06')]).toEqual([null, 14])
  expect(stepOn('2026-11-17', '2026-11-17')).toBeNull()
  expect(stepOn('2026-11-17', null, [])).toBeNull()
})

test('[R10] stored reminders are read with rising steps, and are off where they are invalid', () => {
  expect(remindersIn({ enabled: true, afterDays: [14, 3, 14] })).toEqual({
    enabled: true,
    afterDays: [3, 14],
  })
  for (const odd of [undefined, null, {}, { enabled: true }, { enabled: true, afterDays: [0] }])
    expect(remindersIn(odd).enabled).toBe(false)
})

test.each(['Pacific/Honolulu', 'America/Sao_Paulo', 'Pacific/Kiritimati'])(
  '[D6] a draft re-opened ten times keeps its days in %s',
  (timeZone) => {
    process.env.TZ = timeZone
    const days = {
      invoiceDay: dayOf('2026-11-03'),
      dueDay: dayOf('2026-12-03'),
      periodStartDay: dayOf('2026-10-01'),
      periodEndDay: dayOf('2026-10-31'),
    }
    let stored: unknown = anInvoice(days)
    for (let times = 0; times < 10; times++)
      stored = JSON.parse(JSON.stringify(parseInvoice('inv', stored))) as unknown
    expect(stored).toMatchObject(days)
    expect(formatDay(days.invoiceDay, 'en-GB')).toBe('3 Nov 2026')
  },
)
