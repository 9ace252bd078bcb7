import { near, same, type Rule } from './rule.ts'

const trade = '/rsm:CrossIndustryInvoice/rsm:SupplyChainTradeTransaction'
const settlement = `${trade}/ram:ApplicableHeaderTradeSettlement`
const line = `${trade}/ram:IncludedSupplyChainTradeLineItem`
const numberOf = (party: string, scheme = '') =>
  `//ram:${party}TradeParty/ram:SpecifiedTaxRegistration/ram:ID${scheme}`
const vat = '[@schemeID = "VA"]'

interface Family {
  category: string
  name: string
  parties: string
  rate: string
  byRate?: true
  explained: boolean
}

const noRate = 'ram:RateApplicablePercent = 0'
const rated = 'ram:RateApplicablePercent > 0'
const anySeller = numberOf('Seller')

const families: Family[] = [
  { category: 'S', name: 'BR-S', parties: anySeller, rate: rated, byRate: true, explained: false },
  { category: 'Z', name: 'BR-Z', parties: anySeller, rate: noRate, explained: false },
  { category: 'E', name: 'BR-E', parties: anySeller, rate: noRate, explained: true },
  {
    category: 'AE',
    name: 'BR-AE',
    parties: `${anySeller} and ${numberOf('Buyer', vat)}`,
    rate: noRate,
    explained: true,
  },
  {
    category: 'K',
    name: 'BR-IC',
    parties: `${numberOf('Seller', vat)} and ${numberOf('Buyer', vat)}`,
    rate: noRate,
    explained: true,
  },
  { category: 'G', name: 'BR-G', parties: numberOf('Seller', vat), rate: noRate, explained: true },
  {
    category: 'O',
    name: 'BR-O',
    parties: `not(${numberOf('Seller', vat)}) and not(${numberOf('Buyer', vat)})`,
    rate: 'not(ram:RateApplicablePercent)',
    explained: true,
  },
  { category: 'L', name: 'BR-AF', parties: anySeller, rate: rated, byRate: true, explained: false },
  {
    category: 'M',
    name: 'BR-AG',
    parties: anySeller,
    rate: 'ram:RateApplicablePercent >= 0',
    byRate: true,
    explained: false,
  },
]

function rulesOf({ category, name, parties, rate, byRate, explained }: Family): Rule[] {
  const is = `[ram:CategoryCode = "${category}"]`
  const onLine = `${line}/ram:SpecifiedLineTradeSettlement/ram:ApplicableTradeTax${is}`
  const onDocument = `${settlement}/ram:SpecifiedTradeAllowanceCharge/ram:CategoryTradeTax${is}`
  const row = `${settlement}/ram:ApplicableTradeTax${is}`
  const isUsed = `boolean(${onLine} | ${onDocument})`
  const isExplained = 'ram:ExemptionReason or ram:ExemptionReasonCode'
  return [
    {
      id: `${name}-01`,
      context: trade,
      holds: `${isUsed} = boolean(${row})${byRate ? '' : ` and count(${row}) <= 1`}`,
    },
    { id: `${name}-02`, context: trade, holds: `not(${isUsed}) or (${parties})` },
    { id: `${name}-05`, context: `${onLine} | ${onDocument}`, holds: rate },
    {
      id: `${name}-08`,
      context: row,
      holds: (read) => {
        const ofRate = byRate ? `[ram:RateApplicablePercent = ${read('ram:RateApplicablePercent')}]` : ''
        const adjusted = (isCharge: boolean) =>
          `sum(${settlement}/ram:SpecifiedTradeAllowanceCharge[ram:ChargeIndicator/udt:Indicator = "${isCharge}"][ram:CategoryTradeTax${is}${ofRate}]/ram:ActualAmount)`
        const lines = `sum(${line}/ram:SpecifiedLineTradeSettlement[ram:ApplicableTradeTax${is}${ofRate}]//ram:LineTotalAmount)`
        return same('ram:BasisAmount', `${lines} + ${adjusted(true)} - ${adjusted(false)}`)
      },
    },
    {
      id: `${name}-09`,
      context: row,
      holds: byRate
        ? near('ram:CalculatedAmount', 'ram:BasisAmount * ram:RateApplicablePercent div 100', '1')
        : 'ram:CalculatedAmount = 0',
    },
    { id: `${name}-10`, context: row, holds: explained ? isExplained : `not(${isExplained})` },
  ]
}

/** EN 16931-1 bound to CII: the rules of each VAT category; 05 stands for 05 to 07, and 02 for 02 to 04. */
export const ciiVatRules: readonly Rule[] = [
  ...families.flatMap(rulesOf),
  {
    id: 'BR-O-11',
    context: settlement,
    holds: 'not(ram:ApplicableTradeTax[ram:CategoryCode = "O"]) or count(ram:ApplicableTradeTax) = 1',
  },
  {
    id: 'BR-IC-12',
    context: trade,
    holds: `not(${settlement}/ram:ApplicableTradeTax[ram:CategoryCode = "K"]) or //ram:ShipToTradeParty/ram:PostalTradeAddress/ram:CountryID != ""`,
  },
]
