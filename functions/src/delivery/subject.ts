import {
  dueOnReceipt,
  formatDay,
  formatMoney,
  limits,
  mailSubject,
  mailTextLanguage,
  type MailField,
  type Revision,
} from '@covoice/domain'
import { localeOf } from '../documents/locale-of.ts'

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

/** The whole subject of an email about a revision; its number where the fields alone leave it empty. */
export function subjectOf(template: string, revision: Revision): string {
  const fields = fieldsOf(revision)
  const said = fields.due === '' ? dueOnReceipt(template, mailTextLanguage(revision.language)) : template
  // a provider would refuse an empty subject
  return mailSubject(said, fields) || revision.numberText
}

/** The subject as it is sent: one of the organisation's words is cut where long names fill it, a person's own is not. */
export const shortSubject = (subject: string): string =>
  Array.from(subject).slice(0, limits.mailSubject).join('').trim()
