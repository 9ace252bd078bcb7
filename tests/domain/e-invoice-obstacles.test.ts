import { eInvoiceObstacles, emptyAddress, type InvoiceContent, type NewLine } from '@covoice/domain'
import { describe, expect, test } from 'vitest'
import { aBuyer, anEInvoice, aSeller, untaxed } from '../support/e-invoice/invoices.ts'
import { over, tax } from './builders.ts'

const taxed = { taxes: [tax(20)] }

const inUbl = (known: Partial<InvoiceContent>, lines: NewLine[] = [over(100, taxed)]) =>
  eInvoiceObstacles('ubl', anEInvoice(known), lines).map(({ code }) => code)

const inFacturX = (known: Partial<InvoiceContent>, lines: NewLine[] = [over(100, taxed)]) =>
  eInvoiceObstacles('facturX', anEInvoice(known), lines).map(({ code }) => code)

/** The parties with their addresses in one country, and what else is said of the seller. */
const domestic = (country: string, seller: Parameters<typeof aSeller>[0] = {}): Partial<InvoiceContent> => ({
  from: aSeller({ address: { ...aSeller().address, country }, ...seller }),
  to: aBuyer({ address: { ...aBuyer().address, country } }),
})

const danish = { ...aBuyer().address, country: 'DK' }

test('[V3] a complete invoice has no obstacle', () => {
  expect(inUbl({})).toEqual([])
  expect(inFacturX({})).toEqual([])
})

test.each<[string, Partial<InvoiceContent>, string[]]>([
  ['a currency that is none', { currency: 'XXX' }, ['unknownCurrency']],
  ['three decimals', { currency: 'KWD' }, ['tooManyDecimals']],
  ['no decimals', { currency: 'JPY' }, []],
  ['a seller from nowhere', { from: aSeller({ address: emptyAddress() }) }, ['noSellerCountry']],
  [
    'a country that is none',
    { to: aBuyer({ address: { ...emptyAddress(), country: 'XX' } }) },
    ['noBuyerCountry'],
  ],
  ['a buyer from nowhere', { to: aBuyer({ address: emptyAddress() }) }, ['noBuyerCountry']],
  ['a seller without a tax number', { from: aSeller({ taxId: ' ' }) }, ['noSellerTaxId']],
  ['no day to pay by', { dueDay: null, termsDays: null }, ['noDueDay']],
  ['no day to pay by, but terms', { dueDay: null }, []],
  ['no day to pay by, and nothing due', { dueDay: null, termsDays: null, prepaidMinor: 12_000 }, []],
])('[V3] %s', (_, known, codes) => {
  expect(inUbl(known)).toEqual(codes)
  expect(inFacturX(known)).toEqual(codes)
})

test.each<[string, NewLine[], string[]]>([
  ['a line without a text', [over(1, { ...taxed, description: ' \n' })], ['noItemName']],
  [
    'a charge without a reason',
    [over(1, taxed), over(1, { ...taxed, kind: 'charge', description: '' })],
    ['noReason'],
  ],
  ['a unit that nobody knows', [over(1, { ...taxed, unit: 'QQQ' })], ['unknownUnit']],
  ['a line without a tax', [over(1)], ['noTax']],
  ['two taxes on one line', [over(1, { taxes: [tax(5), tax(9.975)] })], ['severalTaxes']],
  ['a standard rate of nothing', [over(1, { taxes: [tax(0, { category: 'S' })] })], ['rateNotOfCategory']],
  ['a rate on what is exempt', [over(1, { taxes: [tax(5, { category: 'Z' })] })], ['rateNotOfCategory']],
  ['an exemption without a reason', [over(1, { taxes: untaxed('E') })], ['noExemptionReason']],
  [
    'what is outside the scope beside a tax',
    [over(1, taxed), over(1, { taxes: untaxed('O') })],
    ['outsideScopeMixed'],
  ],
  ['a tax below half a per cent', [over(1000, { taxes: [tax(0.4)] })], ['taxDiffers']],
  ['nothing but a charge', [over(1, { ...taxed, kind: 'charge' })], ['noLines']],
  ['a removed line', [over(1, taxed), over(1, { removed: true })], []],
])('[V3] %s', (_, lines, codes) => {
  expect(inUbl({}, lines)).toEqual(codes)
  expect(inFacturX({}, lines)).toEqual(codes)
})

