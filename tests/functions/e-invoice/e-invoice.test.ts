// @vitest-environment jsdom
import { dayOf, type InvoiceContent, type NewLine } from '@covoice/domain'
import { describe, expect, test } from 'vitest'
import { ciiOf } from '../../../functions/src/documents/e-invoice/cii.ts'
import { ublOf } from '../../../functions/src/documents/e-invoice/ubl.ts'
import { over, tax } from '../../domain/builders.ts'
import { aBuyer, anEInvoice, aSeller, issued, untaxed } from '../../support/e-invoice/invoices.ts'
import { xmlTree } from '../../support/e-invoice/xml-tree.ts'
import { asNodes } from '../../support/e-invoice/xpath-value.ts'
import { xpath } from '../../support/e-invoice/xpath.ts'

const taxed = { taxes: [tax(20)] }

/** What stands at a path of the UBL of an invoice, each text once for each place where it stands. */
const inUbl = (path: string, known: Partial<InvoiceContent> = {}, lines: NewLine[] = [over(100, taxed)]) =>
  textsAt(ublOf(issued(anEInvoice(known), lines)), path)

const inCii = (path: string, known: Partial<InvoiceContent> = {}, lines: NewLine[] = [over(100, taxed)]) =>
  textsAt(ciiOf(issued(anEInvoice(known), lines)), path)

const textsAt = (xml: string, path: string) => asNodes(xpath(path, xmlTree(xml))).map(({ text }) => text)

describe('prices that include tax', () => {
  const inclusive = { pricesIncludeTax: true }

  test('[V4] each rate keeps the calculator’s base: the remainder goes to the amount that was cut most', () => {
    const lines = [1, 2, 3].map(() => over(0.99, taxed))
    expect(inUbl('//cbc:TaxableAmount', inclusive, lines)).toEqual(['2.47'])
    expect(inUbl('//cac:InvoiceLine/cbc:LineExtensionAmount', inclusive, lines)).toEqual([
      '0.83',
      '0.82',
      '0.82',
    ])
  })

  test('[V4] the unit price is without tax, with as many decimals as its quantity needs', () => {
    const lines = [
      over(119, { taxes: [tax(19)] }),
      over(0.01, { taxes: [tax(19)], quantityThousandths: 9_999_000 }),
    ]
    expect(inUbl('//cbc:PriceAmount', inclusive, lines)).toEqual(['100', '0.008404'])
    expect(inUbl('//cac:InvoiceLine/cbc:LineExtensionAmount', inclusive, lines)).toEqual(['100.00', '84.03'])
  })

  test('[V4] a line with amount zero before its discount gets no invented price', () => {
    const free = over(0, { ...taxed, discount: { kind: 'amount', amountMinor: 50 } })
    expect(inUbl('//cbc:PriceAmount', inclusive, [free])).toEqual(['0'])
    expect(inUbl('//cac:InvoiceLine//cbc:Amount', inclusive, [free])).toEqual(['0.42'])
    expect(inUbl('//cac:InvoiceLine/cbc:LineExtensionAmount', inclusive, [free])).toEqual(['-0.42'])
  })
})

describe('what is owed to the buyer', () => {
  test('[V5] an invoice below zero stays an invoice, with negative quantities and amounts', () => {
    const lines = [over(100, { ...taxed, quantityThousandths: -1_500 })]
    expect(inUbl('//cbc:InvoiceTypeCode', {}, lines)).toEqual(['380'])
    expect(inUbl('//cbc:InvoicedQuantity', {}, lines)).toEqual(['-1.5'])
    expect(inUbl('//cbc:PayableAmount', {}, lines)).toEqual(['-180.00'])
    expect(inCii('//ram:TypeCode[. = "380" or . = "381"]', {}, lines)).toEqual(['380'])
  })

  test('[V5] a negative price gives its sign to the quantity', () => {
    const lines = [over(-20, taxed), over(-20, { ...taxed, quantityThousandths: -2_000 })]
    expect(inUbl('//cbc:PriceAmount', {}, lines)).toEqual(['20', '20'])
    expect(inUbl('//cbc:InvoicedQuantity', {}, lines)).toEqual(['-1', '2'])
    expect(inCii('//ram:BilledQuantity', {}, lines)).toEqual(['-1', '2'])
  })
})

test("[V6] the document's discount is an allowance for each rate, as the calculator shared it out", () => {
  const lines = [over(100, taxed), over(50, { taxes: [tax(10)] })]
  const discount = { kind: 'amount', amountMinor: 1_000 } as const
  expect(inUbl('/Invoice/cac:AllowanceCharge/cbc:Amount', { discount }, lines)).toEqual(['3.33', '6.67'])
  expect(inUbl('/Invoice/cac:AllowanceCharge//cbc:Percent', { discount }, lines)).toEqual(['10', '20'])
  expect(inUbl('/Invoice/cac:AllowanceCharge/cbc:AllowanceChargeReasonCode', { discount }, lines)).toEqual([
    '95',
    '95',
  ])
})

test('[V6] a discount in percent states its percentage', () => {
  const discount = { kind: 'percent', ratePpm: 125_000 } as const
  expect(inUbl('//cbc:AllowanceChargeReason', { discount })).toEqual(['Discount 12.5%'])
})

