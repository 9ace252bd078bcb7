import * as v from 'valibot'
import { booksFormats } from '../books/books-limits.ts'
import { booksObstacleCodes } from '../books/books-obstacles.ts'
import { connectedObstacleCodes } from '../books/connected-obstacles.ts'
import { commandKind, onInvoices } from './command-kind.ts'
import { freezeRefusals } from './refusals.ts'

/** Exports invoices to the accounting software that the organisation has chosen. */
export const exportToBooks = commandKind(
  'export',
  { ...onInvoices, format: v.picklist(booksFormats) },
  {
    right: 'setStatus',
    refusals: [
      ...freezeRefusals,
      ...booksObstacleCodes,
      ...connectedObstacleCodes,
      'otherSoftware',
      'booksNotConnected',
    ],
  },
)
