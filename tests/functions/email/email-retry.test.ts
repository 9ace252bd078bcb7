import { messageId } from '@covoice/domain'
import { describe, expect, test } from 'vitest'
import { aDraft, ask } from '../builders.ts'
import { aProvider, aSender, deliverOnce, messageOf, send } from './mailing.ts'

describe('asking for an email again', () => {
  test('[Q9] an email that a person settled as not arrived can be retried', async () => {
    const { org, owner, invoice } = await aSender()
    await send(org, owner, invoice)
    const message = messageId(invoice, 1, null)
    await deliverOnce(org, message, aProvider({ kind: 'unknown', why: 'timeout' }))
    await ask(org, owner, { kind: 'settle', invoices: [invoice], message, arrived: false })
    expect(await messageOf(org, message)).toMatchObject({ state: 'failed', problem: 'notArrived' })
    await ask(org, owner, { kind: 'retry', invoices: [invoice], message })
    const provider = aProvider()
    await deliverOnce(org, message, provider)
    expect(provider.mails).toHaveLength(1)
  })

  test('[Q8] a message of another invoice can not be retried from this one', async () => {
    const { org, owner, invoice } = await aSender()
    const other = await aDraft(org, owner)
    await send(org, owner, invoice)
    const message = messageId(invoice, 1, null)
    for (const asked of [
      { kind: 'retry', invoices: [other], message } as const,
      { kind: 'settle', invoices: [other], message, arrived: true } as const,
    ])
      expect((await ask(org, owner, { ...asked, invoices: [...asked.invoices] }))[other]).toMatchObject({
        problem: 'noSuchMessage',
      })
  })
})
