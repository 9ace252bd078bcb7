import * as v from 'valibot'
import { connectableSoftware } from '../books/connectable.ts'
import { idArgument } from '../fields/argument.ts'
import { nothing, type CallDeclaration } from './declaration.ts'

// Tabs of an earlier release name no software: they know Xero alone, and so do the names of these calls.
const software = v.optional(v.picklist(connectableSoftware), 'xero')
const ofOrganisation = v.object({ org: idArgument, software })
const secret = v.pipe(v.string(), v.minLength(1), v.maxLength(4_000))

/** Begins connecting an organisation to accounting software: returns the address to send the browser to. */
export const connectXero = {
  schema: ofOrganisation,
  result: v.object({ url: v.string() }),
  who: 'writeSettings',
  problems: ['xeroNotSetUp'],
} as const satisfies CallDeclaration

/** Completes `connectXero` with the software's answer; a person still has to choose where there are several books. */
export const finishXero = {
  schema: v.object({ state: secret, code: secret, software }),
  result: v.object({ org: v.string(), state: v.picklist(['connected', 'choosing']) }),
  who: 'writeSettings',
  problems: ['xeroNotSetUp', 'xeroExpired', 'xeroRefused', 'xeroUnreachable', 'xeroNoBooks', 'xeroLost'],
} as const satisfies CallDeclaration

/** Chooses the connected books that invoices go to. */
export const chooseXeroBooks = {
  schema: v.object({ org: idArgument, books: idArgument, software }),
  result: nothing,
  who: 'writeSettings',
  problems: ['xeroNotSetUp', 'xeroUnreachable', 'xeroNoBooks', 'xeroLost'],
} as const satisfies CallDeclaration

/** Reads the accounts and taxes of the connected books again. */
export const refreshXeroBooks = {
  schema: ofOrganisation,
  result: nothing,
  who: 'writeSettings',
  problems: ['xeroNotSetUp', 'xeroUnreachable', 'xeroNoBooks', 'xeroLost'],
} as const satisfies CallDeclaration

/** Ends the connection; the data in the software stays there. */
export const disconnectXero = {
  schema: ofOrganisation,
  result: nothing,
  who: 'writeSettings',
  problems: ['xeroNotSetUp', 'xeroLost'],
} as const satisfies CallDeclaration
