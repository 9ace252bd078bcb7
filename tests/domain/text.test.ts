import {
  canonicalContent,
  contentOf,
  headerTexts,
  isTextField,
  lineTexts,
  parseInvoice,
  parseLine,
  parseTextBytes,
  seedClient,
  seedId,
  textDigest,
  textKey,
  textKeys,
  textPlace,
  withTextMarks,
} from '@covoice/domain'
import { expect, test } from 'vitest'
import { aLine, anInvoice } from './builders.ts'

test('[Z31] notes, footer and descriptions are the texts that merge', () => {
  expect([headerTexts, lineTexts]).toEqual([['notes', 'footer'], ['description']])
  expect(textKeys(['a'])).toEqual(['notes', 'footer', 'line:a:description'])
  for (const key of textKeys(['a-B_9'])) expect(textKey(textPlace(key)!)).toBe(key)
  for (const key of [
    'poNumber',
    'line:a:unit',
    'line::description',
    'line:a/b:description',
    'constructor',
    '',
  ])
    expect({ key, isText: isTextField(key), seed: seedId(key) }).toEqual({ key, isText: false, seed: null })
})

test('[Z37] a beginning is named by its text, and made by the device that its key and text name', () => {
  expect(textKeys(['a']).map(seedId)).toEqual(['notes', 'footer', 'a-description'])
  expect(seedClient('notes', 'Thanks')).toBe(seedClient('notes', 'Thanks'))
  const clients = ['notes', 'footer'].flatMap((key) =>
    ['', 'Thanks', 'thanks'].map((text) => seedClient(key, text)),
  )
  expect(new Set(clients).size).toBe(6)
  for (const client of clients) expect(client >>> 0).toBe(client)
})

test('[Z36] a mark is the digest of its text, written together with it', () => {
  expect(withTextMarks({ notes: 'Thanks', dueDay: null, footer: '' })).toEqual({
    ...{ notes: 'Thanks', dueDay: null, footer: '' },
    ...{ notesMark: textDigest('Thanks'), footerMark: textDigest('') },
  })
  // stored marks are compared with those that every later release computes
  expect(['', 'a', 'Grüße 🚀'].map(textDigest)).toEqual(['ab3e7c0b', '91e9da27', 'b7b4cfec'])
  const many = Array.from({ length: 20_000 }, (_, index) => textDigest(`${index}`))
  expect(new Set(many).size).toBeGreaterThan(19_998)
})

test('[Z36] a mark is no content', () => {
  const marked = parseInvoice('i', { ...anInvoice(), notesMark: '0123abcd' })
  const line = parseLine('l', { ...aLine(), descriptionMark: '0123abcd' })
  expect(contentOf(marked)).toEqual(contentOf(anInvoice()))
  expect(canonicalContent(marked, [line])).toBe(canonicalContent(anInvoice(), [aLine()]))
})

test('[Z32] the bytes of an update of any shape are read', () => {
  const data = new Uint8Array([1])
  expect(parseTextBytes({ data })).toBe(data)
  for (const odd of [undefined, null, 'x', {}, { data: 'x' }, { data: new Uint8Array() }])
    expect(parseTextBytes(odd)).toBeNull()
})
