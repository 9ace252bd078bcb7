import {
  canonicalContent,
  companyTable,
  contentWithEmptyValues,
  contactTable,
  customerTable,
  editCheck,
  fieldPaths,
  invoiceSettingsTable,
  invoiceTable,
  invoiceTables,
  lineTable,
  parseInvoice,
  parseRevision,
  productTable,
  readFields,
  revisionOf,
  taxTable,
  type Edit,
  type InvoiceTables,
  type Table,
} from '@covoice/domain'
import { describe, expect, test } from 'vitest'
import { aLine, anInvoice, tax } from './builders.ts'

/** The tables of a release that gave the header a project code and each line a cost centre. */
const later: InvoiceTables = {
  header: { ...invoiceTable, projectCode: invoiceTable.poNumber, paidInCash: invoiceTable.pricesIncludeTax },
  line: { ...lineTable, costCentre: lineTable.description, weight: lineTable.product },
}

const lines = [aLine({ taxes: [tax(19)], discount: { kind: 'percent', ratePpm: 50_000 } })]
const issue = { revision: 1, number: 7, numberText: 'INV-0007', language: 'de' }
const stored: unknown = JSON.parse(JSON.stringify(revisionOf(anInvoice({ notes: 'Thanks' }), lines, issue)))

// As the release before the tables of fields computed it, at the same sheet.
const lastRelease = {
  buyerReference: '',
  cashRoundingMinor: 0,
  contractName: '',
  currency: 'EUR',
  customer: null,
  discount: null,
  dueDay: null,
  footer: '',
  from: {
    address: { city: '', country: '', postcode: '', region: '', street: '' },
    bankDetails: '',
    email: '',
    logo: null,
    name: 'Bright IT',
    peppolEndpoint: '',
    phone: '',
    taxId: '',
  },
  invoiceDay: '2026-11-03',
  lines: [
    {
      description: 'Support',
      discount: null,
      kind: 'item',
      priceQuantityThousandths: 1000,
      product: null,
      quantityThousandths: 1000,
      taxes: [{ category: 'S', exemptionReason: '', name: 'VAT 19 %', ratePpm: 190000, tax: 'vat19' }],
      unit: 'C62',
      unitPriceMillionths: 100000000,
    },
  ],
  notes: '',
  periodEndDay: null,
  periodStartDay: null,
  poNumber: '',
  prepaidMinor: 0,
  pricesIncludeTax: false,
  taxRounding: 'perRate',
  termsDays: null,
  to: {
    address: { city: '', country: '', postcode: '', region: '', street: '' },
    contactName: '',
    email: '',
    name: 'Northwind',
    peppolEndpoint: '',
    peppolScheme: '',
    taxId: '',
  },
}

test('[E58] the canonical text of the last release is as it was', () => {
  const text = contentWithEmptyValues(anInvoice(), [aLine({ taxes: [tax(19)] })])
  expect(text).toBe(JSON.stringify(lastRelease))
})

test('[E58] a revision from before the language was stored has that of the country of the seller', () => {
  const { language: _language, ...older } = revisionOf(anInvoice(), lines, issue)
  const from = { ...older.content.from, address: { ...older.content.from.address, country: 'NL' } }
  expect(parseRevision({ ...older, content: { ...older.content, from } }).language).toBe('nl')
  expect(parseRevision(older).language).toBe('en')
})

describe('a release that adds fields', () => {
  test('[E58] reads what was stored before: the new fields are empty', () => {
    const { content, lines } = parseRevision(stored, later)
    expect(content).toMatchObject({ notes: 'Thanks', projectCode: '', paidInCash: false })
    expect(lines[0]).toMatchObject({ costCentre: '', weight: null })
    expect(readFields(later.header, parseInvoice('a', {}))).toMatchObject({ projectCode: '' })
  })

  test('[E58] gives older content the same canonical text, so that its fingerprint holds', () => {
    const [before, after] = [parseRevision(stored), parseRevision(stored, later)]
    expect(canonicalContent(after.content, after.lines, later)).toBe(
      canonicalContent(before.content, before.lines),
    )
  })

  test('[S26] tells content apart by its new fields once they say something', () => {
    const { content, lines } = parseRevision(stored, later)
    const text = (header: object, line: object) =>
      canonicalContent({ ...content, ...header }, [{ ...lines[0]!, ...line }], later)
    const texts = [text({}, {}), text({ projectCode: 'A1' }, {}), text({}, { costCentre: 'A1' })]
    expect(new Set(texts).size).toBe(3)
  })

  test('[E52] takes edits of its new fields, and the release before refuses them', () => {
    const edit = { kind: 'setField', field: 'projectCode', value: 'A1' } as unknown as Edit
    expect(editCheck(later)(edit)).toBeNull()
    expect(editCheck(invoiceTables)(edit)).toEqual({ code: 'unknownField', field: 'projectCode' })
    expect(editCheck(later)({ ...edit, value: 5 } as unknown as Edit)).toMatchObject({ code: 'wrongKind' })
  })
})

const all: [name: string, table: Table][] = [
  ['invoice', invoiceTable],
  ['line', lineTable],
  ['customer', customerTable],
  ['contact', contactTable],
  ['company settings', companyTable],
  ['invoice settings', invoiceSettingsTable],
  ['product', productTable],
  ['tax', taxTable],
]

describe.each(all)('the table of fields of the %s', (_, table) => {
  const fields = Object.entries(fieldPaths(table))

  test('[E59] has an empty value for each field that may stand there, unless the field is always there', () => {
    const odd = fields.filter(
      ([, { problem, empty, required }]) => required === undefined && problem(empty) !== null,
    )
    expect(odd.map(([path]) => path)).toEqual([])
  })

  test('[E56] reads what may stand in a field as it is', () => {
    const read = readFields(table, {})
    expect(readFields(table, JSON.parse(JSON.stringify(read)))).toEqual(read)
  })

  test('[E59] has a check in the rules for each field', () => {
    expect(fields.filter(([, { rule }]) => !/\bvalue\b/.test(rule)).map(([path]) => path)).toEqual([])
  })
})
