import type { MailKind } from './mail-template.ts'
import type { MailTemplate } from './mail-template-table.ts'

/** The default mail texts in English. */
export const englishMails: Readonly<Record<MailKind, MailTemplate>> = {
  invoice: {
    subject: 'Invoice {number} from {company}',
    message: `Hello,

Invoice {number} of {date} for {total} is attached. Please pay it by {due}.

Thank you for working with us.

Kind regards
{company}`,
  },
  reminder: {
    subject: 'Reminder: invoice {number} from {company}',
    message: `Hello,

Invoice {number} of {date} for {total} was due on {due}, and we have not seen your payment yet. Please pay it within the next days; the invoice is attached again.

If your payment is on its way, thank you, and please disregard this reminder.

Kind regards
{company}`,
  },
  invitation: {
    subject: '{inviter} invites you to {company} on Covoice',
    message: `Hello,

{inviter} invites you to work on the invoices of {company} as {role}. Open this link to join:

{link}

The link is for you alone and works until {until}. If you did not expect it, you can ignore this email.`,
  },
}
