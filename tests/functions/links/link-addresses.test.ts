import { describe, expect, test } from 'vitest'
import { addressesIn } from '../../../functions/src/links/forwarded-for.ts'

describe('the addresses behind a request', () => {
  test.each([
    ['through Hosting', '203.0.113.7, 151.101.1.1', 2, { visitor: '203.0.113.7', peer: '151.101.1.1' }],
    [
      'with a forged hop',
      '6.6.6.6, 203.0.113.7, 151.101.1.1',
      2,
      { visitor: '203.0.113.7', peer: '151.101.1.1' },
    ],
    ['straight to the function', '203.0.113.7', 2, { visitor: '203.0.113.7', peer: '203.0.113.7' }],
    [
      'behind one proxy, with a forged hop',
      '6.6.6.6,203.0.113.7',
      1,
      { visitor: '203.0.113.7', peer: '203.0.113.7' },
    ],
    ['in the emulator, all of it forged', '6.6.6.6', 0, { visitor: '', peer: '' }],
    ['without the header', '', 2, { visitor: '', peer: '' }],
  ])('[W11] %s only hops that our proxies appended count', (_, header, proxies, addresses) => {
    expect(addressesIn(header, proxies)).toEqual(addresses)
  })
})
