import { expect, test } from 'vitest'
import { tokensPath } from '../../../functions/src/books/tokens.ts'
import type { Step } from '../../../functions/src/dependencies.ts'
import { runCommand } from '../../../functions/src/run-command.ts'
import { Timestamp } from 'firebase-admin/firestore'
import { aCommand, headerOf } from '../builders.ts'
import {
  aConnected,
  anAccountant,
  carryOnce,
  entered,
  exportIt,
  settingsOf,
  tokenKey,
  transferOf,
  transfersOf,
} from './connecting.ts'
import { db, deps, project } from '../direct.ts'
import { runWorker, runXeroWorker } from '../kill.ts'

/** What another worker finds once the dead one's lease has ended. */
const threeMinutesLater = () => new Date(Date.now() + 3 * 60_000)

test.each<Step>(['transferClaimed', 'tokensRefreshed', 'booksAsked', 'booksAnswered', 'transferRecorded'])(
  '[I14] a worker killed at %s ends with one invoice in the books',
  async (step) => {
    const { org, owner, xero, invoice } = await aConnected()
    const transfer = `${invoice}-1`
    await exportIt(org, owner, invoice)
    // its token has ended, so that it takes another
    await db.doc(tokensPath(org, 'xero')).update({ expiresAt: Timestamp.fromMillis(0) })
    const work = { project, org, transfer, settings: settingsOf(xero.url), tokenKey }
    expect(await runXeroWorker({ ...work, killAt: { step, times: 1 } })).toBe('killed')
    if (step !== 'transferRecorded')
      await expect(carryOnce(org, transfer, anAccountant(xero))).rejects.toThrow('being worked on')
    const next = anAccountant(xero, { now: threeMinutesLater })
    await carryOnce(org, transfer, next)
    await carryOnce(org, transfer, next)
    expect(await entered(xero, 'INV-0001')).toHaveLength(1)
    expect(await transferOf(org, transfer)).toMatchObject({ state: 'done', holder: null })
    expect(await headerOf(org, invoice)).toMatchObject({ status: 'exported', transfer: { state: 'done' } })
  },
)

test.each<Step>(['numberTaken', 'revisionWritten', 'outcomeWritten'])(
  '[I14] the command killed at %s ends with one transfer',
  async (step) => {
    const { org, owner, invoice } = await aConnected()
    const command = await aCommand(org, owner, { kind: 'export', invoices: [invoice], format: 'xero' })
    const work = { project, org, commands: [command], dispatches: 1 }
    expect(await runWorker({ ...work, killAt: { step, times: 1 } })).toBe('killed')
    await runCommand({ org, command, lastAttempt: false }, deps())
    await runCommand({ org, command, lastAttempt: false }, deps())
    expect(Object.keys(await transfersOf(org))).toEqual([`${invoice}-1`])
    expect(await headerOf(org, invoice)).toMatchObject({ number: 1, revision: 1, status: 'draft' })
  },
)
