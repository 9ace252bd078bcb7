/** An address with the name to show beside it, '' for none. */
export interface Mailbox {
  email: string
  name: string
}

/** An address without a name. */
export const addressAlone = (email: string): Mailbox => ({ email, name: '' })

/** An attached file. */
export interface MailAttachment {
  filename: string
  /** A media type, such as application/pdf. */
  type: string
  bytes: Uint8Array
}

/** One message ready to send, to all of its recipients together. */
export interface Mail {
  from: Mailbox
  replyTo: Mailbox | null
  to: readonly Mailbox[]
  cc: readonly Mailbox[]
  subject: string
  text: string
  html: string
  attachments: readonly MailAttachment[]
  /** Repeated by the provider in every event of this message, to find it again. */
  customArgs: { org: string; message: string }
}
