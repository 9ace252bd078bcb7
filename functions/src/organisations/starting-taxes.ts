import { ownValue, type Tax } from '@covoice/domain'

// The standard rate first, then the reduced ones usual for services and goods, in percent. EU: Taxes in
// Europe Database (TEDB) of the European Commission; GB: VAT Act 1994; CH and LI: MWSTG art. 25; NO, IS:
// their VAT acts; the rest: the tax office's published standard rate. Owners can change them; countries
// without a row start with none.
const rates: Record<string, string> = {
  AT: 'USt. 20 10 13 0',
  AU: 'GST 10 0',
  BE: 'BTW/TVA 21 12 6 0',
  BG: 'ДДС 20 9 0',
  CA: 'GST 5 0',
  CH: 'MWST 8.1 2.6 3.8 0',
  CY: 'ΦΠΑ 19 9 5 0',
  CZ: 'DPH 21 12 0',
  DE: 'USt. 19 7 0',
  DK: 'Moms 25 0',
  EE: 'KM 24 13 9 0',
  ES: 'IVA 21 10 4 0',
  FI: 'ALV 25.5 13.5 10 0',
  FR: 'TVA 20 10 5.5 2.1 0',
  GB: 'VAT 20 5 0',
  GR: 'ΦΠΑ 24 13 6 0',
  HR: 'PDV 25 13 5 0',
  HU: 'ÁFA 27 18 5 0',
  IE: 'VAT 23 13.5 9 0',
  IS: 'VSK 24 11 0',
  IT: 'IVA 22 10 5 4 0',
  JP: '消費税 10 8 0',
  KR: 'VAT 10 0',
  LI: 'MWST 8.1 2.6 3.8 0',
  LT: 'PVM 21 12 5 0',
  LU: 'TVA 17 14 8 3 0',
  LV: 'PVN 21 12 5 0',
  MT: 'VAT 18 12 7 5 0',
  NL: 'Btw 21 9 0',
  NO: 'MVA 25 15 12 0',
  NZ: 'GST 15 0',
  PL: 'VAT 23 8 5 0',
  PT: 'IVA 23 13 6 0',
  RO: 'TVA 21 11 0',
  SE: 'Moms 25 12 6 0',
  SG: 'GST 9 0',
  SI: 'DDV 22 9.5 5 0',
  SK: 'DPH 23 19 5 0',
  ZA: 'VAT 15 0',
}

const reverseCharging =
  'AT BE BG CY CZ DE DK EE ES FI FR GB GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' ')

/** The initial taxes of an organisation of a country, by id; the standard rate is the default of new lines. */
export function startingTaxes(country: string): Tax[] {
  const row = ownValue(rates, country)
  if (row === undefined) return []
  const [name = '', ...percents] = row.split(' ')
  const taxes = percents.map((percent, index): Tax => {
    const ratePpm = Math.round(Number(percent) * 10_000)
    return {
      id: `start-${ratePpm}`,
      name: `${name} ${percent} %`,
      ratePpm,
      category: ratePpm === 0 ? 'Z' : 'S',
      exemptionReason: '',
      default: index === 0,
      archived: false,
    }
  })
  return reverseCharging.includes(country) ? [...taxes, reverseCharge] : taxes
}

/** Services for a business in another country of the union: its customer owes the tax (directive 2006/112/EC art. 196). */
const reverseCharge: Tax = {
  id: 'start-reverse-charge',
  name: 'Reverse charge',
  ratePpm: 0,
  category: 'AE',
  exemptionReason: 'Reverse charge',
  default: false,
  archived: false,
}
