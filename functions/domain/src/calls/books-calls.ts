import * as v from 'valibot'
import { connectableSoftware } from '../books/connectable.ts'
import { idArgument } from '../fields/argument.ts'
import { nothing, type CallDeclaration } from './declaration.ts'

const software = v.picklist(connectableSoftware)
const ofOrganisation = v.object({ org: idArgument, software })
const secret = v.pipe(v.string(), v.minLength(1), v.maxLength(4_000))

/** Begins connecting an organisation to accounting software: returns the address to send the browser to. */
export const connectBooks = {
  schema: ofOrganisation,
  result: v.object({ url: v.string() }),
  who: 'writeSettings',
  problems: ['booksNotSetUp'],
} as const satisfies CallDeclaration

/** Completes `connectBooks` with the software's answer; a person still has to choose where there are several books. */
export const finishConnecting = {
  schema: v.object({ state: secret, code: secret, software }),
  result: v.object({ org: v.string(), state: v.picklist(['connected', 'choosing']) }),
  who: 'writeSettings',
  problems: ['booksNotSetUp', 'consentExpired', 'consentRefused', 'booksUnreachable', 'noBooks', 'booksLost'],
} as const satisfies CallDeclaration

/** Chooses the connected books that invoices go to. */
export const chooseBooks = {
  schema: v.object({ org: idArgument, books: idArgument, software }),
  result: nothing,
  who: 'writeSettings',
  problems: ['booksNotSetUp', 'booksUnreachable', 'noBooks', 'booksLost'],
} as const satisfies CallDeclaration

/** Reads the accounts and taxes of the connected books again. */
export const refreshBooks = {
  schema: ofOrganisation,
  result: nothing,
  who: 'writeSettings',
  problems: ['booksNotSetUp', 'booksUnreachable', 'noBooks', 'booksLost'],
} as const satisfies CallDeclaration

/** Ends the connection; the data in the software stays there. */
export const disconnectBooks = {
  schema: ofOrganisation,
  result: nothing,
  who: 'writeSettings',
  problems: ['booksNotSetUp', 'booksLost'],
} as const satisfies CallDeclaration
