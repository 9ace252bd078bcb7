import { majorText, type Day } from '@covoice/domain'
import type { EnTax } from './en-invoice.ts'
import { element, textElement, type Xml } from './xml.ts'

/** An amount of CII, which names no currency. */
export function ciiAmount(name: string, minor: number, currency: string): Xml {
  return textElement(name, majorText(minor, currency))
}

/** A day of CII, in the format that its code list calls 102; null for none. */
export function ciiDay(name: string, day: Day | null): Xml {
  return element(name, [
    textElement('udt:DateTimeString', (day ?? '').replaceAll('-', ''), { format: '102' }),
  ])
}

/** The tax of a line, charge or allowance of CII. */
export function ciiTax(name: string, { category, percent }: EnTax): Xml {
  return element(name, [
    textElement('ram:TypeCode', 'VAT'),
    textElement('ram:CategoryCode', category),
    textElement('ram:RateApplicablePercent', percent ?? ''),
  ])
}

/** A charge or allowance of CII, on the document with its tax, on a line without. */
export function ciiAllowanceCharge(
  given: { isCharge: boolean; amountMinor: number; reason: string; reasonCode: string; tax?: EnTax },
  currency: string,
): Xml {
  return element('ram:SpecifiedTradeAllowanceCharge', [
    element('ram:ChargeIndicator', [textElement('udt:Indicator', String(given.isCharge))]),
    ciiAmount('ram:ActualAmount', given.amountMinor, currency),
    textElement('ram:ReasonCode', given.reasonCode),
    textElement('ram:Reason', given.reason),
    given.tax ? ciiTax('ram:CategoryTradeTax', given.tax) : null,
  ])
}
