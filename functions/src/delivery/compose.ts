import type { Dependencies } from '../dependencies.ts'
import { composeInvitation } from './compose-invitation.ts'
import { composeInvoice } from './compose-invoice.ts'
import type { Mail } from './mail.ts'
import type { Letter, Message } from './message.ts'

/** The mail that a message becomes. */
export async function compose(letter: Letter, message: Message, deps: Dependencies): Promise<Mail> {
  switch (message.kind) {
    case 'invoice':
    case 'reminder':
      return composeInvoice(letter, message, deps)
    case 'invitation':
      return composeInvitation(letter, message)
  }
}
