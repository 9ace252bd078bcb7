import { dayOf } from '@covoice/domain'
import { describe, expect, it } from 'vitest'
import { everything } from '../../../web/src/invoices/filter/invoice-filter.ts'
import {
  byNumberQuery,
  draftsQuery,
  numberedQuery,
  type Reach,
} from '../../../web/src/invoices/list/queries.ts'

const reach: Reach = { org: 'o', timeZone: 'Europe/Berlin', today: dayOf('2026-11-03'), customers: null }
const limited: Reach = { ...reach, customers: ['a', 'b'] }

describe('the questions that the list asks', () => {
  it('[L1] drafts have no number and come newest first; the others by number, newest first', () => {
    expect(draftsQuery(reach, everything)).toMatchObject({
      collection: 'orgs/o/invoices',
      where: [
        ['deletedAt', '==', null],
        ['number', '==', null],
      ],
      orderBy: [['createdAt', 'desc']],
    })
    expect(numberedQuery(reach, everything)).toMatchObject({
      where: [
        ['deletedAt', '==', null],
        ['number', '>=', 0],
      ],
      orderBy: [['number', 'desc']],
    })
  })

  it('[L6] a limited member always names the customers they are limited to', () => {
    expect(draftsQuery(limited, everything)?.where).toContainEqual(['customer', 'in', ['a', 'b']])
    expect(numberedQuery(limited, everything)?.where).toContainEqual(['customer', 'in', ['a', 'b']])
    expect(byNumberQuery(limited, 42)?.where).toContainEqual(['customer', 'in', ['a', 'b']])
    expect(draftsQuery(limited, { ...everything, customer: 'b' })?.where).toContainEqual([
      'customer',
      '==',
      'b',
    ])
  })

  it('[L6] a limited member who names another customer asks nothing at all', () => {
    expect(draftsQuery(limited, { ...everything, customer: 'c' })).toBeNull()
    expect(numberedQuery({ ...reach, customers: [] }, everything)).toBeNull()
  })

  it('[L6] statuses and customers together never ask for more than thirty alternatives', () => {
    const customers = Array.from({ length: 30 }, (_, n) => `c${n}`)
    const where = numberedQuery({ ...reach, customers }, { ...everything, statuses: ['sent', 'paid'] })?.where
    expect(where?.some(([field]) => field === 'status')).toBe(false)
    expect(where).toContainEqual(['customer', 'in', customers])
  })

  it('[L4] no drafts are asked for when their status is filtered out', () => {
    expect(draftsQuery(reach, { ...everything, statuses: ['sent'] })).toBeNull()
    expect(draftsQuery(reach, { ...everything, statuses: ['sent', 'draft'] })).not.toBeNull()
  })

  it('[L7] overdue asks for delivered invoices that were due before today', () => {
    const overdue = { ...everything, question: 'overdue' as const }
    expect(draftsQuery(reach, overdue)).toBeNull()
    expect(numberedQuery(reach, overdue)?.where).toEqual([
      ['deletedAt', '==', null],
      ['number', '>=', 0],
      ['status', 'in', ['sent', 'exported']],
      ['dueDay', '<', '2026-11-03'],
    ])
    expect(numberedQuery(reach, { ...overdue, statuses: ['paid'] })).toBeNull()
  })

  it('[L5] a range of creation begins and ends at the organisation’s midnights', () => {
    const dates = { kind: 'preset', of: 'created', preset: 'thisMonth' } as const
    expect(draftsQuery(reach, { ...everything, dates })?.where?.slice(2)).toEqual([
      ['createdAt', '>=', new Date('2026-10-31T23:00:00Z')],
      ['createdAt', '<', new Date('2026-11-30T23:00:00Z')],
    ])
  })
})
