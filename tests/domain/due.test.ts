import { dayOf, formatDay, isOverdue, parseInvoice, statuses, today, type Status } from '@covoice/domain'
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

test('[D5] only what was sent or exported can be overdue, and only with a due day', () => {
  const late = dayOf('2027-01-01')
  expect(statuses.filter((status) => isOverdue(dueOn3rd(status), late))).toEqual(['exported', 'sent'])
  expect(isOverdue({ dueDay: null, status: 'sent' }, late)).toBe(false)
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
