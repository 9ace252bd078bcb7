import { ownValue } from '../fields/own-value.ts'

const swiss: Readonly<Record<string, string>> = { fr: 'IDE', it: 'IDI' }
const everywhere: Readonly<Record<string, string>> = { AU: 'ABN', IN: 'GSTIN' }

/**
 * The name of a country's own business number in a language (BCP 47), such as the Swiss UID; null where the
 * language's general word for a tax id is right.
 */
export function taxIdName(country: string, language: string): string | null {
  const [primary = ''] = language.toLowerCase().split('-')
  if (country === 'CH' || country === 'LI') return ownValue(swiss, primary) ?? 'UID'
  return ownValue(everywhere, country) ?? null
}
