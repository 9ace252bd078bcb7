import { exponentOf } from '@covoice/domain'
import { decimalOf, scaled } from '../../../scripts/totals/decimal.ts'
import type { XmlNode } from './xml-tree.ts'
import { asNodes, asText } from './xpath-value.ts'
import { xpath } from './xpath.ts'

/** Every amount of an e-invoice in minor units, as a reader finds them in its XML. */
export interface ReadAmounts {
  lines: { netMinor: number; allowanceMinor: number }[]
  adjustments: { isCharge: boolean; amountMinor: number; tax: string }[]
  vat: { tax: string; baseMinor: number; taxMinor: number }[]
  totals: Record<Total, number>
}

const totals = [
  'lines',
  'allowances',
  'charges',
  'net',
  'tax',
  'total',
  'prepaid',
  'rounding',
  'due',
] as const
type Total = (typeof totals)[number]

const ublTotals: Record<Total, string> = {
  lines: '//cac:LegalMonetaryTotal/cbc:LineExtensionAmount',
  allowances: '//cbc:AllowanceTotalAmount',
  charges: '//cbc:ChargeTotalAmount',
  net: '//cbc:TaxExclusiveAmount',
  tax: '/Invoice/cac:TaxTotal/cbc:TaxAmount',
  total: '//cbc:TaxInclusiveAmount',
  prepaid: '//cbc:PrepaidAmount',
  rounding: '//cbc:PayableRoundingAmount',
  due: '//cbc:PayableAmount',
}

const summation = '//ram:SpecifiedTradeSettlementHeaderMonetarySummation/ram:'
const ciiTotals: Record<Total, string> = {
  lines: `${summation}LineTotalAmount`,
  allowances: `${summation}AllowanceTotalAmount`,
  charges: `${summation}ChargeTotalAmount`,
  net: `${summation}TaxBasisTotalAmount`,
  tax: `${summation}TaxTotalAmount`,
  total: `${summation}GrandTotalAmount`,
  prepaid: `${summation}TotalPrepaidAmount`,
  rounding: `${summation}RoundingAmount`,
  due: `${summation}DuePayableAmount`,
}

/** The amounts of a UBL invoice. */
export function ublAmounts(document: XmlNode, currency: string): ReadAmounts {
  const { minor, each, text } = readerOf(document, currency)
  const tax = (node: XmlNode) => `${text('.//cbc:ID', node)} ${text('.//cbc:Percent', node) || '0'}`
  return {
    lines: each('//cac:InvoiceLine').map((node) => ({
      netMinor: minor('cbc:LineExtensionAmount', node),
      allowanceMinor: minor('cac:AllowanceCharge/cbc:Amount', node),
    })),
    adjustments: each('/Invoice/cac:AllowanceCharge').map((node) => ({
      isCharge: text('cbc:ChargeIndicator', node) === 'true',
      amountMinor: minor('cbc:Amount', node),
      tax: tax(node),
    })),
    vat: each('//cac:TaxSubtotal').map((node) => ({
      tax: tax(node),
      baseMinor: minor('cbc:TaxableAmount', node),
      taxMinor: minor('cbc:TaxAmount', node),
    })),
    totals: totalsIn(ublTotals, (path) => minor(path, document)),
  }
}

/** The amounts of a CII invoice. */
export function ciiAmounts(document: XmlNode, currency: string): ReadAmounts {
  const { minor, each, text } = readerOf(document, currency)
  const tax = (node: XmlNode) =>
    `${text('.//ram:CategoryCode', node)} ${text('.//ram:RateApplicablePercent', node) || '0'}`
  return {
    lines: each('//ram:SpecifiedLineTradeSettlement').map((node) => ({
      netMinor: minor('.//ram:LineTotalAmount', node),
      allowanceMinor: minor('ram:SpecifiedTradeAllowanceCharge/ram:ActualAmount', node),
    })),
    adjustments: each('//ram:ApplicableHeaderTradeSettlement/ram:SpecifiedTradeAllowanceCharge').map(
      (node) => ({
        isCharge: text('ram:ChargeIndicator/udt:Indicator', node) === 'true',
        amountMinor: minor('ram:ActualAmount', node),
        tax: tax(node),
      }),
    ),
    vat: each('//ram:ApplicableHeaderTradeSettlement/ram:ApplicableTradeTax').map((node) => ({
      tax: tax(node),
      baseMinor: minor('ram:BasisAmount', node),
      taxMinor: minor('ram:CalculatedAmount', node),
    })),
    totals: totalsIn(ciiTotals, (path) => minor(path, document)),
  }
}

function totalsIn(paths: Record<Total, string>, read: (path: string) => number): Record<Total, number> {
  return Object.fromEntries(totals.map((name) => [name, read(paths[name])])) as Record<Total, number>
}

function readerOf(document: XmlNode, currency: string) {
  const text = (path: string, node: XmlNode) => asText(xpath(path, node))
  const each = (path: string) => asNodes(xpath(path, document))
  const minor = (path: string, node: XmlNode) =>
    scaled(decimalOf(text(path, node) || '0'), exponentOf(currency))
  return { text, each, minor }
}
