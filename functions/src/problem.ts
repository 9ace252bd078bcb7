import type { CallProblem } from '@covoice/domain'
import { HttpsError, type FunctionsErrorCode } from 'firebase-functions/v2/https'

const statuses: Record<CallProblem, FunctionsErrorCode> = {
  signedOut: 'unauthenticated',
  malformed: 'invalid-argument',
  notAllowed: 'permission-denied',
  unknownCountry: 'invalid-argument',
  unknownCurrency: 'invalid-argument',
  unknownTimeZone: 'invalid-argument',
  organisationTaken: 'already-exists',
  tooManyOrganisations: 'resource-exhausted',
  tooManyInvitations: 'resource-exhausted',
  alreadyMember: 'already-exists',
  customersNeeded: 'invalid-argument',
  invitationUnknown: 'not-found',
  invitationExpired: 'failed-precondition',
  invitationRevoked: 'failed-precondition',
  invitationAccepted: 'failed-precondition',
  wrongAddress: 'permission-denied',
  notVerified: 'permission-denied',
  memberUnknown: 'not-found',
  invoiceUnknown: 'not-found',
  linkUnknown: 'not-found',
  notIssued: 'failed-precondition',
  cantBeCarried: 'failed-precondition',
  notPrintable: 'failed-precondition',
  tooLongToPrint: 'failed-precondition',
  tooManyDocuments: 'resource-exhausted',
  lastOwner: 'failed-precondition',
  booksNotSetUp: 'failed-precondition',
  consentExpired: 'failed-precondition',
  consentRefused: 'failed-precondition',
  booksUnreachable: 'unavailable',
  noBooks: 'failed-precondition',
  booksLost: 'failed-precondition',
}

/** The error that tells a caller the reason; its name travels in `details.problem`. */
export function problem(name: CallProblem): HttpsError {
  return new HttpsError(statuses[name], name, { problem: name })
}
