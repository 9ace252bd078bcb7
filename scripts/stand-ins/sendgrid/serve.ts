import { join } from 'node:path'
import { folderOf, type Place } from '../../run/place.ts'
import { emptyInbox, openInbox, type Inbox } from './inbox.ts'
import { StandIn } from './stand-in.ts'
import { webhookKey } from './webhook-key.ts'

/** The function that hears of a mail's way. */
const WEBHOOK = 'mailEvents'

/** A stand-in that runs. */
export interface Sendgrid {
  /** Shows its mails on a page; takes a second to load, and mails wait for it. `keep` shows those of the run before. */
  openInbox: (options: { keep: boolean }) => Promise<void>
  /** Ends it and its inbox. */
  stop: () => void
}

/** Starts SendGrid's stand-in of a place, which tells the place's functions what becomes of each mail. */
export async function serveSendgrid(place: Place): Promise<Sendgrid> {
  const folder = folderOf(place)
  const inbox = Promise.withResolvers<Inbox>()
  const standIn = new StandIn({
    deliver: async (mail) => (await inbox.promise).deliver(mail),
    webhookUrl: `http://127.0.0.1:${place.ports.functions}/${place.project}/us-central1/${WEBHOOK}`,
    privateKey: webhookKey(folder),
  })
  await standIn.listen(place.ports.sendgrid)
  return {
    openInbox: async ({ keep }) => {
      const mails = join(folder, 'inbox')
      if (!keep) emptyInbox(mails)
      inbox.resolve(await openInbox(place.ports.inbox, mails))
    },
    stop: () => {
      void standIn.stop()
      void inbox.promise.then(({ stop }) => stop())
    },
  }
}
