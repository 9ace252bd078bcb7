import {
  fileNameOf,
  dueOnReceipt,
  fillTemplate,
  withoutEmpty,
  formatDay,
  formatMoney,
  mailName,
  withoutLinks,
  mailTextLanguage,
  type MailField,
  type Revision,
} from '@covoice/domain'
import { mailSender } from '../config.ts'
import type { Dependencies } from '../dependencies.ts'
import { localeOf } from '../documents/locale-of.ts'
import { emailOf } from '../documents/email/email.ts'
import { readRevision } from '../invoices/read-revision.ts'
import { revisionPdf } from '../files/revision-pdf.ts'
import { documentId } from '../files/stored-document.ts'
import { storeFile } from '../files/store-file.ts'
import type { JobAddress } from '../queue/job.ts'
import { emailLink } from './email-link.ts'
import { addressAlone, type Mail } from './mail.ts'
import type { InvoiceMessage, ReminderMessage } from './message.ts'
import { isDeliverable } from './wire-address.ts'

/**
 * The email of an invoice, or a reminder of it, with its PDF, both made from the frozen revision, and a button to the
 * customer's page; the PDF is stored for ever as sent.
 */
export async function composeInvoice(
  address: JobAddress,
  message: InvoiceMessage | ReminderMessage,
  deps: Dependencies,
): Promise<Mail> {
  const { db, step } = deps
  const { org } = address
  const revision = await readRevision(db, db, { org, invoice: message.invoice }, message.revision)
  if (!revision) throw new Error(`revision ${message.revision} of ${message.invoice} is missing`)
  const { content, numberText, language } = revision
  const bytes = await revisionPdf(db, org, { invoice: message.invoice, revision })
  await step('documentRendered')
  const filename = fileNameOf(numberText, 'pdf')
  await storeFile(db, org, documentId({ invoice: message.invoice, revision: message.revision }), {
    kind: 'document',
    type: 'application/pdf',
    name: filename,
    invoice: message.invoice,
    customer: content.customer,
    createdBy: message.by,
    bytes,
  })
  await step('documentStored')
  const page = await emailLink(address, message, deps)
  await step('linkMade')
  const fields = fieldsOf(revision)
  const lang = mailTextLanguage(language)
  const due = (text: string) => (fields.due === '' ? dueOnReceipt(text, lang) : text)
  // A subject of empty fields alone would be refused by the provider.
  const subject = mailSubject(due(message.subject), fields).trim() || numberText
  const text = fillTemplate(due(withoutEmpty(message.message, fields)), fields)
  const preheader = `${fields.number} · ${fields.total}`
  const name = mailName(content.from.name)
  return {
    from: { email: mailSender(), name },
    replyTo: isDeliverable(content.from.email) ? { email: content.from.email, name } : null,
    to: message.to.map(addressAlone),
    cc: message.cc.map(addressAlone),
    subject,
    ...emailOf({ lang, subject, message: text, preheader, page }),
    attachments: [{ filename, type: 'application/pdf', bytes }],
    customArgs: { org: address.org, message: address.id },
  }
}

/** Longer subjects are cut by every mail program. */
const subjectLength = 200

/** The subject on one line without links; the names in it are as mails show them, number and amount exact. */
function mailSubject(template: string, fields: ReturnType<typeof fieldsOf>): string {
  const { customer, contact, company } = fields
  const names = { customer: mailName(customer), contact: mailName(contact), company: mailName(company) }
  const subject = fillTemplate(withoutLinks(template), { ...fields, ...names })
  return Array.from(subject).slice(0, subjectLength).join('')
}

/** The field values of an email about an invoice. */
export function fieldsOf({
  content,
  totals,
  numberText,
  language,
}: Revision): Record<MailField<'invoice'>, string> {
  const locale = localeOf(mailTextLanguage(language), content.from.address.country)
  return {
    number: numberText,
    total: formatMoney(totals.dueMinor, content.currency, locale),
    date: formatDay(content.invoiceDay, locale),
    due: content.dueDay === null || totals.dueMinor < 0 ? '' : formatDay(content.dueDay, locale),
    customer: content.to.name,
    contact: content.to.contactName || content.to.name,
    company: content.from.name,
  }
}
