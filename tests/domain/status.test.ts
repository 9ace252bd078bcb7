import { afterDelivery, asks, isBackward, mayBeSet, standingOf, statuses, type Status } from '@covoice/domain'
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

test('[S22] only the steps back ask for a reason', () => {
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

test('[S23] Paid and Refunded ask for the day, also to correct it', () => {
  expect(statuses.filter((to) => asks('sent', to).day)).toEqual(['paid', 'refunded'])
  expect(asks('paid', 'paid')).toEqual({ day: true, reason: false })
  expect(asks('refunded', 'paid')).toEqual({ day: true, reason: true })
})

test('[S22] an invoice that is being edited counts with its earlier status, also for the reason of a step back', () => {
  const edited = { status: 'draft', statusBefore: 'paid' } as const
  expect(standingOf(edited)).toBe('paid')
  expect(asks(standingOf(edited), 'sent').reason).toBe(true)
  expect(statuses.filter((to) => mayBeSet(edited, to))).toEqual([...statuses])
})

test('[S23] choosing the same status again does nothing, except with another day of payment', () => {
  for (const status of statuses)
    expect(mayBeSet({ status, statusBefore: null }, status)).toBe(status === 'paid' || status === 'refunded')
})
