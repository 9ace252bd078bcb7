import { countries } from '@covoice/domain'
import type { MessageKey } from '../../languages/words.ts'
import { nameProblem } from '../../ui/fields/name-problem.ts'

/** The fields of an organisation that signs up. */
export interface Company {
  name: string
  country: string | null
  currency: string | null
  timeZone: string | null
}

/** The mistakes of an organisation, field by field. */
export type CompanyMistakes = Partial<Record<keyof Company, MessageKey>>

/** Old names that browsers still use for zones of the table. */
const renamedZones: Record<string, string> = {
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Europe/Kiev': 'Europe/Kyiv',
  'America/Buenos_Aires': 'America/Argentina/Buenos_Aires',
  'Atlantic/Faeroe': 'Atlantic/Faroe',
  'America/Godthab': 'America/Nuuk',
}

/** The organisation's values that this browser suggests: the country of its clock, otherwise of its language. */
export function suggestedCompany(
  clock = Intl.DateTimeFormat().resolvedOptions().timeZone,
  spoken: readonly string[] = navigator.languages,
): Company {
  const zone = renamedZones[clock] ?? clock
  const regions = spoken.map((tag) => new Intl.Locale(tag).region)
  const ofZone = countries.filter(({ timeZones }) => timeZones.includes(zone))
  const country =
    ofZone.find(({ code }) => regions.includes(code)) ??
    ofZone[0] ??
    countries.find(({ code }) => regions.includes(code))
  return {
    name: '',
    country: country?.code ?? null,
    currency: country?.currency ?? null,
    timeZone: ofZone.length > 0 ? zone : (country?.timeZones[0] ?? null),
  }
}

/**
 * The organisation with another country: its currency, and its time zone unless that country has the same
 * one.
 */
export function inCountry(company: Company, code: string): Company {
  const country = countries.find((one) => one.code === code)
  if (!country) return company
  const keepsZone = company.timeZone !== null && country.timeZones.includes(company.timeZone)
  return {
    ...company,
    country: country.code,
    currency: country.currency,
    timeZone: keepsZone ? company.timeZone : (country.timeZones[0] ?? company.timeZone),
  }
}

/** The missing fields of an organisation. */
export function companyMistakes(company: Company): CompanyMistakes {
  const mistakes: CompanyMistakes = {}
  const name = nameProblem(company.name, 'session.fields.companyMissing')
  if (name) mistakes.name = name
  if (!company.country) mistakes.country = 'session.fields.countryMissing'
  if (!company.currency) mistakes.currency = 'session.fields.currencyMissing'
  if (!company.timeZone) mistakes.timeZone = 'session.fields.timeZoneMissing'
  return mistakes
}
