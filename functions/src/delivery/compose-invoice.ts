import {
  fileNameOf,
  dueOnReceipt,
  fillTemplate,
  withoutEmpty,
  mailName,
  mailTextLanguage,
} from '@covoice/domain'
import { mailSender } from '../config.ts'
import type { Dependencies } from '../dependencies.ts'
import { emailOf } from '../documents/email/email.ts'
import { readRevision } from '../invoices/read-revision.ts'
import { revisionPdf } from '../files/revision-pdf.ts'
import { documentId } from '../files/stored-document.ts'
import { storeFile } from '../files/store-file.ts'
import type { JobAddress } from '../queue/job.ts'
import { emailLink } from './email-link.ts'
import { addressAlone, type Mail } from './mail.ts'
import type { InvoiceMessage, ReminderMessage } from './message.ts'
import { fieldsOf, sentSubject } from './subject.ts'
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
  const subject = sentSubject(message.subject, revision)
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
