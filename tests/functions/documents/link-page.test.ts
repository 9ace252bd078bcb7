import { dayOf, type Revision } from '@covoice/domain'
import { describe, expect, test } from 'vitest'
import type { Picture } from '../../../functions/src/documents/document.ts'
import { escapeHtml } from '../../../functions/src/documents/email/escape.ts'
import { policy } from '../../../functions/src/documents/page/frame.ts'
import { invoicePage, type PageOptions } from '../../../functions/src/documents/page/invoice-page.ts'
import { script } from '../../../functions/src/documents/page/script.ts'
import { aDocument, someLines } from './a-document.ts'

const logo: Picture = { type: 'image/png', bytes: Buffer.from('picture') }

const pageOf = (revision: Revision, options: Partial<PageOptions> = {}) =>
  invoicePage(revision, {
    ...{ logo: null, standing: { kind: 'open' }, pdf: 'secret/pdf' },
    questions: { shown: [], taken: false },
    ...options,
  })

const aRevision = (known: Parameters<typeof aDocument>[0] = {}) => aDocument(known) as Revision

/** What a page says, without its markup. */
const textOf = (html: string) =>
  html
    .replace(/<(style|script|head)>[^]*?<\/\1>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/[\s\u2066-\u2069]+/g, ' ')

/** Fields that people can't type freely. */
const given = /^(kind|currency|category|taxRounding|language|id|position|unit|\w+Day)$/

/** The revision with a text in every field that a person may type in. */
function typed<T>(value: T, text: string): T {
  const walk = (part: unknown, name: string): unknown => {
    if (typeof part === 'string') return given.test(name) ? part : text
    if (Array.isArray(part)) return part.map((one) => walk(one, name))
    if (typeof part !== 'object' || part === null) return part
    return Object.fromEntries(Object.entries(part).map(([key, one]) => [key, walk(one, key)]))
  }
  return walk(value, '') as T
}

