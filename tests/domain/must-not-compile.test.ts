import {
  allocate,
  can,
  compareDays,
  dayOf,
  isOverdue,
  patchOf,
  totalsOf,
  type Discount,
  type Edit,
  type LineValue,
  type Status,
  type TotalsLine,
} from '@covoice/domain'
import { expect, test } from 'vitest'
import { anInvoice } from './builders.ts'

// The compiler is the test: each `@ts-expect-error` fails the check when what follows it compiles.
const mustNotCompile = [
  // @ts-expect-error A text is no day until it has been checked.
  () => compareDays('2026-11-03', dayOf('2026-11-04')),
  // @ts-expect-error An instant is no day.
  () => isOverdue({ dueDay: new Date(), status: 'sent' }, dayOf('2026-11-03')),
  // @ts-expect-error A share has no amount.
  (): Discount => ({ kind: 'percent', amountMinor: 500 }),
  // @ts-expect-error An amount has no share.
  (): Discount => ({ kind: 'amount', ratePpm: 500 }),
  // @ts-expect-error Overdue is no status.
  (): Status => 'overdue',
  // @ts-expect-error Amounts are integers in numbers; BigInt stays inside.
  () => allocate(100n, [1, 1]),
  // @ts-expect-error Totals are computed and never set.
  (): Edit => ({ kind: 'setField', field: 'totals', value: null }),
  // @ts-expect-error A misspelt field is none.
  (): Edit => ({ kind: 'setLineField', line: 'l1', field: 'quantity', value: 1 }),
  // @ts-expect-error An edit has a kind.
  () => patchOf({ field: 'notes', value: '' }),
  // @ts-expect-error Nobody is a superuser.
  () => can('superuser', 'readInvoices'),
  // @ts-expect-error A line is not a price alone.
  () => totalsOf(anInvoice(), [{ unitPriceMillionths: 1 } satisfies Partial<TotalsLine>]),
  // @ts-expect-error A quantity is a number.
  (): LineValue<'quantityThousandths'> => '1.5',
]

test('[M10] sums that mix up units do not compile', () => {
  expect(mustNotCompile).not.toHaveLength(0)
})
