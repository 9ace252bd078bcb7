import type { Dependencies } from '../dependencies.ts'
import type { JobAddress } from '../queue/job.ts'
import { composeInvitation } from './compose-invitation.ts'
import { composeInvoice } from './compose-invoice.ts'
import { composeNotice } from './compose-notice.ts'
import type { Mail } from './mail.ts'
import type { Message } from './message.ts'

/** The mail of a message. */
export async function compose(address: JobAddress, message: Message, deps: Dependencies): Promise<Mail> {
  if (message.to.length === 0) throw new Error(`${address.id} is addressed to nobody`)
  switch (message.kind) {
    case 'invoice':
    case 'reminder':
      return composeInvoice(address, message, deps)
    case 'invitation':
      return composeInvitation(address, message)
    case 'notice':
      return composeNotice(address, message)
  }
}
