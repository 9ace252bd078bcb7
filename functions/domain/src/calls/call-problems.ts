/** The problems that every call can meet. */
export const commonCallProblems = ['signedOut', 'malformed', 'notAllowed'] as const

/** Why a call is refused; the browser has words for each. */
export const callProblems = [
  ...commonCallProblems,
  'unknownCountry',
  'unknownCurrency',
  'unknownTimeZone',
  'organisationTaken',
  'tooManyOrganisations',
  'tooManyInvitations',
  'alreadyMember',
  'customersNeeded',
  'invitationUnknown',
  'invitationExpired',
  'invitationRevoked',
  'invitationAccepted',
  'wrongAddress',
  'notVerified',
  'memberUnknown',
  'invoiceUnknown',
  'linkUnknown',
  'notIssued',
  'cantBeCarried',
  'notPrintable',
  'tooLongToPrint',
  'tooManyDocuments',
  'lastOwner',
  'booksNotSetUp',
  'consentExpired',
  'consentRefused',
  'booksUnreachable',
  'noBooks',
  'booksLost',
] as const

/** One of `callProblems`. */
export type CallProblem = (typeof callProblems)[number]
