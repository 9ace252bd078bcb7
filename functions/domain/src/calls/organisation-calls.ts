import * as v from 'valibot'
import { nameArgument, newIdArgument } from '../fields/argument.ts'
import type { CallDeclaration } from './declaration.ts'

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
