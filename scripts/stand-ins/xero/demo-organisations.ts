/** An organisation of Xero that the demo person may connect. */
export interface DemoOrganisation {
  tenantId: string
  name: string
  country: 'GB' | 'DE'
  baseCurrency: string
  /** The taxes that it may use, its own country's first. */
  currencies: readonly string[]
  shortCode: string
}

export const DEMO_ORGANISATIONS: readonly DemoOrganisation[] = [
  {
    tenantId: '7f1c0d52-4e0b-4f0e-9a63-2b1d5f3c8a01',
    name: 'Demo Company (UK)',
    country: 'GB',
    baseCurrency: 'GBP',
    currencies: ['GBP', 'EUR', 'USD'],
    shortCode: '!23vYk',
  },
  {
    tenantId: '3d9b8e14-6c27-4b7a-8f45-90e2c7a1d602',
    name: 'Demo Company (DE)',
    country: 'DE',
    baseCurrency: 'EUR',
    currencies: ['EUR', 'USD', 'CHF'],
    shortCode: '!7hQxD',
  },
]

export function organisationOf(tenantId: string | undefined): DemoOrganisation | undefined {
  return DEMO_ORGANISATIONS.find((one) => one.tenantId === tenantId)
}

/** In the form of GET Organisation. */
export function organisationAnswer(one: DemoOrganisation): Record<string, unknown> {
  return {
    OrganisationID: one.tenantId,
    Name: one.name,
    LegalName: one.name,
    PaysTax: true,
    Version: one.country === 'GB' ? 'UK' : 'GLOBAL',
    OrganisationType: 'COMPANY',
    BaseCurrency: one.baseCurrency,
    CountryCode: one.country,
    IsDemoCompany: true,
    OrganisationStatus: 'ACTIVE',
    FinancialYearEndDay: 31,
    FinancialYearEndMonth: 12,
    SalesTaxBasis: 'ACCRUALS',
    SalesTaxPeriod: 'QUARTERLY',
    DefaultSalesTax: 'Tax Exclusive',
    DefaultPurchasesTax: 'Tax Exclusive',
    CreatedDateUTC: '/Date(1767225600000+0000)/',
    OrganisationEntityType: 'COMPANY',
    Timezone: one.country === 'GB' ? 'GMTSTANDARDTIME' : 'WEUROPESTANDARDTIME',
    ShortCode: one.shortCode,
    Edition: 'BUSINESS',
    Class: 'DEMO',
    Addresses: [],
    Phones: [],
    ExternalLinks: [],
    PaymentTerms: {},
  }
}
