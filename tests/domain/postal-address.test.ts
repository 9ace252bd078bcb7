import { addressLines, emptyAddress, type Address } from '@covoice/domain'
import { expect, test } from 'vitest'

test.each<[string, Partial<Address>, string, string[]]>([
  [
    'the United States',
    { street: '1 Main St', city: 'Springfield', region: 'IL', postcode: '62701', country: 'US' },
    'United States',
    ['1 Main St', 'Springfield, IL 62701', 'United States'],
  ],
  [
    'the United Kingdom',
    { street: '10 Strand', city: 'London', postcode: 'WC2N 5HR', country: 'GB' },
    'United Kingdom',
    ['10 Strand', 'London', 'WC2N 5HR', 'United Kingdom'],
  ],
  [
    'Japan in Latin letters',
    { street: '1-1 Chiyoda', city: 'Chiyoda-ku', region: 'Tokyo', postcode: '100-0001', country: 'JP' },
    'Japan',
    ['1-1 Chiyoda', 'Chiyoda-ku, Tokyo 100-0001', 'Japan'],
  ],
  [
    'Japan in Japanese',
    { street: '千代田1-1', city: '千代田区', region: '東京都', postcode: '100-0001', country: 'JP' },
    '日本',
    ['〒100-0001', '東京都 千代田区', '千代田1-1', '日本'],
  ],
  [
    'Canada',
    { street: '1 Rideau St', city: 'Ottawa', region: 'ON', postcode: 'K1A 0B1', country: 'CA' },
    'Canada',
    ['1 Rideau St', 'Ottawa ON K1A 0B1', 'Canada'],
  ],
  [
    'New Zealand',
    { street: '1 Queen St', city: 'Auckland', postcode: '1010', country: 'NZ' },
    'New Zealand',
    ['1 Queen St', 'Auckland 1010', 'New Zealand'],
  ],
  [
    'Germany',
    { street: 'Ring 1', city: 'Bonn', region: 'NRW', postcode: '53111', country: 'DE' },
    'Germany',
    ['Ring 1', '53111 Bonn', 'NRW', 'Germany'],
  ],
  ['a city alone', { city: 'Springfield', country: 'US' }, '', ['Springfield']],
  ['a postcode alone', { postcode: '62701', country: 'US' }, '', ['62701']],
  ['no country', { city: 'Bonn', postcode: '53111' }, '', ['53111 Bonn']],
])('[C8] an address of %s is written by its postal custom', (_, known, country, lines) => {
  expect(addressLines({ ...emptyAddress(), ...known }, country)).toEqual(lines)
})