test('[V3] each obstacle on a line names it', () => {
  const lines = [over(1, { ...taxed, id: 'good' }), over(1, { id: 'bad', unit: 'QQQ' })]
  expect(eInvoiceObstacles('ubl', anEInvoice(), lines)).toEqual([
    { code: 'unknownUnit', line: 'bad' },
    { code: 'noTax', line: 'bad' },
  ])
})

test('[V3] a discount without a taxed item', () => {
  const lines = [over(100, taxed), over(-100, taxed)]
  expect(inUbl({ discount: { kind: 'amount', amountMinor: 100 } }, lines)).toEqual(['discountUntaxed'])
})

test('[V3] tax that is rounded line by line until it is a whole unit away', () => {
  const lines = Array.from({ length: 248 }, () => over(0.03, taxed))
  expect(inUbl({}, lines)).toEqual([])
  expect(inUbl({ taxRounding: 'perLine' }, lines)).toEqual([])
  const more = Array.from({ length: 249 }, () => over(0.03, taxed))
  expect(inUbl({ taxRounding: 'perLine' }, more)).toEqual(['taxDiffers'])
})

describe('numbers of the parties', () => {
  const noVatId = { to: aBuyer({ taxId: '123' }) }

  test.each(['AE', 'K'] as const)('[V3] category %s needs the VAT identifier of the buyer', (category) => {
    expect(inFacturX(noVatId, [over(1, { taxes: untaxed(category) })])).toEqual(['noBuyerVatId'])
  })

  test.each(['K', 'G'] as const)('[V3] category %s needs that of the seller', (category) => {
    const from = aSeller({ taxId: '12 345/6789' })
    expect(inFacturX({ from }, [over(1, { taxes: untaxed(category) })])).toEqual(['noSellerVatId'])
  })

  test.each([
    ['GR', 'EL123456789', []],
    ['GB', 'XI123456789', []],
    ['CH', 'CHE-123.456.789 MWST', []],
    ['CH', 'DE123456789', []],
    ['CH', 'US123456789', ['noBuyerVatId']],
    ['BE', 'REG 12345', ['noBuyerVatId']],
  ])('[V7] in %s, %s', (country, taxId, codes) => {
    const to = aBuyer({ address: { ...emptyAddress(), country }, taxId })
    expect(inFacturX({ to }, [over(1, { taxes: untaxed('AE') })])).toEqual(codes)
  })
})

describe('Canaries, Ceuta and Melilla', () => {
  const igic = (rate: number, amount = 100) => over(amount, { taxes: [tax(rate, { category: 'L' })] })
  const known = { from: aSeller({ address: { ...aSeller().address, country: 'ES' }, taxId: 'ESB12345678' }) }

  test('[V3] UBL refuses their tax of half a unit or less', () => {
    expect(inUbl(known, [igic(7, 7)])).toEqual(['taxDiffers'])
    expect(inUbl(known, [igic(7, -100)])).toEqual(['taxDiffers'])
    expect(inFacturX(known, [igic(7, 7)])).toEqual([])
  })

  test('[V3] UBL tells their rates apart by whole per cents', () => {
    expect(inUbl(known, [igic(6.5), igic(7)])).toEqual(['ratesTooClose'])
    expect(inFacturX(known, [igic(6.5), igic(7)])).toEqual([])
  })
})

