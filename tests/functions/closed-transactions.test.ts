import { deleteApp, initializeApp } from 'firebase-admin/app'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dependencies } from '../../functions/src/dependencies.ts'
import { project } from './direct.ts'

let app: ReturnType<typeof initializeApp>
beforeAll(() => void (app = initializeApp({ projectId: project })))
afterAll(() => deleteApp(app))

/** A transaction of the deployed functions that fails with these words until its last turn; resolves to the number of turns. */
async function turnsOf(words: string, lastTurn: number): Promise<number> {
  const { db } = dependencies()
  let turns = 0
  await db.runTransaction(async (transaction) => {
    turns += 1
    const counter = await transaction.get(db.doc('closed/transactions'))
    if (turns < lastTurn) throw new Error(words)
    transaction.set(counter.ref, { turns })
  })
  return turns
}

const closed = '3 INVALID_ARGUMENT: Transaction is invalid or closed.'

test('[J7] a transaction that Firestore closed while it waited begins again', async () => {
  expect(await turnsOf(closed, 3)).toBe(3)
})

test('[J7] it is given up when it is closed again and again', async () => {
  await expect(turnsOf(closed, 9)).rejects.toThrow(closed)
})

test('[J7] another failure is one at once', async () => {
  await expect(turnsOf('3 INVALID_ARGUMENT: a field is too long', 2)).rejects.toThrow('too long')
})
