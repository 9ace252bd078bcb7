import * as v from 'valibot'
import { idArgument } from '../fields/argument.ts'
import { nothing, type CallDeclaration } from './declaration.ts'

const ofOrganisation = v.object({ org: idArgument })
const secret = v.pipe(v.string(), v.minLength(1), v.maxLength(4_000))

/** Begins connecting an organisation to Xero: returns the address to send the browser to. */
export const connectXero = {
  schema: ofOrganisation,
  result: v.object({ url: v.string() }),
  who: 'writeSettings',
  problems: ['xeroNotSetUp'],
} as const satisfies CallDeclaration

/** Completes `connectXero` with Xero's answer; a person still has to choose where there are several books. */
export const finishXero = {
  schema: v.object({ state: secret, code: secret }),
  result: v.object({ org: v.string(), state: v.picklist(['connected', 'choosing']) }),
  who: 'writeSettings',
  problems: ['xeroNotSetUp', 'xeroExpired', 'xeroRefused', 'xeroUnreachable', 'xeroNoBooks', 'xeroLost'],
} as const satisfies CallDeclaration

/** Chooses the connected books that invoices go to. */
export const chooseXeroBooks = {
  schema: v.object({ org: idArgument, books: idArgument }),
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

/** Ends the connection; the data in Xero stays there. */
export const disconnectXero = {
  schema: ofOrganisation,
  result: nothing,
  who: 'writeSettings',
  problems: ['xeroNotSetUp', 'xeroLost'],
} as const satisfies CallDeclaration
