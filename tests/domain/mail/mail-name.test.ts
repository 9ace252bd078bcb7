import { limits, mailName, nameMistake, withoutLinks } from '@covoice/domain'
import fc from 'fast-check'
import { expect, test } from 'vitest'

test.each([
  ['Acme & Söhne GmbH', null],
  ['Booking.com B.V.', null],
  ['Mail me @ work', null],
  ['x'.repeat(limits.name), null],
  ['x'.repeat(limits.name + 1), 'nameTooLong'],
  ['Acme\nLtd', 'nameInLines'],
  ['Acme\u2028Ltd', 'nameInLines'],
  ['https://evil.example', 'nameWithLink'],
  ['Log in at WWW.evil.example', 'nameWithLink'],
  ['ann@evil.example', 'nameWithLink'],
  ['Alice (alice\uff20firm.com)', 'nameWithLink'],
  ['alice\ufe6bfirm\uff0ecom', 'nameWithLink'],
  ['alice@firm\u3002com', 'nameWithLink'],
  ['https\uff1a\uff0f\uff0fevil', 'nameWithLink'],
  ['\uff37\uff37\uff37\uff0eevil', 'nameWithLink'],
  ['Acme\u2122 \u00bd', null],
])('[R12] a new name %j: %s', (name, mistake) => {
  expect(nameMistake(name)).toBe(mistake)
})

test.each([
  ['PayPal\r\nBcc: all@evil.example', 'PayPal Bcc: all evil example'],
  ['Log in: https://evil.example/login', 'Log in: https evil example/login'],
  ['www.evil.example', 'www evil example'],
  ['Booking.com B.V.', 'Booking com B.V.'],
  ['evil。example', 'evil example'],
  ['Alice (alice\uff20firm.com)', 'Alice (alice firm com)'],
  ['Acme\u2122', 'Acme\u2122'],
  ['\u202eelpmaxe\u200b', 'elpmaxe'],
  ['J.R.R. Tolkien & Söhne', 'J.R.R. Tolkien & Söhne'],
])('[R12] a mail shows the name %j as %j', (stored, shown) => {
  expect(mailName(stored)).toBe(shown)
})

test('[R12] whatever is stored, a mail shows one line of at most 80 characters without a link', () => {
  const part = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('https://', 'www.', 'a@b.de', '\n', 'evil.com'),
    fc.constantFrom('a\uff20b', '\uff0ede', '\uff1a\uff0f\uff0f', '\uff57', '\u2026', '\u33c2'),
  )
  fc.assert(
    fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
      const shown = mailName(parts.join(''))
      expect(Array.from(shown).length).toBeLessThanOrEqual(limits.name)
      expect(['nameInLines', 'nameWithLink']).not.toContain(nameMistake(shown))
      expect(withoutLinks(shown)).toBe(shown)
    }),
  )
})