describe('who the parties are', () => {
  const number = '//cac:PartyTaxScheme/cbc:CompanyID'
  const scheme = '//cac:PartyTaxScheme/cac:TaxScheme/cbc:ID'

  test('[V7] VAT identifiers stand with their prefix and without blanks', () => {
    expect(inUbl(number)).toEqual(['ATU12345678', 'BE0202239951'])
    expect(inCii('//ram:SpecifiedTaxRegistration/ram:ID[@schemeID = "VA"]')).toEqual([
      'ATU12345678',
      'BE0202239951',
    ])
  })

  test("[V7] a seller's number that is not a VAT identifier is its registration at the tax office, and names it", () => {
    const from = aSeller({ taxId: '12 345/6789' })
    expect(inUbl(`//cac:AccountingSupplierParty${number}`, { from })).toEqual(['12 345/6789'])
    expect(inUbl(`//cac:AccountingSupplierParty${scheme}`, { from })).toEqual(['TAX'])
    expect(inUbl('//cac:PartyIdentification/cbc:ID', { from })).toEqual(['12 345/6789'])
    expect(inCii('//ram:SpecifiedTaxRegistration/ram:ID[@schemeID = "FC"]', { from })).toEqual([
      '12 345/6789',
    ])
  })

  test('[V7] outside the scope of VAT, VAT identifiers only name the parties', () => {
    const lines = [over(100, { taxes: untaxed('O') })]
    expect(inUbl(number, {}, lines)).toEqual([])
    expect(inUbl('//cac:PartyIdentification/cbc:ID', {}, lines)).toEqual(['ATU 1234 5678', 'BE0202239951'])
  })

  test('[V7] a street of many lines keeps them all', () => {
    const address = { ...aBuyer().address, street: 'c/o Ann\n\nRue 1\nBox 2\nFloor 3' }
    const parts = './/cbc:StreetName | .//cbc:AdditionalStreetName | .//cbc:Line'.replaceAll(
      './/',
      '//cac:AccountingCustomerParty//',
    )
    expect(inUbl(parts, { to: aBuyer({ address }) })).toEqual(['c/o Ann', 'Rue 1', 'Box 2, Floor 3'])
  })

  test('[V7] electronic addresses have their schemes, given apart or in one piece', () => {
    expect(inUbl('//cbc:EndpointID')).toEqual(['ATU12345678', '0202239951'])
    expect(inUbl('//cbc:EndpointID/@schemeID')).toEqual(['9914', '0208'])
    const to = aBuyer({ peppolScheme: '', peppolEndpoint: ' 0088: 7300010000001 ' })
    expect(inUbl('//cac:AccountingCustomerParty//cbc:EndpointID', { to })).toEqual(['7300010000001'])
  })

  test('[V7] a Danish seller is named by the number of its register', () => {
    const address = { ...aSeller().address, country: 'DK' }
    const from = aSeller({ address, taxId: 'DK 12345678', peppolEndpoint: '0088:7300010000001' })
    const register = '//cac:PartyLegalEntity/cbc:CompanyID[@schemeID = "0184"]'
    expect(inUbl(register, { from })).toEqual(['DK12345678'])
    const unprefixed = { from: { ...from, taxId: '12 34 56 78' } }
    expect(inUbl(register, unprefixed)).toEqual(['DK12345678'])
    expect(inUbl('//cac:PartyIdentification', unprefixed)).toEqual([])
  })
})

describe('how it is paid', () => {
  const paid = (bankDetails: string, known: Partial<InvoiceContent> = {}) => {
    const given = { from: aSeller({ bankDetails }), ...known }
    return [
      '//cbc:PaymentMeansCode',
      '//cac:PayeeFinancialAccount/cbc:ID',
      '//cac:FinancialInstitutionBranch/cbc:ID',
      '//cbc:PaymentMeansCode/@name',
    ].flatMap((path) => inUbl(path, given))
  }

  test.each([
    [
      'an IBAN and its BIC',
      'IBAN: AT61 1904 3002 3457 3201\nBIC: BKAUATWW',
      ['58', 'AT611904300234573201', 'BKAUATWW'],
    ],
    ['an IBAN without blanks', 'at611904300234573201', ['58', 'AT611904300234573201']],
    [
      'a text right behind it',
      'AT611904300234573201 BKAUATWW Erste',
      ['58', 'AT611904300234573201', 'BKAUATWW'],
    ],
    [
      'a foreign BIC that is called one',
      'AT611904300234573201, SWIFT code DEUTDEFF',
      ['58', 'AT611904300234573201', 'DEUTDEFF'],
    ],
    [
      'a bank whose name looks like a BIC',
      'AT611904300234573201 DEUTSCHE BANK',
      ['58', 'AT611904300234573201'],
    ],
    [
      'an account outside the payments area',
      'TR33 0006 1005 1978 6457 8413 26',
      ['30', 'TR330006100519786457841326'],
    ],
    ['an IBAN with a slip', 'AT61 1904 3002 3457 3202', ['1', 'AT61 1904 3002 3457 3202']],
    [
      'an account of another kind',
      'Routing 021000021\nAccount 1234',
      ['1', 'Routing 021000021, Account 1234'],
    ],
    ['nothing', '', ['1']],
  ])('[V8] by %s', (_, bankDetails, expected) => {
    expect(paid(bankDetails)).toEqual(expected)
  })

  test('[V8] another currency than the euro is no SEPA transfer', () => {
    expect(paid('AT611904300234573201', { currency: 'CHF' })).toEqual(['30', 'AT611904300234573201'])
  })

  test("[V8] the invoice's number is what the payment refers to", () => {
    expect(inUbl('//cbc:PaymentID')).toEqual(['INV-0042'])
    expect(inCii('//ram:PaymentReference')).toEqual(['INV-0042'])
  })
})

