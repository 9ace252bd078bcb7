import { createHash } from 'node:crypto'
import { invoicePath, linePath, linksPath, revisionPath, secretPath, secretsPath } from '@covoice/domain'
import { Timestamp } from 'firebase-admin/firestore'
import { describe, expect, test } from 'vitest'
import { linkLifeMs, linkRates, sameLookMs } from '../../../functions/src/config.ts'
import { documentId } from '../../../functions/src/files/stored-document.ts'
import { readFile } from '../../../functions/src/files/read-file.ts'
import { createLink } from '../../../functions/src/links/create-link.ts'
import { revokeLink } from '../../../functions/src/links/revoke-link.ts'
import { visit, visitLimits } from '../../../functions/src/links/visit.ts'
import { wordsOfPages } from '../../support/pdf/pdf.ts'
import { aCaller, aDraft, aMember, anId, anOrganisation, ask, setStatus } from '../builders.ts'
import { dataOf, db, deps, documentsIn } from '../direct.ts'
import { aProvider, aSender, deliverOnce, outboxOf, send } from '../email/mailing.ts'
import { aLink, anIssued, asked, type Visiting, visited } from './visiting.ts'

test('[F34] a revision that no font can print gets no link', async () => {
  const { org, owner, invoice } = await anIssued()
  await db.doc(revisionPath(org, invoice, 1)).update({ 'content.notes': 'Thanks 🙏' })
  await expect(createLink(asked({ org, invoice }), owner, deps())).rejects.toThrow('notPrintable')
})

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex')

describe('making a link', () => {
  test('[W2] the secret has 128 bits, is shown once, and only its hash is stored', async () => {
    const { org, owner, invoice, link, token, path } = await aLink()
    expect(Buffer.from(token, 'base64url')).toHaveLength(16)
    expect(await dataOf(secretPath(hashOf(token)))).toMatchObject({ org, invoice, link })
    const stored = await dataOf(path)
    expect(stored).toMatchObject({ revision: 1, createdBy: owner.uid, revokedAt: null, seenAt: null })
    const life = (stored.expiresAt as Timestamp).toMillis() - (stored.createdAt as Timestamp).toMillis()
    expect(life).toBe(linkLifeMs)
    const everything = JSON.stringify([stored, await documentsIn(secretsPath)])
    expect(everything).not.toContain(token)
    expect(JSON.stringify(stored)).not.toContain(hashOf(token))
  })

  test('[W2] asking twice gives one link, and only the newest secret opens it', async () => {
    const issued = await anIssued()
    const request = asked(issued)
    const first = await createLink(request, issued.owner, deps())
    const second = await createLink(request, issued.owner, deps())
    expect(Object.keys(await documentsIn(linksPath(issued.org, issued.invoice)))).toEqual([request.link])
    expect((await visited(`/i/${first.token}`)).status).toBe(404)
    expect((await visited(`/i/${second.token}`)).status).toBe(200)
  })

  test("[W2] nobody takes over a colleague's link, gives it another revision or restores it", async () => {
    const { org, owner, invoice, link, token } = await aLink()
    const biller = await aMember(org, 'biller')
    const request = { org, invoice, link, revision: 1 }
    await expect(createLink(request, biller, deps())).rejects.toThrow('malformed')
    expect((await visited(`/i/${token}`)).status).toBe(200)
    await revokeLink(request, owner, deps())
    await expect(createLink(request, owner, deps())).rejects.toThrow('malformed')
  })

  test('[W2] a link elsewhere that has the same id keeps its secret', async () => {
    const { link, token } = await aLink()
    const other = await anIssued()
    await createLink(asked(other, link), other.owner, deps())
    expect((await visited(`/i/${token}`)).status).toBe(200)
  })

  test('[W1] a draft, a missing revision and a deleted invoice have no link', async () => {
    const { org, owner } = await anOrganisation()
    const invoice = await aDraft(org, owner)
    await expect(createLink(asked({ org, invoice }), owner, deps())).rejects.toThrow('notIssued')
    await setStatus(org, owner, invoice, 'sent')
    const second = { ...asked({ org, invoice }), revision: 2 }
    await expect(createLink(second, owner, deps())).rejects.toThrow('notIssued')
    await ask(org, owner, { kind: 'delete', invoices: [invoice] })
    await expect(createLink(asked({ org, invoice }), owner, deps())).rejects.toThrow('invoiceUnknown')
    await expect(createLink(asked({ org, invoice: anId() }), owner, deps())).rejects.toThrow('invoiceUnknown')
  })

  test('[W1] a person who may not email the invoice, does not reach its customer or is not a member makes and revokes no link', async () => {
    const { org, owner, customer, invoice } = await aSender()
    await setStatus(org, owner, invoice, 'sent')
    const request = asked({ org, invoice })
    const strangers = [
      aCaller(),
      (await anOrganisation()).owner,
      await aMember(org, 'viewer'),
      await aMember(org, 'technician'),
      await aMember(org, 'biller', [anId()]),
    ]
    const { token } = await createLink(request, owner, deps())
    for (const stranger of strangers) {
      await expect(createLink(asked({ org, invoice }), stranger, deps())).rejects.toThrow('notAllowed')
      await expect(revokeLink(request, stranger, deps())).rejects.toThrow('notAllowed')
    }
    expect((await visited(`/i/${token}`)).status).toBe(200)
    const limited = await aMember(org, 'biller', [customer])
    await expect(createLink(asked({ org, invoice }), limited, deps())).resolves.toHaveProperty('token')
    await revokeLink(request, limited, deps())
    expect((await visited(`/i/${token}`)).status).toBe(404)
  })

  test('[W1] a revision issued to another customer is refused to a member who reaches only the present customer', async () => {
    const { org, owner, invoice } = await aSender()
    await setStatus(org, owner, invoice, 'sent')
    const present = anId()
    await db.doc(invoicePath(org, invoice)).update({ customer: present })
    const limited = await aMember(org, 'biller', [present])
    await expect(createLink(asked({ org, invoice }), limited, deps())).rejects.toThrow('notAllowed')
  })
})

