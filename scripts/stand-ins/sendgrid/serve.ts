import { join } from 'node:path'
import { folderOf, type EmulatorInstance } from '../../run/emulator-instance.ts'
import { emptyInbox, openInbox, type Inbox } from './inbox.ts'
import { StandIn } from './stand-in.ts'
import { webhookKey } from './webhook-key.ts'

/** The function that receives the events of mails. */
const WEBHOOK = 'mailEvents'

/** A running stand-in. */
export interface Sendgrid {
  /**
   * Shows its mails on a page; it takes a second to load, and mails wait for it. `keep` also shows those of
   * the earlier run.
   */
  openInbox: (options: { keep: boolean }) => Promise<void>
  /** Ends it and its inbox. */
  stop: () => void
}

/** Starts the SendGrid stand-in of an instance, which sends events of each mail to the instance's functions. */
export async function serveSendgrid(instance: EmulatorInstance): Promise<Sendgrid> {
  const folder = folderOf(instance)
  const inbox = Promise.withResolvers<Inbox>()
  const standIn = new StandIn({
    deliver: async (mail) => (await inbox.promise).deliver(mail),
    webhookUrl: `http://127.0.0.1:${instance.ports.functions}/${instance.project}/us-central1/${WEBHOOK}`,
    privateKey: webhookKey(folder),
  })
  await standIn.listen(instance.ports.sendgrid)
  return {
    openInbox: async ({ keep }) => {
      const mails = join(folder, 'inbox')
      if (!keep) emptyInbox(mails)
      inbox.resolve(await openInbox(instance.ports.inbox, mails))
    },
    stop: () => {
      void standIn.stop()
      void inbox.promise.then(({ stop }) => stop())
    },
  }
}
