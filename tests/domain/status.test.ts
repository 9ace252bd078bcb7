import { afterDelivery, asks, isBackward, statuses, type Status } from '@covoice/domain'
import { expect, test } from 'vitest'

test.each<[Status, Status, Status]>([
  ['draft', 'sent', 'exported'],
  ['exported', 'sent', 'exported'],
  ['sent', 'sent', 'exported'],
  ['paid', 'paid', 'paid'],
  ['refunded', 'refunded', 'refunded'],
])('[S21] %s becomes %s by email and %s by export', (before, byEmail, byExport) => {
  expect(afterDelivery(before, 'emailAccepted')).toBe(byEmail)
  expect(afterDelivery(before, 'exported')).toBe(byExport)
})

test('[S22] the steps back, and no others, ask for a reason', () => {
  const steps = statuses.flatMap((from) => statuses.map((to) => [from, to] as const))
  const backward = steps.filter(([from, to]) => isBackward(from, to)).map(([from, to]) => `${from} ${to}`)
  expect(backward).toEqual([
    'exported draft',
    'sent draft',
    'paid draft',
    'paid exported',
    'paid sent',
    'refunded draft',
    'refunded exported',
    'refunded sent',
    'refunded paid',
  ])
  expect(steps.filter(([from, to]) => asks(from, to).reason !== isBackward(from, to))).toEqual([])
})

test('[S23] Paid and Refunded ask for the day, unless it is so already', () => {
  expect(statuses.filter((to) => asks('sent', to).day)).toEqual(['paid', 'refunded'])
  expect(asks('paid', 'paid')).toEqual({ day: false, reason: false })
  expect(asks('refunded', 'paid')).toEqual({ day: true, reason: true })
})