describe('coming by a link', () => {
  test('[W3] the holder of a link gets the page and the PDF of that revision, whatever the invoice contains now', async () => {
    const { org, owner, invoice, token } = await aLink()
    await ask(org, owner, { kind: 'reopen', invoices: [invoice] })
    await db.doc(linePath(org, invoice, 'line0')).update({ description: 'Something else' })
    const page = await visited(`/i/${token}`)
    expect(page).toMatchObject({ status: 200, headers: { 'Content-Type': 'text/html; charset=utf-8' } })
    expect(page.body).toContain('Support')
    expect(page.body).not.toContain('Something else')
    const pdf = await visited(`/i/${token}/pdf`)
    expect(pdf.headers['Content-Type']).toBe('application/pdf')
    expect(pdf.headers['Content-Disposition']).toBe(
      `attachment; filename="INV-0001.pdf"; filename*=UTF-8''INV-0001.pdf`,
    )
    expect((await wordsOfPages(pdf.body as Uint8Array)).join(' ')).toContain('Support')
  })

  test('[W3] the PDF is the one that was emailed, byte for byte', async () => {
    const { org, owner, invoice } = await aSender()
    await send(org, owner, invoice)
    await deliverOnce(org, Object.keys(await outboxOf(org))[0]!, aProvider())
    const { token } = await createLink(asked({ org, invoice }), owner, deps())
    const sent = await readFile(db, org, documentId({ invoice, revision: 1 }))
    const { body } = await visited(`/i/${token}/pdf`)
    expect(Buffer.from(body as Uint8Array).equals(Buffer.from(sent!.bytes))).toBe(true)
  })

  test('[W4] unknown, revoked, expired, deleted and mistyped get one answer, in the language of the visitor', async () => {
    const now = new Date()
    const [revoked, expired, deleted, kept] = [
      await aLink(),
      await aLink(new Date(now.getTime() - linkLifeMs)),
      await aLink(),
      await aLink(),
    ]
    await revokeLink(revoked, revoked.owner, deps())
    await revokeLink(revoked, revoked.owner, deps())
    await ask(deleted.org, deleted.owner, { kind: 'delete', invoices: [deleted.invoice] })
    const paths = [
      revoked.token,
      expired.token,
      deleted.token,
      'A'.repeat(22),
      kept.token.slice(1),
      '../admin',
      '',
    ].map((token) => `/i/${token}`)
    const answers = await Promise.all(
      paths.map((path) => visited(path, { now, acceptLanguage: 'sv, de-AT;q=0.9, en;q=0.5' })),
    )
    expect(answers[0]).toMatchObject({
      status: 404,
      body: expect.stringContaining('Dieser Link öffnet nichts') as string,
    })
    for (const answer of answers) expect(answer).toEqual(answers[0])
    for (const token of [revoked.token, expired.token, deleted.token]) {
      expect((await visited(`/i/${token}/pdf`, { now })).status).toBe(404)
      expect((await visited(`/i/${token}/seen`, { now, method: 'POST' })).status).toBe(404)
    }
    const english = await visited('/i/', { acceptLanguage: 'de;q=0.2,en-GB;q=0.8,<script>' })
    expect(english.body).toContain('This link doesn’t open anything')
  })

  test('[W4] a request that can not be answered gets a calm page, too', async () => {
    const { token } = await aLink()
    const addresses = { visitor: '203.0.113.7', peer: '198.51.100.1' }
    const request = { method: 'GET', path: `/i/${token}`, addresses, acceptLanguage: 'en' }
    const outage = { doc: () => ({ get: () => Promise.reject(new Error('No database')) }) }
    const answer = await visit(request, visitLimits(), deps({ db: outage as never }))
    expect(answer).toMatchObject({ status: 500, body: expect.stringContaining('That didn’t work') as string })
  })

  test('[W12] a look of the maker or a colleague is not counted, a look of another signed-in person is', async () => {
    const { org, owner, token, path } = await aLink()
    const told = { method: 'POST' }
    for (const { uid } of [owner, await aMember(org, 'viewer')])
      expect((await visited(`/i/${token}/seen`, { ...told, person: uid })).status).toBe(204)
    expect(await dataOf(path)).toMatchObject({ seenAt: null, seenCount: 0 })
    const { owner: stranger } = await anOrganisation()
    await visited(`/i/${token}/seen`, { ...told, person: stranger.uid })
    expect(await dataOf(path)).toMatchObject({ seenCount: 1 })
    await visited(`/i/${token}/seen`, { ...told, person: '../x', now: new Date(Date.now() + 86_400_000) })
    expect(await dataOf(path)).toMatchObject({ seenCount: 2 })
  })

  test('[W5] loading the page or the PDF does not count as seen; the page’s report does, and a repeated one counts once', async () => {
    const { token, path } = await aLink()
    await visited(`/i/${token}`)
    await visited(`/i/${token}`, { method: 'HEAD' })
    await visited(`/i/${token}/pdf`)
    for (const method of ['GET', 'HEAD'])
      expect((await visited(`/i/${token}/seen`, { method })).status).toBe(405)
    expect((await visited(`/i/${token}`, { method: 'POST' })).status).toBe(405)
    expect(await dataOf(path)).toMatchObject({ seenAt: null, seenCount: 0 })

    const now = new Date()
    const told = { method: 'POST', now }
    const both = await Promise.all([visited(`/i/${token}/seen`, told), visited(`/i/${token}/seen`, told)])
    expect(both.map(({ status }) => status)).toEqual([204, 204])
    expect(await dataOf(path)).toMatchObject({ seenAt: Timestamp.fromDate(now), seenCount: 1 })
    const later = new Date(now.getTime() + sameLookMs)
    await visited(`/i/${token}/seen`, { method: 'POST', now: later })
    expect(await dataOf(path)).toMatchObject({ seenAt: Timestamp.fromDate(later), seenCount: 2 })
  })

  test('[W6] no answer is indexed, cached, framed or sniffed, and it sends no referrer', async () => {
    const { token } = await aLink()
    const answers = [`/i/${token}`, `/i/${token}/pdf`, '/i/nothing'].map((path) => visited(path))
    for (const { headers } of await Promise.all([...answers, visited('/i/x', { method: 'PUT' })])) {
      expect(headers).toMatchObject({
        'X-Robots-Tag': 'noindex, nofollow, noarchive',
        'Referrer-Policy': 'no-referrer',
        'Cache-Control': 'private, no-store',
        'X-Content-Type-Options': 'nosniff',
        'X-Frame-Options': 'DENY',
      })
      expect(headers['Content-Security-Policy']).toMatch(/^default-src 'none'; .*frame-ancestors 'none'$/)
      expect(headers['Content-Security-Policy']).not.toContain('unsafe')
    }
  })

  test('[W7] a number with any characters stays inside the file name', async () => {
    const { org, invoice, token } = await aLink()
    const number = 'ÄÖ"\r\nSet-Cookie: a=b; \ud800(1)'
    await db.doc(revisionPath(org, invoice, 1)).update({ numberText: number.toWellFormed() })
    const { headers } = await visited(`/i/${token}/pdf`)
    expect(headers['Content-Disposition']).toMatch(
      /^attachment; filename="[A-Za-z0-9 ._-]+"; filename\*=UTF-8''[A-Za-z0-9%._~!-]+$/,
    )
  })

  test('[W10] a paid, refunded or replaced invoice says so and asks for no money', async () => {
    const { org, owner, invoice, token } = await aLink()
    const bodyNow = async () => String((await visited(`/i/${token}`)).body)
    expect(await bodyNow()).toContain('How to pay')
    await ask(org, owner, { kind: 'reopen', invoices: [invoice] })
    await db.doc(linePath(org, invoice, 'line0')).update({ description: 'More support' })
    await ask(org, owner, { kind: 'finish', invoices: [invoice] })
    expect(await bodyNow()).toMatch(/newer version(?![^]*How to pay)/)
    await setStatus(org, owner, invoice, { status: 'paid', day: '2026-11-20' })
    expect(await bodyNow()).toMatch(/Paid on Nov 20, 2026/)
    expect(await bodyNow()).not.toContain('How to pay')
    await setStatus(org, owner, invoice, { status: 'refunded', day: '2026-11-21' })
    expect(await bodyNow()).toMatch(/Refunded on/)
  })

  test('[W8] a visitor has a limit a minute over all links, and a link has a limit over all visitors', async () => {
    const { token } = await aLink()
    const now = new Date('2026-11-26T10:00:00Z')
    const next = new Date('2026-11-26T10:01:00Z')
    const limits = visitLimits()
    const statusOf = async (path: string, more: Visiting = {}) =>
      (await visited(path, { now, limits, ...more })).status
    for (let tried = 0; tried < linkRates.visitor; tried += 1) expect(await statusOf('/i/guess')).toBe(404)
    expect(await statusOf('/i/guess')).toBe(429)
    expect(await statusOf(`/i/${token}`)).toBe(429)
    expect(await statusOf(`/i/${token}`, { visitor: 'another' })).toBe(200)
    expect(await statusOf(`/i/${token}`, { now: next })).toBe(200)

    for (let visitor = 1; visitor < linkRates.link; visitor += 1)
      await statusOf(`/i/${token}/seen`, { now: next, method: 'POST', visitor: String(visitor) })
    expect(await statusOf(`/i/${token}`, { now: next, visitor: 'one more' })).toBe(429)
    expect(await statusOf(`/i/${token}`, { now: new Date('2026-11-26T10:02:00Z') })).toBe(200)
  })

  test('[W11] a peer that pretends to be many visitors has a limit over all of them', async () => {
    const now = new Date('2026-11-26T10:00:00Z')
    const limits = visitLimits()
    const statusOf = async (visitor: number, peer: string) =>
      (await visited('/i/guess', { now, limits, visitor: `10.0.${visitor >> 8}.${visitor & 255}`, peer }))
        .status
    for (let visitor = 0; visitor < linkRates.peer; visitor += 1)
      expect(await statusOf(visitor, '192.0.2.1')).toBe(404)
    expect(await statusOf(linkRates.peer, '192.0.2.1')).toBe(429)
    expect(await statusOf(linkRates.peer, '192.0.2.2')).toBe(404)
  })
})
