import { connectionPath } from '@covoice/domain'
import { expect, test } from 'vitest'
import { chooseBooks, disconnectBooks, refreshBooks } from '../../../functions/src/books/books.ts'
import { connectBooks } from '../../../functions/src/books/connect.ts'
import { finishConnecting } from '../../../functions/src/books/finish-connecting.ts'
import { sealed, unsealed } from '../../../functions/src/books/sealed.ts'
import { keptTokens, tokensPath } from '../../../functions/src/books/tokens.ts'
import { BooksFailure } from '../../../functions/src/books/books-failure.ts'
import { aXero } from '../../support/xero.ts'
import { aMember, anOrganisation } from '../builders.ts'
import {
  aConnected,
  anAccountant,
  carryOnce,
  connect,
  connectionOf,
  consent,
  exportIt,
  tokenKey,
  transferOf,
} from './connecting.ts'
import { dataOf, db } from '../direct.ts'

const problemNamed = (problem: string) => ({ details: { problem } })
const later = (minutes: number) => new Date(Date.now() + minutes * 60_000)

test('[I9] the person is sent to Xero with a challenge of PKCE and no secret, and asks for no more than is needed', async () => {
  const xero = await aXero()
  const { org, owner } = await anOrganisation()
  const { url } = await connectBooks({ org }, owner, anAccountant(xero))
  const query = new URL(url).searchParams
  expect(query.get('code_challenge_method')).toBe('S256')
  expect(query.get('code_challenge')).toMatch(/^[\w-]{43}$/)
  expect(query.get('state')).toMatch(/^[\w-]{22}$/)
  expect(query.get('scope')).toBe(
    'offline_access accounting.invoices accounting.contacts accounting.settings.read',
  )
  expect(query.has('client_secret')).toBe(false)
})

test('[I9] a member who may change the settings connects; Xero’s tokens are stored encrypted', async () => {
  const { org, xero, owner } = await aConnected()
  expect(await connectionOf(org)).toMatchObject({
    ...{ state: 'connected', books: { name: 'Demo Company (DE)' }, byName: owner.name },
  })
  const kept = await db.doc(tokensPath(org, 'xero')).get()
  const { accessToken = '', refreshToken = '' } = keptTokens(kept, tokenKey) ?? {}
  expect(accessToken.split('.')).toHaveLength(3)
  for (const secret of [accessToken, refreshToken]) expect(JSON.stringify(kept.data())).not.toContain(secret)
  for (const role of ['biller', 'viewer', 'technician'] as const)
    await expect(connectBooks({ org }, await aMember(org, role), anAccountant(xero))).rejects.toMatchObject(
      problemNamed('notAllowed'),
    )
})

test('[I9] a secret is encrypted differently each time, opens only with its key, and not when it was changed', () => {
  const seal = sealed('a token', tokenKey)
  expect(unsealed(seal, tokenKey)).toBe('a token')
  expect(sealed('a token', tokenKey)).not.toBe(seal)
  const other = Buffer.alloc(32, 7).toString('base64')
  expect(() => unsealed(seal, other)).toThrow()
  const changed = Buffer.from(seal, 'base64')
  changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1
  expect(() => unsealed(changed.toString('base64'), tokenKey)).toThrow()
  expect(() => sealed('a token', 'short')).toThrow('32 bytes')
})

test('[I9] a consent is valid once, for ten minutes, and for the person who began it', async () => {
  const xero = await aXero()
  const { org, owner } = await anOrganisation()
  const begin = async () => consent(xero.url, (await connectBooks({ org }, owner, anAccountant(xero))).url)
  const expired = problemNamed('consentExpired')

  const first = await begin()
  const given = { state: first.state, code: first.code }
  const stranger = await aMember(org, 'admin')
  await expect(finishConnecting(given, stranger, anAccountant(xero))).rejects.toMatchObject(expired)
  await finishConnecting(given, owner, anAccountant(xero))
  await expect(finishConnecting(given, owner, anAccountant(xero))).rejects.toMatchObject(expired)

  const second = await begin()
  const tooLate = anAccountant(xero, { now: () => later(11) })
  await expect(
    finishConnecting({ state: second.state, code: second.code }, owner, tooLate),
  ).rejects.toMatchObject(expired)

  const third = await begin()
  await begin()
  await expect(
    finishConnecting({ state: third.state, code: third.code }, owner, anAccountant(xero)),
  ).rejects.toMatchObject(expired)
})

