import * as v from 'valibot'
import { idArgument, nameArgument, newIdArgument } from '../fields/argument.ts'
import { nothing, type CallDeclaration } from './declaration.ts'

/** Creates an organisation with its caller, whose address is confirmed, as the owner. */
export const createOrganisation = {
  schema: v.object({
    /** Made by the browser, once for each form: a double click creates one organisation. */
    org: v.optional(newIdArgument),
    name: nameArgument,
    country: v.string(),
    currency: v.string(),
    timeZone: v.string(),
  }),
  result: v.object({ org: v.string() }),
  who: 'signedIn',
  problems: [
    'unknownCountry',
    'unknownCurrency',
    'unknownTimeZone',
    'organisationTaken',
    'notVerified',
    'tooManyOrganisations',
  ],
} as const satisfies CallDeclaration

/**
 * Has all invoices of an organisation counted that has no figures yet, because it is older than they are. Whether
 * it has them is said by `hasFigures` of the organisation, seconds later.
 */
export const prepareFigures = {
  schema: v.object({ org: idArgument }),
  result: nothing,
  who: 'readInvoices',
  problems: [],
} as const satisfies CallDeclaration