describe('texts', () => {
  test('[V9] XML’s own characters are escaped, characters that XML can’t hold are left out', () => {
    const notes = 'a < b && "c" > \'d\' ]]>\u0000\u0007\ud800 \u{1f600}\ufffe end'
    expect(inUbl('/Invoice/cbc:Note', { notes })).toEqual(['a < b && "c" > \'d\' ]]>\ufffd \u{1f600} end'])
    expect(inCii('//ram:Content', { notes })).toEqual(['a < b && "c" > \'d\' ]]>\ufffd \u{1f600} end'])
  })

  test('[V9] the same revision is the same document, to the byte', () => {
    const revision = issued(anEInvoice(), [over(100, { ...taxed, id: 'one' })])
    expect(ublOf(structuredClone(revision))).toBe(ublOf(revision))
    expect(ciiOf(structuredClone(revision))).toBe(ciiOf(revision))
  })

  test('[V9] notes and footer are one note, which never begins with an unintended subject code', () => {
    const [note] = inUbl('/Invoice/cbc:Note', { notes: 'Thanks.', footer: '#ABC#x' })
    expect(note).toBe('#AAI#Thanks.\n\n#ABC#x')
  })

  test('[V9] the first line of a description is its name, all of them are the description', () => {
    const lines = [over(100, { ...taxed, description: '\n Support \n of October' })]
    expect(inUbl('//cac:Item/cbc:Name', {}, lines)).toEqual(['Support'])
    expect(inUbl('//cac:Item/cbc:Description', {}, lines)).toEqual(['Support\nof October'])
    expect(inUbl('//cac:Item/cbc:Description')).toEqual([])
  })
})

describe('why there is no tax', () => {
  test('[V11] reasons of the lines stand once, beside the code of the category', () => {
    const lines = [
      over(1, { taxes: untaxed('K', 'Art. 138') }),
      over(2, { taxes: untaxed('K', 'Art. 138') }),
      over(3, { taxes: untaxed('K', 'Triangular') }),
    ]
    expect(inUbl('//cbc:TaxExemptionReason', {}, lines)).toEqual(['Art. 138; Triangular'])
    expect(inUbl('//cbc:TaxExemptionReasonCode', {}, lines)).toEqual(['VATEX-EU-IC'])
    expect(inCii('//ram:ExemptionReasonCode', {}, lines)).toEqual(['VATEX-EU-IC'])
  })

  test('[V11] a taxed or zero-rated row has none, whatever the tax says', () => {
    const lines = [
      over(1, { taxes: [tax(20, { exemptionReason: 'none' })] }),
      over(1, { taxes: untaxed('Z', 'none') }),
    ]
    expect(inUbl('//cbc:TaxExemptionReason | //cbc:TaxExemptionReasonCode', {}, lines)).toEqual([])
  })
})

describe('days', () => {
  test('[V12] the supply is at the end of the period, or else on the day of the invoice', () => {
    const period = { periodStartDay: dayOf('2026-10-01'), periodEndDay: dayOf('2026-10-31') }
    expect(inUbl('//cbc:ActualDeliveryDate')).toEqual(['2026-11-03'])
    expect(inUbl('//cbc:ActualDeliveryDate', period)).toEqual(['2026-10-31'])
    expect(inUbl('//cac:InvoicePeriod/*', period)).toEqual(['2026-10-01', '2026-10-31'])
    expect(inCii('//ram:OccurrenceDateTime/udt:DateTimeString', period)).toEqual(['20261031'])
  })

  test('[V12] without a due day, the terms are written', () => {
    expect(inUbl('//cac:PaymentTerms/cbc:Note | /Invoice/cbc:DueDate')).toEqual(['2026-12-03'])
    expect(inUbl('//cac:PaymentTerms/cbc:Note', { dueDay: null })).toEqual(['30 days'])
    expect(inCii('//ram:SpecifiedTradePaymentTerms/ram:Description', { dueDay: null })).toEqual(['30 days'])
  })

  test('[V12] only an intra-community supply states its place of delivery', () => {
    expect(inUbl('//cac:DeliveryLocation//cbc:IdentificationCode')).toEqual([])
    expect(
      inUbl('//cac:DeliveryLocation//cbc:IdentificationCode', {}, [over(1, { taxes: untaxed('K') })]),
    ).toEqual(['BE'])
  })
})
