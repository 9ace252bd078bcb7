import { limits } from '../fields/limits.ts'
import { fillTemplate, type MailField } from './mail-template.ts'
import { mailName, withoutLinks } from './mail-name.ts'

/** The subject on one line without links; the names in it are as mails show them, number and amount exact. */
export function mailSubject(
  template: string,
  fields: Readonly<Record<MailField<'invoice'>, string>>,
): string {
  const { customer, contact, company } = fields
  const names = { customer: mailName(customer), contact: mailName(contact), company: mailName(company) }
  return fillTemplate(withoutLinks(template), { ...fields, ...names }).trim()
}

/** How many characters a subject has too many; 0 when mail programs show it whole. */
export function tooManyInSubject(subject: string): number {
  return Math.max(0, Array.from(subject).length - limits.mailSubject)
}
