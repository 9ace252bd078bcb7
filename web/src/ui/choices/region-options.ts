import { countries } from '@covoice/domain'
import { countryName } from './country-name.ts'

/** An option of a list, named in the person's language. */
export interface RegionOption {
  value: string
  label: string
  detail?: string
}

function sorted(options: RegionOption[], locale: string): RegionOption[] {
  const { compare } = new Intl.Collator(locale)
  return options.sort((one, other) => compare(one.label, other.label))
}

/** Every country of the table. */
export function countryOptions(locale: string): RegionOption[] {
  return sorted(
    countries.map(({ code }) => ({ value: code, label: countryName(code, locale) })),
    locale,
  )
}

/** A currency in words, such as "Euro (EUR)". */
export function currencyName(code: string, locale: string): string {
  return `${new Intl.DisplayNames(locale, { type: 'currency' }).of(code) ?? code} (${code})`
}

/** Every currency that a country of the table uses. */
export function currencyOptions(locale: string): RegionOption[] {
  const codes = [...new Set(countries.map(({ currency }) => currency))]
  return sorted(
    codes.map((value) => ({ value, label: currencyName(value, locale) })),
    locale,
  )
}

/** A time zone by its city: people recognise theirs. */
export function zoneName(zone: string): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')
}

function clockNow(zone: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { timeZone: zone, hour: '2-digit', minute: '2-digit' }).format()
}

/** The time zones of the table, those of the country first, each with its current time. */
export function zoneOptions(locale: string, country: string | null): RegionOption[] {
  const own = countries.find(({ code }) => code === country)?.timeZones ?? []
  const others = [...new Set(countries.flatMap(({ timeZones }) => timeZones))].filter(
    (zone) => !own.includes(zone),
  )
  const option = (zone: string): RegionOption => ({
    value: zone,
    label: zoneName(zone),
    detail: clockNow(zone, locale),
  })
  return [...own.map(option), ...sorted(others.map(option), locale)]
}
