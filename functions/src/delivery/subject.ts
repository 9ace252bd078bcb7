import {
  dueOnReceipt,
  formatDay,
  formatMoney,
  limits,
  mailName,
  mailSubject,
  mailTextLanguage,
  tooManyInSubject,
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

/** A name where whole ones are too long together: three of them leave room for the number and the amount. */
const shortName = 30

/**
 * The subject as it is sent: where long names fill one of the organisation's words, they are cut, and only then its end.
 * A person's own is not: it was refused.
 */
export function sentSubject(template: string, revision: Revision): string {
  const whole = subjectOf(template, revision)
  if (tooManyInSubject(whole) === 0) return whole
  const { content } = revision
  const { from, to } = content
  const short = {
    from: { ...from, name: cut(mailName(from.name), shortName) },
    to: {
      ...to,
      name: cut(mailName(to.name), shortName),
      contactName: cut(mailName(to.contactName), shortName),
    },
  }
  return cut(subjectOf(template, { ...revision, content: { ...content, ...short } }), limits.mailSubject)
}

const cut = (text: string, length: number): string => Array.from(text).slice(0, length).join('').trim()
