import { Readable } from 'node:stream'
import SMTPConnection, { type SMTPConnectionSendInfo } from 'nodemailer/lib/smtp-connection'
import type { Mail } from '../../delivery/mail.ts'
import type { RefusedRecipient, SendOutcome } from '../../delivery/mail-provider.ts'
import { outcomeOfFailure } from './failure.ts'
import { smtpMessage, envelopeAddress, type SmtpMessage } from './message.ts'
import type { SmtpSettings } from './settings.ts'

/** Hands one mail to a mail server, once; never rejects, and knows a mail that was not sent from one that may have been. */
export async function sendMail(mail: Mail, settings: SmtpSettings): Promise<SendOutcome> {
  let contentLeft = false
  try {
    const message = await smtpMessage(mail)
    const info = await handedOver(message, settings, () => {
      contentLeft = true
    })
    return { kind: 'accepted', providerId: message.id, refused: refusedOf(mail, info) }
  } catch (error) {
    return outcomeOfFailure(error, contentLeft)
  }
}

/** The server's yes to one message; `onContent` is called when it lets the content come. */
async function handedOver(
  message: SmtpMessage,
  settings: SmtpSettings,
  onContent: () => void,
): Promise<SMTPConnectionSendInfo> {
  const { host, port, tls, timeoutMs } = settings
  const connection = new SMTPConnection({
    ...{ host, port, secure: tls === 'implicit', requireTLS: tls === 'required' },
    ...{ connectionTimeout: timeoutMs, greetingTimeout: timeoutMs, socketTimeout: timeoutMs },
  })
  const { promise: broken, reject: breakOff } = Promise.withResolvers<never>()
  connection.on('error', breakOff)
  const timer = setTimeout(() => {
    breakOff(new Error(`${host} did not answer within ${timeoutMs} ms`))
  }, timeoutMs)
  try {
    return await Promise.race([broken, conversation(connection, message, settings, onContent)])
  } finally {
    clearTimeout(timer)
    connection.close()
  }
}

async function conversation(
  connection: SMTPConnection,
  { from, to, bytes }: SmtpMessage,
  { auth }: SmtpSettings,
  onContent: () => void,
): Promise<SMTPConnectionSendInfo> {
  await answered((done) => {
    connection.connect((error) => {
      done(error ?? null)
    })
  })
  if (auth)
    await answered((done) => {
      connection.login(auth, done)
    })
  // nodemailer reads from it once the server has said yes to DATA
  const content = Readable.from(
    (function* () {
      onContent()
      yield bytes
    })(),
  )
  return answered<SMTPConnectionSendInfo>((done) => {
    connection.send({ from, to, size: bytes.length }, content, done)
  })
}

function answered<T = unknown>(ask: (done: (error: Error | null, value?: T) => void) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    ask((error, value) => {
      if (error) reject(error)
      else resolve(value as T)
    })
  })
}

/** The recipients that the server refused while it took others, as we know them. */
function refusedOf(
  { to, cc }: Mail,
  { rejected, rejectedErrors = [] }: SMTPConnectionSendInfo,
): RefusedRecipient[] {
  const emails = new Map([...to, ...cc].map((mailbox) => [envelopeAddress(mailbox), mailbox.email]))
  return rejected.map((address, index) => ({
    email: emails.get(address) ?? address,
    reason: rejectedErrors[index]?.response ?? rejectedErrors[index]?.message ?? '',
  }))
}
