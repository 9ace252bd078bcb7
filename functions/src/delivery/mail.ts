/** An address with the name to show beside it, '' for none. */
export interface Mailbox {
  email: string
  name: string
}

/** An address that stands for itself. */
export const addressAlone = (email: string): Mailbox => ({ email, name: '' })

/** A file that goes along. */
export interface MailAttachment {
  filename: string
  /** A media type, such as application/pdf. */
  type: string
  bytes: Uint8Array
}

/** One message as it leaves, to all of its recipients together. */
export interface Mail {
  from: Mailbox
  replyTo: Mailbox | null
  to: readonly Mailbox[]
  cc: readonly Mailbox[]
  subject: string
  text: string
  html: string
  attachments: readonly MailAttachment[]
  /** What the provider repeats in every event of this message: our way back to it. */
  customArgs: { org: string; message: string }
}
