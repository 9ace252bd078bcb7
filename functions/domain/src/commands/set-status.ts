import * as v from 'valibot'
import { isDay, type Day } from '../fields/day.ts'
import { limits } from '../fields/limits.ts'
import { statuses } from '../invoice/status.ts'
import { commandKind, onInvoices } from './command-kind.ts'
import { freezeRefusals } from './refusals.ts'

/** A person sets one of the five statuses. */
export const setStatus = commandKind(
  'setStatus',
  {
    ...onInvoices,
    status: v.picklist(statuses),
    /** The day of payment or refund. */
    day: v.nullable(v.custom<Day>(isDay)),
    /** '' where none is asked for. */
    reason: v.pipe(v.string(), v.trim(), v.maxLength(limits.text)),
  },
  { right: 'setStatus', refusals: [...freezeRefusals, 'reasonNeeded', 'dayNeeded', 'dayAhead'] },
)
