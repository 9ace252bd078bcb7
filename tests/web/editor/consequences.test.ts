import { dayOf } from '@covoice/domain'
import { describe, expect, test } from 'vitest'
import { editFor } from '../../../web/src/editor/edits/consequences.ts'
import { anInvoice } from './a-document.ts'

const due = (day: string) => ({ dueDay: dayOf(day) })

describe('the due day', () => {
  test('[E8] follows the invoice day while it is the day of the terms', () => {
    expect(editFor(anInvoice(), 'invoiceDay', '2026-12-01')).toEqual({
      kind: 'setFields',
      values: { invoiceDay: '2026-12-01', dueDay: '2026-12-31' },
    })
  })

  test('[E8] stays where a person put it when the invoice day changes', () => {
    const byHand = anInvoice({ termsDays: null, ...due('2026-12-24') })
    expect(editFor(byHand, 'invoiceDay', '2026-12-01')).toEqual({
      kind: 'setField',
      field: 'invoiceDay',
      value: '2026-12-01',
    })
  })

  test('[E8] follows terms that are chosen', () => {
    expect(editFor(anInvoice(), 'termsDays', 14)).toEqual({
      kind: 'setFields',
      values: { termsDays: 14, dueDay: '2026-12-06' },
    })
  })

  test('[E8] chosen by hand clears the terms, unless it is their day', () => {
    expect(editFor(anInvoice(), 'dueDay', '2026-12-24')).toEqual({
      kind: 'setFields',
      values: { dueDay: '2026-12-24', termsDays: null },
    })
    expect(editFor(anInvoice(), 'dueDay', '2026-12-22')).toEqual({
      kind: 'setField',
      field: 'dueDay',
      value: '2026-12-22',
    })
  })

  test('[E8] other fields have no consequences', () => {
    expect(editFor(anInvoice(), 'notes', 'x')).toEqual({ kind: 'setField', field: 'notes', value: 'x' })
    expect(editFor(anInvoice(), 'line:l1:unit', 'HUR')).toEqual({
      kind: 'setLineField',
      line: 'l1',
      field: 'unit',
      value: 'HUR',
    })
  })
})