test('[I9] a code that Xero doesn’t know, or that was made for another challenge, connects nothing', async () => {
  const xero = await aXero()
  const { org, owner } = await anOrganisation()
  const { url } = await connectBooks({ org }, owner, anAccountant(xero))
  const { state } = await consent(xero.url, url)
  await expect(finishConnecting({ state, code: 'made up' }, owner, anAccountant(xero))).rejects.toMatchObject(
    problemNamed('consentRefused'),
  )
  const other = await consent(xero.url, (await connectBooks({ org }, owner, anAccountant(xero))).url)
  const mine = await consent(xero.url, (await connectBooks({ org }, owner, anAccountant(xero))).url)
  await expect(
    finishConnecting({ state: mine.state, code: other.code }, owner, anAccountant(xero)),
  ).rejects.toMatchObject(problemNamed('consentRefused'))
  expect(await connectionOf(org)).toBeNull()
})

test('[I9] a member who lost the right in the meantime connects nothing', async () => {
  const xero = await aXero()
  const { org } = await anOrganisation()
  const admin = await aMember(org, 'admin')
  const { state, code } = await consent(
    xero.url,
    (await connectBooks({ org }, admin, anAccountant(xero))).url,
  )
  await db.doc(`orgs/${org}/members/${admin.uid}`).update({ role: 'biller' })
  await expect(finishConnecting({ state, code }, admin, anAccountant(xero))).rejects.toMatchObject(
    problemNamed('notAllowed'),
  )
  expect(await connectionOf(org)).toBeNull()
})

test('[I10] the accounts and taxes that a sale may use are read, and Xero’s system accounts are left out', async () => {
  const { org } = await aConnected()
  const chart = (await connectionOf(org))?.chart
  expect(chart?.accounts).toContainEqual({ code: '200', name: 'Sales' })
  expect(chart?.accounts).toContainEqual({ code: '860', name: 'Rounding' })
  const codes = chart?.accounts.map(({ code }) => code)
  // a bank account, receivables, an archived account
  for (const code of ['090', '610', '205']) expect(codes).not.toContain(code)
  expect(chart?.taxTypes).toContainEqual({ type: 'TAX001', name: 'USt 19 %', ratePpm: 190_000 })
  const names = chart?.taxTypes.map(({ name }) => name)
  for (const name of ['VSt 19 %', 'USt 16 %']) expect(names).not.toContain(name)
})

test('[I10] when one consent opens several books, a person chooses', async () => {
  const xero = await aXero()
  const { org, owner } = await anOrganisation()
  const accountant = anAccountant(xero)
  const opened = await connect(xero, org, owner, { organisation: 'Demo Company (DE)' })
  const { software: over } = accountant
  const two = {
    ...accountant,
    software: {
      ...over,
      openedBooks: async (token: string) => [
        ...(await over.openedBooks(token)),
        { id: 'others', name: 'Others Ltd', connection: 'none' },
      ],
    },
  }
  const { url } = await connectBooks({ org }, owner, two)
  const { state, code } = await consent(xero.url, url, {
    organisation: 'Demo Company (DE)',
    user: opened.user,
  })
  expect(await finishConnecting({ state, code }, owner, two)).toEqual({ org, state: 'choosing' })
  const waiting = await connectionOf(org)
  expect(waiting).toMatchObject({ state: 'choosing', books: null, chart: { accounts: [] } })
  const german = waiting?.choices.find(({ name }) => name === 'Demo Company (DE)')
  await chooseBooks({ org, books: german?.id ?? '' }, owner, accountant)
  expect(await connectionOf(org)).toMatchObject({ state: 'connected', books: german })
  await expect(chooseBooks({ org, books: 'unheard-of' }, owner, accountant)).rejects.toMatchObject(
    problemNamed('noBooks'),
  )
})

