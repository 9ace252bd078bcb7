import { majorText } from '@covoice/domain'
import type { EnTax } from './en-invoice.ts'
import { element, textElement, type Xml } from './xml.ts'

/** An amount of UBL with its currency. */
export function ublAmount(name: string, minor: number, currency: string): Xml {
  return textElement(name, majorText(minor, currency), { currencyID: currency })
}

/** A tax category of UBL under its element's name, with the elements between rate and scheme. */
export function ublTaxCategory(
  name: string,
  { category, percent }: EnTax,
  between: readonly Xml[] = [],
): Xml {
  return element(name, [
    textElement('cbc:ID', category),
    textElement('cbc:Percent', percent ?? ''),
    ...between,
    taxScheme('VAT'),
  ])
}

/** The scheme of a tax or of a tax number. */
export function taxScheme(id: 'VAT' | 'TAX'): Xml {
  return element('cac:TaxScheme', [textElement('cbc:ID', id)])
}
