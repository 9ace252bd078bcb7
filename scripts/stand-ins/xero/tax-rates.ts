import type { DemoOrganisation } from './demo-organisations.ts'

/** A tax in the form of GET TaxRates. */
export interface TaxRate {
  Name: string
  TaxType: string
  Status: 'ACTIVE' | 'DELETED' | 'ARCHIVED'
  EffectiveRate: number
  DisplayTaxRate: number
  CanApplyToAssets: boolean
  CanApplyToEquity: boolean
  CanApplyToExpenses: boolean
  CanApplyToLiabilities: boolean
  CanApplyToRevenue: boolean
  ReportTaxType: string
  TaxComponents: { Name: string; Rate: number; IsCompound: boolean; IsNonRecoverable: boolean }[]
}

type Use = 'revenue' | 'expenses' | 'both'

function rate(TaxType: string, Name: string, percent: number, use: Use): TaxRate {
  return {
    Name,
    TaxType,
    Status: 'ACTIVE',
    EffectiveRate: percent,
    DisplayTaxRate: percent,
    CanApplyToAssets: true,
    CanApplyToEquity: true,
    CanApplyToExpenses: use !== 'revenue',
    CanApplyToLiabilities: true,
    CanApplyToRevenue: use !== 'expenses',
    ReportTaxType: TaxType,
    TaxComponents: [{ Name: 'VAT', Rate: percent, IsCompound: false, IsNonRecoverable: false }],
  }
}

/** A rate whose component has another name than VAT. */
function named(Name: string, { TaxComponents, ...tax }: TaxRate): TaxRate {
  return { ...tax, TaxComponents: TaxComponents.map((component) => ({ ...component, Name })) }
}

const RATES: Record<DemoOrganisation['country'], readonly TaxRate[]> = {
  GB: [
    rate('OUTPUT2', '20% (VAT on Income)', 20, 'revenue'),
    rate('INPUT2', '20% (VAT on Expenses)', 20, 'expenses'),
    rate('RROUTPUT', '5% (VAT on Income)', 5, 'revenue'),
    rate('RRINPUT', '5% (VAT on Expenses)', 5, 'expenses'),
    rate('ZERORATEDOUTPUT', 'Zero Rated Income', 0, 'revenue'),
    rate('ZERORATEDINPUT', 'Zero Rated Expenses', 0, 'expenses'),
    rate('EXEMPTOUTPUT', 'Exempt Income', 0, 'revenue'),
    rate('EXEMPTINPUT', 'Exempt Expenses', 0, 'expenses'),
    rate('ECZROUTPUT', 'Zero Rated EC Goods Income', 0, 'revenue'),
    rate('ECZROUTPUTSERVICES', 'Zero Rated EC Services', 0, 'revenue'),
    rate('NONE', 'No VAT', 0, 'both'),
    { ...rate('TAX001', '17.5% (VAT until 2010)', 17.5, 'revenue'), Status: 'ARCHIVED' },
  ],
  DE: [
    named('USt', rate('TAX001', 'USt 19 %', 19, 'revenue')),
    named('USt', rate('TAX002', 'USt 7 %', 7, 'revenue')),
    named('USt', rate('TAX003', 'Reverse Charge', 0, 'revenue')),
    named('VSt', rate('TAX004', 'VSt 19 %', 19, 'expenses')),
    named('VSt', rate('TAX005', 'VSt 7 %', 7, 'expenses')),
    named('No Tax', rate('NONE', 'Tax Exempt', 0, 'both')),
    { ...named('USt', rate('TAX006', 'USt 16 %', 16, 'revenue')), Status: 'DELETED' },
  ],
}

export const taxRatesOf = ({ country }: DemoOrganisation): readonly TaxRate[] => RATES[country]
