import { near, same, type Rule } from './rule.ts'

type Category = 'S' | 'Z' | 'E' | 'AE' | 'K' | 'G' | 'O' | 'L' | 'M'

// How EN 16931 calls the rules of each category.
const families: Record<Category, string> = {
  S: 'BR-S',
  Z: 'BR-Z',
  E: 'BR-E',
  AE: 'BR-AE',
  K: 'BR-IC',
  G: 'BR-G',
  O: 'BR-O',
  L: 'BR-IG',
  M: 'BR-IP',
}

const numberOf = (party: string, scheme = '') =>
  `//cac:Accounting${party}Party/cac:Party/cac:PartyTaxScheme${scheme}/cbc:CompanyID`
const vat = '[cac:TaxScheme/cbc:ID = "VAT"]'

// What must be known of the parties for each category, the 02, 03 and 04 rules.
const parties: Record<Category, string> = {
  S: numberOf('Supplier'),
  Z: numberOf('Supplier'),
  E: numberOf('Supplier'),
  L: numberOf('Supplier'),
  M: numberOf('Supplier'),
  AE: `${numberOf('Supplier')} and ${numberOf('Customer', vat)}`,
  K: `${numberOf('Supplier', vat)} and ${numberOf('Customer', vat)}`,
  G: numberOf('Supplier', vat),
  O: `not(${numberOf('Supplier', vat)}) and not(${numberOf('Customer', vat)})`,
}

const byRate: readonly Category[] = ['S', 'L', 'M']
const rates: Partial<Record<Category, string>> = {
  S: 'cbc:Percent > 0',
  L: 'cbc:Percent >= 0',
  M: 'cbc:Percent >= 0',
  O: 'not(cbc:Percent)',
}

function rulesOf(category: Category): Rule[] {
  const family = families[category]
  const line = `//cac:ClassifiedTaxCategory[cbc:ID = "${category}"]`
  const adjustment = `/Invoice/cac:AllowanceCharge/cac:TaxCategory[cbc:ID = "${category}"]`
  const row = `/Invoice/cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory[cbc:ID = "${category}"]`
  const isUsed = `boolean(${line} | ${adjustment})`
  const isByRate = byRate.includes(category)
  const isExplained = 'cbc:TaxExemptionReason or cbc:TaxExemptionReasonCode'
  return [
    {
      id: `${family}-01`,
      context: '/Invoice',
      holds: `${isUsed} = boolean(${row})${isByRate ? '' : ` and count(${row}) <= 1`}`,
    },
    { id: `${family}-02`, context: '/Invoice', holds: `not(${isUsed}) or (${parties[category]})` },
    { id: `${family}-05`, context: `${line} | ${adjustment}`, holds: rates[category] ?? 'cbc:Percent = 0' },
    {
      id: `${family}-08`,
      context: row,
      holds: (read) => {
        const rate = isByRate ? `[cbc:Percent = ${read('cbc:Percent')}]` : ''
        const of = (name: string) => `[${name}[cbc:ID = "${category}"]${rate}]`
        const adjusted = (isCharge: boolean) =>
          `sum(/Invoice/cac:AllowanceCharge[cbc:ChargeIndicator = "${isCharge}"]${of('cac:TaxCategory')}/cbc:Amount)`
        const lines = `sum(/Invoice/cac:InvoiceLine${of('cac:Item/cac:ClassifiedTaxCategory')}/cbc:LineExtensionAmount)`
        return same('../cbc:TaxableAmount', `${lines} + ${adjusted(true)} - ${adjusted(false)}`)
      },
    },
    {
      id: `${family}-09`,
      context: row,
      holds: isByRate
        ? near('../cbc:TaxAmount', '../cbc:TaxableAmount * cbc:Percent div 100', '1')
        : '../cbc:TaxAmount = 0',
    },
    {
      id: `${family}-10`,
      context: row,
      holds: isByRate || category === 'Z' ? `not(${isExplained})` : isExplained,
    },
  ]
}

/** EN 16931-1 bound to UBL: the rules of each VAT category; 05 stands for 05 to 07, and 02 for 02 to 04. */
export const ublVatRules: readonly Rule[] = [
  ...(Object.keys(families) as Category[]).flatMap(rulesOf),
  {
    id: 'BR-O-11',
    context: '/Invoice/cac:TaxTotal',
    holds: 'not(cac:TaxSubtotal[cac:TaxCategory/cbc:ID = "O"]) or count(cac:TaxSubtotal) = 1',
  },
  {
    id: 'BR-IC-11',
    context: '/Invoice',
    holds:
      'not(cac:TaxTotal//cbc:ID = "K") or cac:Delivery/cbc:ActualDeliveryDate or cac:InvoicePeriod/cbc:StartDate',
  },
  {
    id: 'BR-IC-12',
    context: '/Invoice',
    holds:
      'not(cac:TaxTotal//cbc:ID = "K") or cac:Delivery/cac:DeliveryLocation/cac:Address/cac:Country/cbc:IdentificationCode != ""',
  },
  {
    id: 'BR-CO-17',
    context: '//cac:TaxSubtotal',
    holds: near('cbc:TaxAmount', 'cbc:TaxableAmount * sum(cac:TaxCategory/cbc:Percent) div 100', '1'),
  },
  ...(['L', 'M'] as const).map((category) => ({
    // As the official file measures it, one unit off on either side.
    id: `${families[category]}-09 official`,
    context: `//cac:TaxSubtotal[cac:TaxCategory/cbc:ID = "${category}"]`,
    holds:
      'cbc:TaxAmount > 0 and cbc:TaxAmount - 1 < cbc:TaxableAmount * cac:TaxCategory/cbc:Percent div 100 and 1 - cbc:TaxAmount < cbc:TaxableAmount * cac:TaxCategory/cbc:Percent div 100',
  })),
]
