import { commandKinds, calls, emailArgument, isEmailAddress } from '@covoice/domain'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'

const right = [
  ...["pat.o'brien@example.com", 'ann+bills@example.co.uk', "!#$%&'*+/=?^_`{|}~-@example.com", '1@2.example'],
  ...['info@bücher.example', 'info@xn--bcher-kva.example', 'a@straße.example', 'a@paral·lel.cat'],
  ...['info@नमस्ते.example', 'info@例え.jp', 'info@نامه\u200cای.example', 'info@ไทย.คอม', 'a@b.xn--p1ai'],
  `${'a'.repeat(64)}@${'b'.repeat(63)}.example`,
]

const wrong = [
  ...[
    '',
    'ann',
    'ann@',
    '@example.com',
    'ann@example',
    'ann@@example.com',
    'a b@example.com',
    'ann@exa mple.com',
  ],
  ...['.ann@example.com', 'ann.@example.com', 'a..b@example.com', '"ann lee"@example.com', 'böb@example.com'],
  ...['ann@-example.com', 'ann@example-.com', 'ann@exa_mple.com', 'ann@example..com', 'ann@example.com.'],
  ...['ann@[192.0.2.1]', 'ann@192.0.2.1', 'Ann <ann@example.com>', 'ann@example.com\n', 'a@b.c,d@e.f'],
  ...[`${'a'.repeat(65)}@example.com`, `a@${'b'.repeat(64)}.example`, `a@${'b.'.repeat(130)}example`],
]

describe('[G17] one rule for email addresses', () => {
  test.for(right)('%s is an address', (address) => {
    expect(isEmailAddress(address)).toBe(true)
    expect(v.is(emailArgument, address)).toBe(true)
  })

  test.for(wrong)('%j is none', (address) => {
    expect(isEmailAddress(address)).toBe(false)
  })

  test('the command that sends and the call that invites have the same rule', () => {
    const send = { kind: 'send', invoices: ['i'], copyToMe: false, subject: null, message: null, seen: {} }
    const sent = (to: string) => v.is(commandKinds.send.schema, { ...send, again: false, to: [to], cc: [to] })
    const invited = (email: string) =>
      v.is(calls.inviteMember.schema, { org: 'o', email, role: 'biller', customers: null })
    for (const address of right) expect([sent(address), invited(address)], address).toEqual([true, true])
    for (const address of wrong.filter((text) => text === text.trim()))
      expect([sent(address), invited(address)], address).toEqual([false, false])
  })

  test('an empty subject or message is refused before anything is queued', () => {
    const send = { kind: 'send', invoices: ['i'], to: null, cc: [], copyToMe: false, seen: {}, again: false }
    const takes = (subject: string | null, message: string | null) =>
      v.is(commandKinds.send.schema, { ...send, subject, message })
    expect([takes(null, null), takes('a', 'b'), takes('', 'b'), takes(' ', 'b'), takes('a', '\n')]).toEqual([
      ...[true, true],
      ...[false, false, false],
    ])
  })
})
