import { calls, type ConnectableSoftware } from '@covoice/domain'
import { expect, test } from 'vitest'
import * as v from 'valibot'
import { withAccountant, type Accountant } from '../../../functions/src/books/accountant.ts'
import { disconnectXero } from '../../../functions/src/books/books.ts'
import { connectXero } from '../../../functions/src/books/connect.ts'
import { finishXero } from '../../../functions/src/books/finish-connecting.ts'
import { tokensPath } from '../../../functions/src/books/tokens.ts'
import { dataOf, db, deps } from '../direct.ts'
import { aConnected, anAccountant, connectionOf, consent } from './connecting.ts'

/** A second software, which answers as Xero does. */
const second = 'second' as ConnectableSoftware

function aSecond(xero: Parameters<typeof anAccountant>[0]): Accountant {
  const accountant = anAccountant(xero)
  return { ...accountant, software: { ...accountant.software, name: second } }
}

test('[I28] a second software has a connection and tokens of its own beside those of Xero, which stay as they are', async () => {
  const { org, xero, owner } = await aConnected()
  const [tokens, connection] = [await dataOf(tokensPath(org, 'xero')), await connectionOf(org)]
  const accountant = aSecond(xero)
  const { url } = await connectXero({ org }, owner, accountant)
  const { state, code } = await consent(xero.url, url, { organisation: 'Demo Company (DE)' })
  await finishXero({ state, code }, owner, accountant)
  expect(await dataOf(tokensPath(org, second))).toHaveProperty('sealed')
  expect(await dataOf(`orgs/${org}/connections/second`)).toMatchObject({ state: 'connected' })
  await disconnectXero({ org }, owner, accountant)
  expect((await db.doc(tokensPath(org, second)).get()).exists).toBe(false)
  expect(await dataOf(tokensPath(org, 'xero'))).toEqual(tokens)
  expect(await connectionOf(org)).toEqual(connection)
})

test('[I28] a call reaches the software that it names; a tab of an earlier release names none and means Xero', async () => {
  const input = v.parse(calls.connectXero.schema, { org: 'o' })
  expect(input).toEqual({ org: 'o', software: 'xero' })
  expect(v.is(calls.connectXero.schema, { org: 'o', software: 'abacus' })).toBe(false)
  const asked: string[] = []
  const accountantOf = () => (software: string) => {
    asked.push(software)
    return { software: { name: software } } as Accountant
  }
  const run = withAccountant<{ org: string }, string>(accountantOf, (_input, _caller, { software }) =>
    Promise.resolve(software.name),
  )
  const caller = {} as Parameters<typeof run>[1]
  expect(await run(input, caller, deps())).toBe('xero')
  expect(await run({ org: 'o', software: second }, caller, deps())).toBe('second')
  expect(asked).toEqual(['xero', 'second'])
})
