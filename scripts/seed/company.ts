/** The path of the demo company's documents. */
export const ORG = 'nordlicht'

/** The owner's input at sign-up. */
export const FOUNDING = {
  org: ORG,
  name: 'Nordlicht IT-Service GmbH',
  country: 'DE',
  currency: 'EUR',
  timeZone: 'Europe/Berlin',
}

/** The company's details on the sheet. */
export const COMPANY = {
  address: { street: 'Speersort 14', city: 'Hamburg', region: '', postcode: '20095', country: 'DE' },
  phone: '+49 40 5550 1420',
  email: 'billing@nordlicht.example',
  taxId: 'DE298765432',
  peppolEndpoint: '9930:DE298765432',
}

/** The initial values of its invoices. */
export const INVOICE_SETTINGS = {
  bankDetails: 'Hanse Sparkasse · IBAN DE02 1203 0000 0000 2020 51 · BIC BYLADEM1001',
  termsDays: 14,
  notes: '',
  footer:
    'Nordlicht IT-Service GmbH · Amtsgericht Hamburg HRB 123456 · Managing directors: Ann Becker, Jonas Petersen',
  accountingSoftware: 'xero',
  numberPrefix: 'NL-',
  firstNumber: 1041,
}
