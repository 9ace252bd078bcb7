import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { sendMail } from '../../../functions/src/vendors/sendgrid/sendgrid.ts'
import { environment } from '../../support/environment.ts'
import { soon } from '../deployed.ts'
import { aMail, settingsFor } from './builders.ts'

interface Shown {
  headers: Record<string, string>
  attachments: { fileName: string }[]
}

test('[G10] a mail sent by this run’s stand-in is in this run’s inbox', async () => {
  const to = [{ email: `${randomUUID()}@northwind.example`, name: 'Ann' }]
  const outcome = await sendMail(aMail({ to }), settingsFor(`http://${environment.sendgridHost}`))
  const search = `http://${environment.inboxHost}/email?to.address=${to[0]?.email}`
  const mail = await soon(async () => {
    const mails = (await (await fetch(search)).json()) as Shown[]
    return mails[0]
  })
  expect(outcome).toEqual({ kind: 'accepted', providerId: mail.headers['x-message-id'] })
  expect(mail.attachments.map(({ fileName }) => fileName)).toEqual(['INV-1.pdf'])
})