describe('Peppol', () => {
  test.each<[string, Partial<InvoiceContent>, string[]]>([
    ['no address of the seller', { from: aSeller({ peppolEndpoint: '' }) }, ['noSellerEndpoint']],
    [
      'an address without a scheme',
      { from: aSeller({ peppolEndpoint: 'ATU12345678' }) },
      ['noSellerEndpoint'],
    ],
    ['a scheme that is none', { from: aSeller({ peppolEndpoint: '1234:x' }) }, ['sellerEndpointInvalid']],
    ['no address of the buyer', { to: aBuyer({ peppolEndpoint: '' }) }, ['noBuyerEndpoint']],
    [
      'a Belgian number with a slip',
      { to: aBuyer({ peppolEndpoint: '0202239952' }) },
      ['buyerEndpointInvalid'],
    ],
    ['neither a reference nor an order', { poNumber: '' }, ['noReference']],
    ['a reference', { poNumber: '', buyerReference: 'Ann' }, []],
  ])('[V10] %s', (_, known, codes) => {
    expect(inUbl(known)).toEqual(codes)
    expect(inFacturX(known)).toEqual([])
  })

  test.each([
    ['0088:7300010000001', true],
    ['0088:7300010000002', false],
    ['0192:987654325', true],
    ['0192:987654321', false],
    ['0007:5560360793', true],
    ['0007:5560360794', false],
    ['0151:51824753556', true],
    ['0151:51824753557', false],
    ['0184:DK12345678', true],
    ['0184:1234567', false],
    ['9930:DE298765432', true],
  ])('[V10] the address %s', (peppolEndpoint, is) => {
    expect(inUbl({ from: aSeller({ peppolEndpoint }) })).toEqual(is ? [] : ['sellerEndpointInvalid'])
  })

  test('[V10] between German companies, both addresses, the phone, the email and the buyer reference are required', () => {
    const german = domestic('DE', { taxId: 'DE298765432' })
    expect(inUbl(german)).toEqual(['noBuyerReference'])
    expect(inUbl({ ...german, buyerReference: '04011000-1' })).toEqual([])
    const bare = domestic('DE', {
      taxId: 'DE298765432',
      address: { ...emptyAddress(), country: 'DE' },
      phone: '',
      email: '',
    })
    expect(inUbl(bare)).toEqual([
      'sellerAddressIncomplete',
      'noSellerPhone',
      'noSellerEmail',
      'noBuyerReference',
    ])
    expect(inFacturX(bare)).toEqual([])
  })

  test.each([
    ['a Dane without a number', domestic('DK', { taxId: '1' }), ['noSellerRegistration']],
    ['a Dane to a Dane', domestic('DK', { taxId: '12 34 56 78' }), []],
    [
      'a Dane to a Dane with a number of no kind',
      { ...domestic('DK', { taxId: 'DK12345678' }), to: aBuyer({ address: danish, taxId: '123' }) },
      ['noBuyerRegistration'],
    ],
    ['a Dane', { ...domestic('DK', { taxId: 'DK12345678' }), to: aBuyer() }, []],
    ['a Greek number from abroad', { from: aSeller({ taxId: 'EL123456789' }) }, ['sellerCountryNotCovered']],
    ['a Greek', domestic('GR', { taxId: 'EL123456789' }), ['sellerCountryNotCovered']],
    ['an Icelander without a number', domestic('IS'), ['noSellerRegistration', 'noBuyerRegistration']],
    ['an Italian', domestic('IT', { taxId: 'IT12345678901' }), []],
    ['an Italian with half a number', domestic('IT', { taxId: '123' }), ['sellerTaxIdInvalid']],
    ['a Dutchman without an account', domestic('NL', { bankDetails: 'cash' }), ['noBankAccount']],
    ['a Dutchman', domestic('NL', { taxId: 'NL123456789B12' }), []],
    ['a Norwegian', domestic('NO', { taxId: 'NO 987 654 325 MVA' }), []],
    ['a Norwegian with a slip', domestic('NO', { taxId: 'NO987654321MVA' }), ['sellerTaxIdInvalid']],
    [
      'a Swede with a rate of another country',
      domestic('SE', { taxId: 'SE556036079301' }),
      ['rateNotInCountry'],
    ],
    [
      'a Swede with half a number',
      domestic('SE', { taxId: 'SE5560360793' }),
      ['sellerTaxIdInvalid', 'rateNotInCountry'],
    ],
  ])('[V10] %s', (_, known, codes) => {
    expect(inUbl(known)).toEqual(codes)
    expect(inFacturX(known)).toEqual([])
  })
})
