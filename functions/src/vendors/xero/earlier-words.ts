/** Tabs of the releases that could connect Xero alone: they name no software, and their problems have its name. */
export const ofXeroAlone = {
  missing: { software: 'xero' },
  problems: {
    booksNotSetUp: 'xeroNotSetUp',
    consentExpired: 'xeroExpired',
    consentRefused: 'xeroRefused',
    booksUnreachable: 'xeroUnreachable',
    noBooks: 'xeroNoBooks',
    booksLost: 'xeroLost',
  },
}