describe('the page of a link', () => {
  test('[W3] the amount due, its due day and how to pay come first, then the sheet as printed', () => {
    const text = textOf(pageOf(aRevision({ dueDay: dayOf('2026-12-03'), notes: 'Thank you' })))
    expect(text).toMatch(
      /^ Invoice INV-0012 Bright IT GmbH Amount due €516\.76 Due .*2026 Download PDF How to pay IBAN DE89 3704 0044 0532 0130 00 Copy BIC COBADEFFXXX Reference INV-0012 Copy/,
    )
    for (const said of [
      'From Bright IT GmbH Invalidenstraße 112 10115 Berlin Germany',
      'Bill to Northwind Traders Ltd',
      'Item 2, first Item 2, second 1.5 h 97.50 19% 146.25',
      'Subtotal €434.25 VAT 19% on €434.25 €82.51 Total €516.76',
      'Notes Thank you',
    ])
      expect(text).toContain(said)
  })

  test("[W3] the page is in the document's language, and names the values to copy", () => {
    const html = pageOf({ ...aRevision(), language: 'de' })
    expect(html).toContain('<html lang="de" dir="ltr">')
    expect(textOf(html)).toContain(
      'Zu zahlen 516,76 € Fällig am 03.12.2026 PDF herunterladen So bezahlen Sie',
    )
    expect(html).toContain('data-copy="DE89370400440532013000" aria-label="IBAN kopieren"')
    expect(pageOf({ ...aRevision(), language: 'ar' })).toContain('<html lang="ar" dir="rtl">')
    expect(pageOf({ ...aRevision(), language: 'sv' })).toContain('<html lang="en" dir="ltr">')
  })

  test('[W3] without an IBAN it shows the bank details as typed; without bank details it says who can help', () => {
    const { from } = aRevision().content
    const told = (bankDetails: string) => textOf(pageOf(aRevision({ from: { ...from, bankDetails } })))
    expect(told('Chase\nAccount 12')).toContain('How to pay Chase Account 12 Reference INV-0012')
    expect(told('')).toContain('How to pay Please ask Bright IT GmbH how to pay')
  })

  test('[W10] a settled or replaced invoice asks for no money, and neither does a credit', () => {
    const told = (standing: PageOptions['standing']) => textOf(pageOf(aRevision(), { standing }))
    expect(told({ kind: 'paid', day: dayOf('2026-11-20') })).toMatch(/Total €516\.76 Paid on .*2026/)
    expect(told({ kind: 'refunded', day: null })).toMatch(/Total €516\.76 Refunded\. There/)
    expect(told({ kind: 'replaced' })).toContain('Please ask Bright IT GmbH for it before you pay')
    const credit = textOf(pageOf(aRevision({ lines: someLines(1, () => ({ quantityThousandths: -1000 })) })))
    for (const text of [told({ kind: 'paid', day: null }), told({ kind: 'replaced' }), credit])
      expect(text).not.toContain('How to pay')
  })

  test('[W7] text typed into any field is shown exactly and changes nothing else of the page', () => {
    const revision = aRevision({
      pricesIncludeTax: true,
      lines: someLines(3, (index) => ({
        kind: index === 2 ? 'charge' : 'item',
        taxes: [{ tax: 'x', name: 'x', ratePpm: 0, category: 'E', exemptionReason: 'x' }],
      })),
    })
    const hostile = `"'>&lt;</style></title><script>alert(1)</script><img src=x onerror=alert(2)>{name}$&\`\${1}`
    for (const standing of [{ kind: 'open' }, { kind: 'replaced' }] as const) {
      const html = pageOf(typed(revision, hostile), { logo, standing })
      const harmless = pageOf(typed(revision, 'x'), { logo, standing })
      expect(html).not.toContain('<script>alert')
      expect(html.split(escapeHtml(hostile)).length).toBeGreaterThan(25)
      expect(html.replaceAll(escapeHtml(hostile), '¶')).toBe(pageOf(typed(revision, '¶'), { logo, standing }))
      expect(harmless.match(/<script/g)).toHaveLength(1)
    }
    const language = 'en-"><script>alert(1)</script>'
    expect(pageOf({ ...revision, language })).not.toContain('<script>alert')
  })

  const question = {
    ...{ text: 'Why three hours?', line: 'line2', byName: 'Bo Smith', day: dayOf('2026-12-01') },
    answers: [{ text: 'Two people came.', byName: 'Ann Meyer', day: dayOf('2026-12-02') }],
  }

  test('[W15] a question and its answer say their line, who wrote them and when; one that waits says so', () => {
    const waiting = { ...question, text: 'And the travel?', line: '', byName: '', answers: [] }
    const text = textOf(pageOf(aRevision(), { questions: { shown: [waiting, question], taken: false } }))
    expect(text).toMatch(
      / Questions Question And the travel\? Dec 1, 2026 Not answered yet Question About: Item 2, first Why three hours\? Bo Smith · Dec 1, 2026 Answer Two people came\. Ann Meyer, Bright IT GmbH · Dec 2, 2026 $/,
    )
    expect(text).not.toContain('Ask a question')
    const german = pageOf(
      { ...aRevision(), language: 'de' },
      { questions: { shown: [question], taken: true } },
    )
    expect(textOf(german)).toContain('Antwort Two people came.')
    expect(german).toContain('aria-label="Frage zu Item 2, first"')
  })

  test('[W15] text that anybody typed into a question or an answer is shown exactly and changes nothing else', () => {
    const hostile = `"'>&lt;</textarea></template><script>alert(1)</script>{name}$&\`\${1}`
    const asked = (text: string) => ({
      shown: [
        { ...question, text, byName: text, answers: [{ ...question.answers[0]!, text, byName: text }] },
      ],
      taken: true,
    })
    const html = pageOf(aRevision(), { questions: asked(hostile) })
    expect(html.replaceAll(escapeHtml(hostile), '¶')).toBe(pageOf(aRevision(), { questions: asked('¶') }))
    expect(html.split(escapeHtml(hostile))).toHaveLength(5)
  })

  test('[W14] what asks a question shows only where the script runs; a page that takes none has none of it', () => {
    const html = pageOf(aRevision(), { questions: { shown: [], taken: true } })
    expect(/<section id="questions"[^>]*>/.exec(html)?.[0]).toContain(' hidden data-asking')
    for (const [tag] of html.matchAll(/<(?:button|form)[^>]*>/g)) {
      const isInForm =
        tag.includes('class="button"') || tag.includes('id="cancel"') || tag.includes('id="ask"')
      if (!isInForm) expect(tag).toContain(' hidden')
    }
    expect(html.match(/data-ask="/g)).toHaveLength(3)
    expect(pageOf(aRevision())).not.toMatch(/<form|<textarea|data-ask="/)
  })

  test('[W6] one script of at most 60 KB without Firebase, and nothing that is loaded from anywhere', () => {
    const html = pageOf(aRevision(), { logo })
    expect(html.match(/<script[^>]*>/g)).toEqual(['<script>'])
    expect(Buffer.byteLength(script)).toBeLessThan(60 * 1024)
    expect(script).not.toMatch(/firebase|import|eval/i)
    const loaded = [...html.matchAll(/\b(?:src|href)="([^"]*)"/g)].map(
      ([, address]) => address?.split(',')[0],
    )
    expect(loaded).toEqual(['data:', 'secret/pdf', 'data:image/png;base64'])
    const asking = pageOf(aRevision(), { questions: { shown: [question], taken: true } })
    expect(asking).not.toMatch(/ src="(?!data:)|https?:| action=/)
    expect(html).not.toMatch(/ style=| on\w+="|https?:/)
    expect(policy).not.toContain('unsafe')
  })
})
