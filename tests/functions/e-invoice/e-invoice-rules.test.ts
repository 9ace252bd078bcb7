// @vitest-environment jsdom
import { eInvoiceObstacles } from '@covoice/domain'
import { describe, expect, test } from 'vitest'
import { ciiOf } from '../../../functions/src/documents/e-invoice/cii.ts'
import { ublOf } from '../../../functions/src/documents/e-invoice/ubl.ts'
import { ciiAmounts, ublAmounts } from '../../support/e-invoice/amounts.ts'
import { ciiRules } from '../../support/e-invoice/cii-rules.ts'
import { ciiVatRules } from '../../support/e-invoice/cii-vat-rules.ts'
import { outOfOrder } from '../../support/e-invoice/element-order.ts'
import { issued } from '../../support/e-invoice/invoices.ts'
import { matrix } from '../../support/e-invoice/matrix.ts'
import { peppolRules } from '../../support/e-invoice/peppol-rules.ts'
import { brokenRules } from '../../support/e-invoice/rule.ts'
import { ublRules } from '../../support/e-invoice/ubl-rules.ts'
import { ublVatRules } from '../../support/e-invoice/ubl-vat-rules.ts'
import { xmlTree } from '../../support/e-invoice/xml-tree.ts'

const ofUbl = [...ublRules, ...ublVatRules, ...peppolRules]
const ofCii = [...ciiRules, ...ciiVatRules]

describe.each(matrix)('an invoice $name', ({ content, lines }) => {
  test('[V1] keeps the rules of EN 16931 and Peppol in UBL, in the order of its schema', () => {
    expect(eInvoiceObstacles('ubl', content, lines)).toEqual([])
    const ubl = xmlTree(ublOf(issued(content, lines)))
    expect(outOfOrder(ubl)).toEqual([])
    expect(brokenRules(ubl, ofUbl)).toEqual([])
  })

  test('[V1] keeps the rules of EN 16931 in CII, in the order of its schema', () => {
    expect(eInvoiceObstacles('facturX', content, lines)).toEqual([])
    const cii = xmlTree(ciiOf(issued(content, lines)))
    expect(outOfOrder(cii)).toEqual([])
    expect(brokenRules(cii, ofCii)).toEqual([])
  })

  test('[V2] has the same amounts in both', () => {
    const revision = issued(content, lines)
    expect(ciiAmounts(xmlTree(ciiOf(revision)), content.currency)).toEqual(
      ublAmounts(xmlTree(ublOf(revision)), content.currency),
    )
  })
})

const kindOf = (name: string) => {
  const { content, lines } = matrix.find((kind) => kind.name === name)!
  return issued(content, lines)
}

// A rule that nothing can break proves nothing: each of these changes must be found out, by the rules it names.
test.each([
  ['domestic', '<cbc:DueDate>2026-12-03</cbc:DueDate>', '', ['BR-CO-25']],
  ['domestic', '<cbc:Percent>20<', '<cbc:Percent>0<', ['BR-S-05', 'BR-S-09', 'BR-CO-17']],
  [
    'domestic',
    '>1440.60</cbc:TaxInclusiveAmount>',
    '>1440.61</cbc:TaxInclusiveAmount>',
    ['BR-CO-15', 'BR-CO-16'],
  ],
  ['domestic', '>1200.50</cbc:TaxableAmount>', '>1200.51</cbc:TaxableAmount>', ['BR-S-08']],
  ['domestic', '1200.5</cbc:PriceAmount>', '1200.52</cbc:PriceAmount>', []],
  ['domestic', '1200.5</cbc:PriceAmount>', '1200.53</cbc:PriceAmount>', ['R120']],
  ['domestic', '1200.5</cbc:PriceAmount>', '-1200.5</cbc:PriceAmount>', ['BR-27', 'R120']],
  ['domestic', '<cbc:ID>PO-2026-17</cbc:ID>', '<cbc:ID/>', ['R008']],
  ['domestic', '>1440.60</cbc:PayableAmount>', '>1440.600</cbc:PayableAmount>', ['BR-DEC']],
  ['domestic', 'ATU12345678</cbc:CompanyID>', '12345678</cbc:CompanyID>', ['BR-CO-09']],
  ['domestic', '>58<', '>30<', []],
  ['exempt', '<cbc:TaxExemptionReason>', '<cbc:Other>', ['BR-E-10']],
  ['reverse charge', 'VATEX-EU-AE', 'VATEX-EU-G', ['VATEX-EU-G']],
  ['intra-community', '<cac:DeliveryLocation>', '<cac:Elsewhere>', ['BR-IC-12']],
  ['outside the scope', '<cbc:ID>BE0202239951</cbc:ID>', '<cbc:ID>x</cbc:ID>', []],
  ['German, by the rules of its country', '<cbc:Telephone>', '<cbc:Fax>', ['DE-R-005']],
])('[V1] in UBL, %s with %s as %s breaks %j', (name, from, to, broken) => {
  const close = (tag: string) => tag.replace('<', '</')
  const ubl = ublOf(kindOf(name))
  expect(ubl).toContain(from)
  const isTag = /^<[^/>]*>$/.test(from) && /^<[^/>]*>$/.test(to)
  const changed = isTag
    ? ubl.replaceAll(from, to).replaceAll(close(from), close(to))
    : ubl.replaceAll(from, to)
  expect(brokenRules(xmlTree(changed), ofUbl).sort()).toEqual([...broken].sort())
})

test.each([
  [
    'domestic',
    '>1440.60</ram:GrandTotalAmount>',
    '>1440.61</ram:GrandTotalAmount>',
    ['BR-CO-15', 'BR-CO-16'],
  ],
  ['domestic', '>1200.50</ram:BasisAmount>', '>1200.51</ram:BasisAmount>', ['BR-S-08']],
  ['domestic', 'schemeID="VA"', 'schemeID="XX"', ['BR-CO-26']],
  ['exempt', 'ram:ExemptionReason>', 'ram:Other>', ['BR-E-10']],
  ['intra-community', 'ram:ShipToTradeParty>', 'ram:Other>', ['BR-IC-12']],
  ['with allowances, charges and a discount', 'ram:Reason>', 'ram:Other>', ['BR-33']],
])('[V1] in CII, %s with %s as %s breaks %j', (name, from, to, broken) => {
  const cii = ciiOf(kindOf(name))
  expect(cii).toContain(from)
  expect(brokenRules(xmlTree(cii.replaceAll(from, to)), ofCii)).toEqual(broken)
})

test('[V1] elements in an order against the schema are detected', () => {
  const ubl = ublOf(kindOf('domestic')).replace(/(<cbc:IssueDate>.*\n) *(<cbc:DueDate>.*\n)/, '$2$1')
  expect(outOfOrder(xmlTree(ubl)).map((found) => found.split(':')[0])).toEqual(['Invoice'])
})

test('[V1] the namespaces are only those of UBL 2.1 and CII D16B', () => {
  const namespaces = (xml: string) => {
    const elements = new DOMParser().parseFromString(xml, 'application/xml').querySelectorAll('*')
    return [...new Set([...elements].map(({ namespaceURI }) => namespaceURI))]
  }
  expect(namespaces(ublOf(kindOf('domestic')))).toEqual([
    'urn:oasis:names:specification:ubl:schema:xsd:Invoice-2',
    'urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2',
    'urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2',
  ])
  expect(namespaces(ciiOf(kindOf('domestic')))).toEqual([
    'urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100',
    'urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100',
    'urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100',
  ])
})
