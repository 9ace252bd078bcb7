import { expect } from '@playwright/test'
import { environment } from './environment.ts'

/** A mail as the inbox shows it. */
interface ShownMail {
  subject: string
  text: string
  attachments: { fileName: string; generatedFileName: string }[]
  id: string
}

/** The mails that an address has got so far. */
export async function mailsTo(address: string): Promise<ShownMail[]> {
  const search = `http://${environment.inboxHost}/email?to.address=${encodeURIComponent(address)}`
  return (await (await fetch(search)).json()) as ShownMail[]
}

/** The first mail that an address gets; waits for it. */
export async function mailTo(address: string): Promise<ShownMail> {
  await expect.poll(async () => (await mailsTo(address)).length, { timeout: 60_000 }).toBeGreaterThan(0)
  const [mail] = await mailsTo(address)
  if (!mail) throw new Error(`No mail to ${address}`)
  return mail
}

/** The bytes of a mail's attachment. */
export async function attachmentOf({ id, attachments }: ShownMail): Promise<Uint8Array> {
  const [file] = attachments
  const answer = await fetch(
    `http://${environment.inboxHost}/email/${id}/attachment/${file?.generatedFileName ?? ''}`,
  )
  return new Uint8Array(await answer.arrayBuffer())
}

/** Tells this run's stand-in of SendGrid what to do from now on. */
export async function tellSendgrid(instruction: object): Promise<void> {
  const answer = await fetch(`http://${environment.sendgridHost}/control`, {
    method: 'POST',
    body: JSON.stringify(instruction),
  })
  if (!answer.ok) throw new Error(await answer.text())
}