test('[I10] accounts and taxes are read again on request; while Xero can’t be reached nothing changes', async () => {
  const { org, owner, xero, accountant } = await aConnected()
  await db.doc(connectionPath(org, 'xero')).update({ 'chart.accounts': [] })
  await xero.tell({ act: 'answer', status: 503, on: 'Accounts' })
  await expect(refreshBooks({ org }, owner, accountant)).rejects.toMatchObject(
    problemNamed('booksUnreachable'),
  )
  expect((await connectionOf(org))?.chart.accounts).toEqual([])
  await refreshBooks({ org }, owner, accountant)
  expect((await connectionOf(org))?.chart.accounts.length).toBeGreaterThan(10)
})

test('[I10] disconnecting ends it here and at Xero, also when Xero can’t be reached', async () => {
  const { org, owner, xero, accountant } = await aConnected()
  await disconnectBooks({ org }, owner, accountant)
  expect(await connectionOf(org)).toBeNull()
  expect((await db.doc(tokensPath(org, 'xero')).get()).exists).toBe(false)

  const again = await aConnected()
  await again.xero.stop()
  await disconnectBooks({ org: again.org }, again.owner, anAccountant({ url: xero.url }))
  expect(await connectionOf(again.org)).toBeNull()
})

test('[I11] a token that Xero has ended early is refreshed, and so is one that is about to end', async () => {
  const { org, owner, xero, accountant } = await aConnected()
  const first = await dataOf(tokensPath(org, 'xero'))
  await xero.tell({ act: 'expire' })
  await refreshBooks({ org }, owner, accountant)
  const second = await dataOf(tokensPath(org, 'xero'))
  expect(second.sealed).not.toBe(first.sealed)
  await refreshBooks({ org }, owner, accountant)
  expect((await dataOf(tokensPath(org, 'xero'))).sealed).toBe(second.sealed)
  await refreshBooks({ org }, owner, anAccountant(xero, { now: () => later(29.5) }))
  expect((await dataOf(tokensPath(org, 'xero'))).sealed).not.toBe(second.sealed)
})

test('[I11] when Covoice has lost access, the connection and the invoice say so', async () => {
  const { org, owner, xero, accountant, invoice } = await aConnected()
  await exportIt(org, owner, invoice)
  await xero.tell({ act: 'forget', what: 'refreshTokens' })
  await xero.tell({ act: 'expire' })
  await carryOnce(org, `${invoice}-1`, accountant)
  expect(await transferOf(org, `${invoice}-1`)).toMatchObject({ state: 'failed', problem: 'connectionLost' })
  expect(await connectionOf(org)).toMatchObject({ state: 'lost' })
  await expect(refreshBooks({ org }, owner, accountant)).rejects.toMatchObject(problemNamed('booksLost'))
  await connect(xero, org, owner)
  await exportIt(org, owner, invoice)
  await carryOnce(org, `${invoice}-1`, accountant)
  expect(await transferOf(org, `${invoice}-1`)).toMatchObject({ state: 'done' })
})

test('[I11] a connection that was renewed while a worker refreshed the old one does not change', async () => {
  const { org, owner, xero, accountant } = await aConnected()
  const slow = {
    ...accountant,
    now: () => later(29.5),
    software: {
      ...accountant.software,
      refreshed: async () => {
        await connect(xero, org, owner)
        throw new BooksFailure('lost', 'invalid_grant')
      },
    },
  }
  await refreshBooks({ org }, owner, slow)
  expect(await connectionOf(org)).toMatchObject({ state: 'connected' })
})
