// Where CLDR's territories use US Letter (supplemental data, paperSize "US-Letter").
const letter = new Set(['BZ', 'CA', 'CL', 'CO', 'CR', 'GT', 'MX', 'NI', 'PA', 'PH', 'PR', 'SV', 'US', 'VE'])

/** The paper size of a sender's country (ISO 3166-1 alpha-2). */
export function paperIn(country: string): 'a4' | 'letter' {
  return letter.has(country) ? 'letter' : 'a4'
}
