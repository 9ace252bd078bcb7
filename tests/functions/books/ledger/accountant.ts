import { randomBytes } from 'node:crypto'
import type { ConnectedBooks } from '../../../../functions/src/books/accountant.ts'
import { aLedger } from './ledger.ts'

/** The ledger that the tests of a file share. */
export const ledger = aLedger()

const tokenKey = randomBytes(32).toString('base64')

/** The ledger as connected software. */
export const ledgerBooks: ConnectedBooks = {
  accountant: (deps) => ({ ...deps, software: ledger.software, tokenKey }),
  secrets: [],
}
