import { expect, test } from 'vitest'
import { emailOf } from '../../../functions/src/documents/email/email.ts'

const said = (message: string, known = {}) =>
  emailOf({ lang: 'en', subject: 'Invoice', message, preheader: '', ...known })

test('[G3] typed text is shown and never run', () => {
  const { html, text } = said('<script>alert("1")</script> & \'so\'', {
    subject: '</title><script>1</script>',
    preheader: '<img src=x onerror=alert(1)>',
    lang: 'en"><script>',
  })
  expect(html).not.toMatch(/<script|<img/)
  expect(html).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;so&#39;')
  expect(text).toBe('<script>alert("1")</script> & \'so\'\n')
})

test('[G3] web addresses become links without the punctuation after them; other schemes do not', () => {
  const { html } = said('See (https://covoice.example/join?a=1&b="2"). javascript:alert(1)')
  expect(html).toContain(
    '(<a href="https://covoice.example/join?a=1&amp;b=">https://covoice.example/join?a=1&amp;b=</a>&quot;2&quot;).',
  )
  expect(html.match(/<a /g)).toHaveLength(1)
})

test('[G3] paragraphs and lines stay, each in its own direction, and nothing is loaded', () => {
  const { html, text } = said('Hello,\r\n\r\n \r\nfirst\nsecond\n\nשלום', {
    lang: 'he',
    preheader: 'Due soon',
  })
  expect(text).toBe('Hello,\n\nfirst\nsecond\n\nשלום\n')
  expect(html.match(/<p dir="auto"/g)).toHaveLength(3)
  expect(html).toContain('first<br>\nsecond')
  expect(html).toContain('<html lang="he">')
  expect(html).toContain('>Due soon</div>')
  expect(html).not.toMatch(/\bsrc=|url\(|<link|<style|color:(?!-scheme)/)
})

test('[G3] an empty message is an empty mail', () => {
  expect(said(' \n\n').text).toBe('\n')
})

test("[G20] a mail with the customer's page has a button to it, as a table for Outlook, and its address in the text", () => {
  const page = 'https://covoice.example/i/a"b'
  const { html, text } = said('Hello', { page })
  expect(text).toBe(`Hello\n\nView the invoice:\n${page}\n`)
  expect(html).toContain('<a href="https://covoice.example/i/a&quot;b"')
  expect(html).toMatch(
    /<table role="presentation"[^>]*>\s*<tr><td bgcolor="#0d6661"[^>]*mso-padding-alt:12px 20px/,
  )
  expect(html).not.toMatch(/\bsrc=|url\(|<link|<style/)
  expect(said('Hallo', { page, lang: 'de-AT' }).text).toContain('Rechnung ansehen:\nhttps://')
})
