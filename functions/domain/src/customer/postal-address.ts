import type { Address } from './party.ts'

type Parts = Pick<Address, 'city' | 'region' | 'postcode'>

const joined = (separator: string, ...parts: string[]): string =>
  parts.filter((part) => part !== '').join(separator)

// The lines below the street (Universal Postal Union, S42 and the addressing systems of its members).
const usual = ({ postcode, city, region }: Parts): string[] => [joined(' ', postcode, city), region]
const regionThenCode = ({ postcode, city, region }: Parts): string[] => [
  joined(', ', city, joined(' ', region, postcode)),
]
const codeAtTheEnd = ({ postcode, city, region }: Parts): string[] => [joined(' ', city, region, postcode)]
const codeBelow = ({ postcode, city, region }: Parts): string[] => [city, region, postcode]
const cityThenCode = ({ postcode, city, region }: Parts): string[] => [joined(' ', city, postcode), region]

const customs = new Map<string, (parts: Parts) => string[]>([
  ...['US', 'PR', 'GU', 'VI', 'AS', 'MP', 'JP', 'TW'].map((code) => [code, regionThenCode] as const),
  ...['CA', 'AU'].map((code) => [code, codeAtTheEnd] as const),
  ...['GB', 'GG', 'IM', 'JE', 'GI', 'HK', 'ZA'].map((code) => [code, codeBelow] as const),
  ...['NZ', 'SG', 'IN', 'ID', 'TH', 'KR'].map((code) => [code, cityThenCode] as const),
])

// From the largest part to the smallest, where the address is written in the country's own script.
const eastern = new Set(['JP', 'CN', 'TW', 'KR'])
const OWN_SCRIPT = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u

/** The lines of an address by the postal custom of its country, without empty ones; `countryName` is its last line. */
export function addressLines(address: Address, countryName: string): string[] {
  const { street, country, city, region, postcode } = address
  const lines =
    eastern.has(country) && OWN_SCRIPT.test(city + region + street)
      ? [
          postcode === '' ? '' : country === 'JP' ? `〒${postcode}` : postcode,
          joined(' ', region, city),
          street,
        ]
      : [street, ...(customs.get(country) ?? usual)({ city, region, postcode })]
  return [...lines, countryName].filter((line) => line !== '')
}

/** Whether the country orders the parts of an address in another way than street, postcode and city, region. */
export function hasOwnPostalCustom({ country }: Address): boolean {
  return customs.has(country) || eastern.has(country)
}
