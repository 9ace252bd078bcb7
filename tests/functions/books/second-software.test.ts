import {
  calls,
  connectionPath,
  settingsPath,
  type CallInput,
  type ConnectableSoftware,
} from '@covoice/domain'
import { afterEach, describe, expect, test, vi } from 'vitest'
import * as v from 'valibot'
import { withAccountant } from '../../../functions/src/books/accountant.ts'
import { disconnectBooks, refreshBooks } from '../../../functions/src/books/books.ts'
import { carryOver } from '../../../functions/src/books/carry-over.ts'
import { connectBooks } from '../../../functions/src/books/connect.ts'
import { finishConnecting } from '../../../functions/src/books/finish-connecting.ts'
import { tokensPath } from '../../../functions/src/books/tokens.ts'
import type { Caller } from '../../../functions/src/caller.ts'
import { accountantOf } from '../../../functions/src/vendors/accounting-software.ts'
import { DEVELOPMENT_CLIENT_ID } from '../../../scripts/stand-ins/xero/settings.ts'
import { ask, headerOf } from '../builders.ts'
import { dataOf, db, deps } from '../direct.ts'
import {
  aBill,
  aConnected,
  connectionOf,
  entered,
  exportIt,
  tokenKey,
  transferOf,
} from '../xero/connecting.ts'
import { ledger } from './ledger/accountant.ts'

// The two lines that a second software adds: its name, and where its folder is registered.
vi.mock('../../../functions/domain/src/books/connectable.ts', () => {
  const connectableSoftware = ['xero', 'quickBooksOnline']
  const connectable = (name: string | null) => connectableSoftware.find((one) => one === name) ?? null
  return { connectableSoftware, connectable }
})
vi.mock('../../../functions/src/vendors/connected-books.ts', async (original) => {
  const { connectedBooks } = await original<{ connectedBooks: object }>()
  const { ledgerBooks } = await import('./ledger/accountant.ts')
  return { connectedBooks: { ...connectedBooks, quickBooksOnline: ledgerBooks } }
})

const second = 'quickBooksOnline' as ConnectableSoftware
afterEach(() => vi.unstubAllEnvs())

/** Connects the second software as the deployed calls do. */
async function connectSecond(org: string, owner: Caller): Promise<void> {
  const input = v.parse(calls.connectBooks.schema, { org, software: second })
  const { url } = await withAccountant(accountantOf, connectBooks)(input, owner, deps())
  const { state, code } = Object.fromEntries(new URL(url).searchParams)
  const given = v.parse(calls.finishConnecting.schema, { state, code, software: second })
  await withAccountant(accountantOf, finishConnecting)(given, owner, deps())
}

/** Chooses a software for exports, with the names of its books. */
const choose = (org: string, accountingSoftware: string, booksMapping: object) =>
  db.doc(settingsPath(org, 'invoice')).update({ accountingSoftware, booksMapping })

const exportToSecond = async (org: string, owner: Caller, invoice: string) =>
  (await ask(org, owner, { kind: 'export', invoices: [invoice], format: second }))[invoice]

const carry = (org: string, transfer: string) =>
  carryOver({ org, transfer, lastAttempt: false }, deps(), accountantOf(deps()))

/** An organisation that is connected to both, and a draft of 119.00. */
async function aTwiceConnected() {
  const connected = await aConnected()
  vi.stubEnv('XERO_CLIENT_ID', DEVELOPMENT_CLIENT_ID)
  vi.stubEnv('XERO_BASE_URL', connected.xero.url)
  vi.stubEnv('XERO_TOKEN_KEY', tokenKey)
  await connectSecond(connected.org, connected.owner)
  return connected
}

describe('a second accounting software, which only these tests have', () => {
  test('[I28] invoices go into the software that was chosen, each with a transfer of its own', async () => {
    const { org, owner, xero, invoice } = await aTwiceConnected()
    await exportIt(org, owner, invoice)
    await carry(org, `${invoice}-1`)
    expect(await transferOf(org, `${invoice}-1`)).toMatchObject({ software: 'xero', state: 'done' })
    expect(await entered(xero, 'INV-0001')).toHaveLength(1)
    expect(ledger.entries.size).toBe(0)

    const post = { account: '4000', item: '' }
    await choose(org, second, { posts: { item: post }, taxTypes: { vat: 'Standard' } })
    const other = await aBill(org, owner)
    expect(await exportToSecond(org, owner, other)).toMatchObject({
      outcome: 'done',
      numberText: 'INV-0002',
    })
    await carry(org, `${other}-1`)
    expect(await transferOf(org, `${other}-1`)).toMatchObject({
      ...{ software: second, state: 'done', problem: null, entry: 'ledger-INV-0002' },
      books: { id: 'ledger-company', name: 'Ledger Company' },
    })
    expect(await headerOf(org, other)).toMatchObject({ status: 'exported', transfer: { state: 'done' } })
    expect(ledger.entries.get('INV-0002')?.lines).toMatchObject([{ account: '4000', taxType: 'STD' }])
    expect(await entered(xero, 'INV-0002')).toEqual([])
  })

  test('[I28] an account that its books lack is refused, and so is the file of another software', async () => {
    const { org, owner, invoice } = await aTwiceConnected()
    await choose(org, second, { posts: { item: { account: '9', item: '' } }, taxTypes: { vat: 'Standard' } })
    expect(await exportToSecond(org, owner, invoice)).toMatchObject({ problem: 'unknownAccount' })
    expect(await exportIt(org, owner, invoice)).toMatchObject({ problem: 'otherSoftware' })
  })

  test('[I28] it has a connection and tokens of its own beside those of Xero, which stay as they are', async () => {
    const { org, owner } = await aTwiceConnected()
    const [tokens, connection] = [await dataOf(tokensPath(org, 'xero')), await connectionOf(org)]
    const input: CallInput<'refreshBooks'> = { org, software: second }
    await withAccountant(accountantOf, refreshBooks)(input, owner, deps())
    expect(await dataOf(connectionPath(org, second))).toMatchObject({
      state: 'connected',
      byName: owner.name,
    })
    expect(await dataOf(tokensPath(org, second))).toHaveProperty('sealed')
    await withAccountant(accountantOf, disconnectBooks)(input, owner, deps())
    expect(ledger.state.isLeft).toBe(true)
    expect((await db.doc(tokensPath(org, second)).get()).exists).toBe(false)
    expect(await dataOf(tokensPath(org, 'xero'))).toEqual(tokens)
    expect(await connectionOf(org)).toEqual(connection)
  })

  test('[I28] a consent is used for the software that it was asked of', async () => {
    const { org, owner } = await aTwiceConnected()
    const { url } = await withAccountant(accountantOf, connectBooks)({ org, software: second }, owner, deps())
    const { state = '', code = '' } = Object.fromEntries(new URL(url).searchParams)
    const finish = (software: ConnectableSoftware) =>
      withAccountant(accountantOf, finishConnecting)({ state, code, software }, owner, deps())
    await expect(finish('xero')).rejects.toThrow('consentExpired')
    expect(await finish(second)).toEqual({ org, state: 'connected' })
  })

  test('[I28] a call that names no software, or one that can’t be connected, is malformed', () => {
    for (const software of [undefined, 'quickBooksDesktop', 'abacus'])
      expect(v.is(calls.connectBooks.schema, { org: 'o', software })).toBe(false)
  })
})
