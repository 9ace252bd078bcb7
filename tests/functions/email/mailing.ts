import {
  customerPath,
  dayOf,
  linesPath,
  messagePath,
  orgPath,
  outboxPath,
  parseInvoice,
  parseLine,
  resultPath,
} from '@covoice/domain'
import type { Caller } from '../../../functions/src/caller.ts'
import { deliver } from '../../../functions/src/delivery/deliver.ts'
import { fingerprint } from '../../../functions/src/invoices/fingerprint.ts'
import type { Mail } from '../../../functions/src/delivery/mail.ts'
import type { MailProvider, SendOutcome } from '../../../functions/src/delivery/mail-provider.ts'
import type { Message } from '../../../functions/src/delivery/message.ts'
import type { Outcome } from '../../../functions/src/commands/outcome.ts'
import { runCommand } from '../../../functions/src/run-command.ts'
import { aCommand, aDraft, anId, anOrganisation, headerOf } from '../builders.ts'
import { dataOf, db, deps, documentsIn } from '../direct.ts'

// Where the functions read it in the cloud, too.
process.env.MAIL_FROM = 'mail@covoice.example'
process.env.APP_URL = 'https://covoice.example/'

/** An organisation that may email, a customer of it with a billing contact, and a draft for that customer. */
export async function aSender(): Promise<{ org: string; owner: Caller; customer: string; invoice: string }> {
  const { org, owner } = await anOrganisation()
  await db.doc(orgPath(org)).update({ plan: 'subscriber' })
  const customer = anId()
  await db.doc(customerPath(org, customer)).set({
    name: 'Contoso',
    language: 'en',
    email: 'office@contoso.example',
    contacts: { b: { name: 'Bo', email: 'bo@contoso.example', phone: '', isBillingContact: true } },
  })
  const invoice = await aDraft(org, owner, { customer, dueDay: dayOf('2026-12-02') })
  return { org, owner, customer, invoice }
}

/** The fingerprint of an invoice that is on a screen now; `name` computes it as the release of that screen does. */
export async function seen(org: string, invoice: string, name = fingerprint): Promise<string> {
  const lines = await db.collection(linesPath(org, invoice)).get()
  return name(
    parseInvoice(invoice, await headerOf(org, invoice)),
    lines.docs.map((line) => parseLine(line.id, line.data())),
  )
}

/**
 * The request of a person beside the defaults: to the billing contacts, in the default words, of the current
 * content.
 */
export interface Asked {
  to?: string[] | null
  cc?: string[]
  copyToMe?: boolean
  subject?: string | null
  message?: string | null
  seen?: Record<string, string>
  again?: boolean
}

/** Stores the command to email invoices, and returns its id. */
export async function sendCommand(
  org: string,
  by: { uid: string },
  invoices: string[],
  asked: Asked = {},
): Promise<string> {
  const looked = await Promise.all(invoices.map(async (id) => [id, await seen(org, id)] as const))
  return aCommand(org, by, {
    kind: 'send',
    invoices,
    to: null,
    cc: [],
    copyToMe: false,
    subject: null,
    message: null,
    seen: Object.fromEntries(looked),
    again: false,
    ...asked,
  })
}

/** Carries out a command, and returns the outcome of each invoice. */
export async function carriedOut(org: string, command: string): Promise<Record<string, Outcome>> {
  await runCommand({ org, command, lastAttempt: false }, deps())
  return (await dataOf(resultPath(org, command))).outcomes as Record<string, Outcome>
}

/** Asks for one invoice to be emailed, and returns the outcome. */
export async function send(
  org: string,
  by: { uid: string },
  invoice: string,
  asked: Asked = {},
): Promise<Outcome | undefined> {
  return (await carriedOut(org, await sendCommand(org, by, [invoice], asked)))[invoice]
}

/** A mail provider that records the mails it gets and answers as instructed, at first by accepting. */
export function aProvider(...answers: SendOutcome[]): MailProvider & { mails: Mail[] } {
  const mails: Mail[] = []
  const send: MailProvider['send'] = (mail) => {
    mails.push(mail)
    return Promise.resolve(answers.shift() ?? { kind: 'accepted', providerId: anId() })
  }
  return { ...providerOf(send), mails }
}

/** A provider that reports events, from its way to take a mail. */
export function providerOf(send: MailProvider['send']): MailProvider {
  return { name: 'test', send, readEvents: () => ({ kind: 'events', events: [] }) }
}

/** Works off a message as the queue would, once. */
export const deliverOnce = (
  org: string,
  message: string,
  provider: MailProvider,
  { lastAttempt = false, now = new Date() }: { lastAttempt?: boolean; now?: Date } = {},
): Promise<void> => deliver({ org, message, lastAttempt }, deps({ now: () => now }), provider)

/** The emails of an organisation, by id. */
export const outboxOf = async (org: string) =>
  (await documentsIn(outboxPath(org))) as unknown as Record<string, Message>

/** One email as it is stored. */
export const messageOf = async (org: string, message: string) =>
  (await dataOf(messagePath(org, message))) as unknown as Message
